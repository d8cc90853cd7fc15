import type { Repository } from '../git/repository.ts';
import { plainSubject } from '../words/plain-subject.ts';
import { render } from '../words/render.ts';
import { linksOf } from './conversation.ts';
import type { Happening } from './happening.ts';
import type { ChangePlan } from './plan.ts';
import type { Engine } from './ports.ts';
import { saidBy } from './said-by.ts';
import { whatWaits } from './what-waits.ts';

type ProposedChange =
  | { readonly kind: 'proposed'; readonly url: string; readonly branch: string }
  | { readonly kind: 'not-accepted'; readonly reason: string };

/** Puts a commit on a branch of its own and opens the pull request that merges it; again renews both. */
export async function proposeChange(
  plan: ChangePlan,
  commit: string,
  { happening, repository }: { readonly happening: Happening; readonly repository: Repository },
  { host }: Pick<Engine, 'host'>,
): Promise<ProposedChange> {
  // The key is part of the name, so that trying again renews the same pull request.
  const branch = `sayso/${happening.key}`;
  const result = await repository.push({
    commit,
    ref: `refs/heads/${branch}`,
    expect: await repository.head(branch),
    force: true,
  });
  if (result.kind !== 'pushed') {
    return { kind: 'not-accepted', reason: 'reason' in result ? result.reason : result.kind };
  }
  const url = await host.propose({
    branch,
    // Whoever merges makes a commit of it, in which a title like "fixes #1" would act.
    title: plainSubject(plan.subject),
    body: [...saidBy(plan), ...whatWaits(plan.followUps, 'merged')]
      .map((message) => render(message, linksOf(happening, branch)))
      .join('\n\n'),
  });
  return { kind: 'proposed', url, branch };
}
