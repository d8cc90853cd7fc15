import type { PlanContext, Reflex } from '../engine/command.ts';
import { saysNoBuild } from '../language/says-no-build.ts';

const SITE_BRANCH = 'gh-pages';

/**
 * Lets a published site follow its content: a push without a command publishes again, unless its
 * message says `--nobuild`. Only where the site is Sayso's own, by the trailer of its newest commit:
 * another tool's site is never replaced, and a private repository's only after a person said so.
 */
export const republish: Reflex = {
  name: 'republish',
  async plan(pushed, { repository }) {
    if (pushed.kind !== 'pushed' || saysNoBuild(pushed.message)) return undefined;
    if (!(await hasOwnSite(repository))) return undefined;
    return { kind: 'answer', followUps: [{ kind: 'publish' }], said: { say: 'republished' } };
  },
};

/** Whether there is a site, and it is Sayso's. */
export async function hasOwnSite(repository: PlanContext['repository']): Promise<boolean> {
  if ((await repository.head(SITE_BRANCH)) === undefined) return false;
  const [site] = await repository.log(1, SITE_BRANCH);
  return site?.trailers['sayso-command'] !== undefined;
}
