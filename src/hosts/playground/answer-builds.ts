import { BUILD_EVENT } from '../../commands/build-image/workflow.ts';
import { createRequest } from '../action/create-request.ts';
import { answerBuild } from '../action/image/answer-build.ts';
import { readRepository, repositorySchema } from '../deliveries/read-repository.ts';
import { buildRequestSchema } from '../github-host/build-request.ts';
import type { Log } from '../github-host/context.ts';
import { API_PREFIX } from './rest/represent/address.ts';
import { repositoryJson } from './rest/represent/repository.ts';
import { createActionToken } from './rest/tokens.ts';
import { subscribe, type WorldEvent } from './world/event.ts';
import type { World } from './world/state/world.ts';

type Dispatched = Extract<WorldEvent, { kind: 'repository_dispatch' }>;

/**
 * There are no workflows in the playground, so that no image is built in it. Whoever waits for one is
 * told what GitHub would do, by the hand that would tell of the image there.
 *
 * @param quiet resolves when the App has said what it has to say first
 */
export function answerBuilds(
  world: World,
  { quiet, log }: { readonly quiet: () => Promise<void>; readonly log: Log },
): { idle(): Promise<void>; stop(): void } {
  let answered: Promise<void> = Promise.resolve();
  const stop = subscribe(world, (event) => {
    if (event.kind !== 'repository_dispatch' || event.dispatch.eventType !== BUILD_EVENT) return;
    answered = answered
      .then(quiet)
      .then(() => answer(world, event, log))
      .catch((error: unknown) => log({ event: 'build not answered', error: String(error) }));
  });
  return { idle: () => answered, stop };
}

async function answer(world: World, { repository, dispatch }: Dispatched, log: Log): Promise<void> {
  const asked = buildRequestSchema.parse(dispatch.clientPayload);
  const facts = readRepository(repositorySchema.parse(repositoryJson(world, repository)));
  if ('kind' in facts) return;
  const token = createActionToken(world, repository, {
    issues: 'write',
    checks: 'write',
    contents: 'write',
  });
  const request = createRequest(token, `${world.url}${API_PREFIX}`);
  const told = { kind: 'failed', said: [{ say: 'imageInPlayground' }] } as const;
  await answerBuild({ request: asked, facts }, told, { request, log });
}
