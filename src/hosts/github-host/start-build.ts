import { BUILD_EVENT, WORKFLOW_FILE } from '../../commands/build-image/workflow.ts';
import type { Place } from '../../engine/happening.ts';
import type { Host, StartedBuild } from '../../engine/ports.ts';
import { dispatchEvent } from '../../github/dispatch-event.ts';
import { failureOf } from '../../github/request-failure.ts';
import { workflowStates } from '../../github/workflow-states.ts';
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
  context: HostContext,
): Promise<StartedBuild> {
  const { request, name, facts, self, log, claimed } = context;
  const key = claimed()?.key;
  if (key === undefined || place.kind === 'terminal' || place.kind === 'nowhere')
    return { kind: 'not-here' };
  const off = await whereItIsOff(context);
  if (off !== undefined) return { kind: 'switched-off', ...off };
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

/**
 * GitHub takes the event also where no workflow will start, and nobody would ever answer. A fork's own
 * workflows rest until somebody allows them, all at once.
 */
async function whereItIsOff({
  request,
  name,
  facts,
}: HostContext): Promise<{ readonly fork: boolean; readonly url: string } | undefined> {
  const states = await workflowStates(request, name);
  if (states === undefined) return undefined;
  const ours = states.get(WORKFLOW_FILE);
  const looked = ours === undefined ? [...states.values()] : [ours];
  if (looked.length === 0 || !looked.every((state) => state.startsWith('disabled'))) {
    return undefined;
  }
  const url = `${facts.webUrl}/actions`;
  if (looked.includes('disabled_fork')) return { fork: true, url };
  const file = WORKFLOW_FILE.split('/').at(-1);
  return { fork: false, url: ours === undefined ? url : `${url}/workflows/${file}` };
}

/** An issue that is nothing but the command is closed when the image is there. */
function answerAt(place: Exclude<Place, { kind: 'terminal' | 'nowhere' }>): Partial<BuildRequest> {
  if (place.kind === 'commit') return { on: place.commit };
  if (place.kind === 'comment') return { issue: place.issue };
  return { issue: place.number, close: true };
}
