import type { Repository } from '../git/repository.ts';
import type { Happening } from './happening.ts';
import type { Plan } from './plan.ts';

/** As far back as an attempt that was cut off could have landed. */
const RECENT = 50;

/**
 * Whether an earlier attempt at the same happening landed already what this plan would change: the
 * plan is a new one, made of what is there since, and would go one step further.
 */
export async function didBefore(
  plan: Plan,
  { name, happening }: { readonly name: string; readonly happening: Happening },
  repository: Pick<Repository, 'log'>,
): Promise<boolean> {
  if (plan.kind === 'refuse') return false;
  const asides = (plan.aside ?? []).map(({ branch }) => branch);
  const content = plan.kind === 'change' ? [happening.repository.defaultBranch] : [];
  for (const branch of [...content, ...asides]) {
    const log = await repository.log(RECENT, branch);
    const isThere = log.some(
      ({ trailers }) =>
        trailers['sayso-for'] === happening.key && trailers['sayso-command'] === name,
    );
    if (isThere) return true;
  }
  return false;
}
