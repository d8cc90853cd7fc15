import type { PlanContext } from '../../engine/command.ts';
import { SITE_BRANCH } from '../../engine/follow-up.ts';

/** The subject of the one commit that each branch of a copy has. Source: "Use this template", as GitHub does it. */
const COPIED = 'Initial commit';

/**
 * Whether the site that is there came along from the template, whose pages it shows. Then it is nobody's,
 * though its commit has no mark of ours: a copy keeps files and no history.
 */
export async function siteCameAlong({
  repository,
}: Pick<PlanContext, 'repository'>): Promise<boolean> {
  const site = await repository.log(2, SITE_BRANCH);
  return site.length === 1 && site[0]?.subject === COPIED;
}
