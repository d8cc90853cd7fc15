import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import type { LoggedCommit } from '../git/repository.ts';
import { findCandidates } from './undo/find-candidates.ts';
import { type Reversal, reversalOf } from './undo/reversal.ts';

/** More paths than this nobody reads in a reply. */
const SHOWN = 10;

/**
 * `Undo`: takes back the newest change of Sayso's that is not taken back yet; said again, the one
 * before it. Files that somebody edited since keep the edit.
 */
export const undo: Command = {
  name: 'undo',
  phrases: ['Undo'],
  parameters: {},
  inCommits: 'after-own-change',
  about: 'Takes back the last thing I did in your repository; your own edits stay.',
  examples: [{ say: 'Undo', does: 'takes back my last change; said again, the one before it' }],
  needs: 'write',
  plan,
};

async function plan(_invocation: Invocation, { repository, tree }: PlanContext): Promise<Plan> {
  for await (const commit of findCandidates(repository)) {
    const [parent] = commit.parents;
    const before = parent === undefined ? [] : await (await repository.treeAt(parent)).list();
    const after = await (await repository.treeAt(commit.oid)).list();
    const reversal = reversalOf(before, after, await tree.list());
    // Somebody put everything back by hand: then it is the one before that is meant.
    if (reversal.changes.length === 0 && reversal.edited.length === 0) continue;
    return planFor(commit, reversal);
  }
  return { kind: 'refuse', said: { say: 'undoNothing' } };
}

function planFor(commit: LoggedCommit, { changes, edited }: Reversal): Plan {
  const what = { subject: commit.subject, commit: commit.oid };
  const kept = { edited: edited.slice(0, SHOWN), more: Math.max(0, edited.length - SHOWN) };
  if (changes.length === 0)
    return { kind: 'refuse', said: { say: 'undoEdited', ...what, ...kept } };
  const removed = changes.filter(({ kind }) => kind === 'delete').length;
  return {
    kind: 'change',
    subject: `Take back “${commit.subject}”`,
    changes,
    trailers: { 'Sayso-Undid': commit.oid },
    followUps: [{ kind: 'publish' }],
    said: { say: 'undone', ...what, removed, restored: changes.length - removed, ...kept },
  };
}
