import type { Host } from '../../engine/ports.ts';
import { openPull } from '../../github/open-pull.ts';
import { failureOf } from '../../github/request-failure.ts';
import type { HostContext } from './context.ts';

/** Opens the pull request; where we may not, answers the page on which a person can. */
export async function propose(
  pull: Parameters<Host['propose']>[0],
  { request, name, facts, log }: HostContext,
): Promise<string> {
  try {
    return await openPull(request, name, { ...pull, base: facts.defaultBranch });
  } catch (error) {
    const { kind, status, requestId } = failureOf(error);
    if (kind !== 'forbidden') throw error;
    log({ event: 'pull request not allowed', status, request: requestId });
    return `${facts.webUrl}/compare/${facts.defaultBranch}...${pull.branch}?expand=1`;
  }
}
