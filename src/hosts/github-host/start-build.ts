import { BUILD_EVENT } from '../../commands/build-image/workflow.ts';
import type { Place } from '../../engine/happening.ts';
import type { Host, StartedBuild } from '../../engine/ports.ts';
import { dispatchEvent } from '../../github/dispatch-event.ts';
import { failureOf } from '../../github/request-failure.ts';
import type { BuildRequest } from './build-request.ts';
import type { HostContext } from './context.ts';

/**
 * Starts the repository's own workflow for images. As App and as Action alike: of all events that a
 * workflow's token causes, this is one of the two that start workflows.
 *
 * Source: GitHub's "Triggering a workflow from a workflow", "Create a repository dispatch event".
 */
export async function startBuild(
  { commit, place, language }: Parameters<Host['startBuild']>[0],
  { request, name, facts, self, log, claimed }: HostContext,
): Promise<StartedBuild> {
  const key = claimed()?.key;
  if (key === undefined || place.kind === 'terminal' || place.kind === 'nowhere')
    return { kind: 'not-here' };
  const url = `${facts.webUrl}/actions`;
  const asked = Math.floor(Date.now() / 1000);
  const payload: BuildRequest = {
    commit,
    key,
    author: self.login,
    asked,
    ...answerAt(place),
    ...(language === undefined ? {} : { language }),
  };
  try {
    await dispatchEvent(request, name, { type: BUILD_EVENT, payload });
    return { kind: 'started', url };
  } catch (error) {
    const { kind, status, requestId } = failureOf(error);
    if (!['forbidden', 'missing', 'refused'].includes(kind)) throw error;
    log({ event: 'build not started', kind, status, request: requestId });
    return { kind: 'not-allowed', url: facts.fork ? url : `${facts.webUrl}/settings/actions` };
  }
}

/** An issue that is nothing but the command is closed when the image is there. */
function answerAt(place: Exclude<Place, { kind: 'terminal' | 'nowhere' }>): Partial<BuildRequest> {
  if (place.kind === 'commit') return { on: place.commit };
  if (place.kind === 'comment') return { issue: place.issue };
  return { issue: place.number, close: true };
}
