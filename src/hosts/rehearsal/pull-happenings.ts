import type { Happening } from '../../engine/happening.ts';
import type { Repository } from '../../git/repository.ts';
import type { Act } from '../../tutorial/script/script.ts';
import type { Acting, Common } from './acting.ts';
import { mergeBranch } from './merge-branch.ts';
import { occurred } from './occurred.ts';
import { nextNumber } from './rehearsal-host.ts';

/** Opens, reviews or merges a pull request; a text instead: why that cannot be done. */
export async function pull(
  act: Extract<Act, { kind: 'pull' }>,
  common: Common,
  repository: Repository,
  { stage, git, branches, pulls }: Acting,
): Promise<readonly Happening[] | string> {
  if (act.action === 'opened') {
    const from = act.branch ?? branches.at(-1);
    if (from === undefined || (await repository.head(from)) === undefined) {
      return 'there is no branch to propose';
    }
    const number = nextNumber(stage);
    const title = act.title ?? (await repository.log(1, from))[0]?.subject ?? from;
    stage.titles.set(number, title);
    pulls.push({ number, title, branch: from });
    return [ofPull({ number, title, branch: from }, 'opened', common)];
  }
  const open = pulls.findLast(({ branch: of }) => act.branch === undefined || of === act.branch);
  if (open === undefined) return 'there is no pull request';
  if (act.action === 'reviewed') return [ofPull(open, 'reviewed', common)];
  const merged = await mergeBranch(open, { repository, git, by: common.sender });
  if (merged === undefined) return 'the branches do not go together';
  const { oid, parent, message, touched, added } = merged;
  return [
    ofPull(open, 'merged', common),
    {
      ...common,
      key: `${common.key}-push`,
      kind: 'pushed',
      place: { kind: 'commit', commit: oid },
      message,
      before: parent,
      added,
      touched,
    },
  ];
}

function ofPull(
  pulled: Acting['pulls'][number],
  action: 'opened' | 'reviewed' | 'merged',
  common: Common,
): Happening {
  const place = { kind: 'issue', number: pulled.number, locked: false } as const;
  return occurred({ kind: 'pull', action, ...pulled }, common, place);
}
