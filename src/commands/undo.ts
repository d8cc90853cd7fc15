import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import type { LoggedCommit } from '../git/repository.ts';
import { findCandidates, NEVER_TAKEN_BACK } from './undo/find-candidates.ts';
import { restoreAsides } from './undo/restore-asides.ts';
import { type Reversal, reversalOf } from './undo/reversal.ts';

/** More paths than this nobody reads in a reply. */
const SHOWN = 10;

/** A turn has few commits, one after the other. */
const RECENT = 10;

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
    const turn = await turnOf(commit, repository);
    const first = turn.at(-1) ?? commit;
    const [parent] = first.parents;
    const before = parent === undefined ? [] : await (await repository.treeAt(parent)).list();
    const after = await (await repository.treeAt(commit.oid)).list();
    const reversal = reversalOf(before, after, await tree.list());
    // Somebody put everything back by hand: then it is the one before that is meant.
    if (reversal.changes.length === 0 && reversal.edited.length === 0) continue;
    const plan = planFor(first, reversal, commit.oid);
    if (plan.kind !== 'change') return plan;
    const aside = await restoreAsides(turn, repository);
    return aside.length === 0 ? plan : { ...plan, aside };
  }
  return { kind: 'refuse', said: { say: 'undoNothing' } };
}

/**
 * A change with what came of it in the same turn right before it, newest first: what somebody said
 * may have led to more than one commit, and they know of one.
 */
async function turnOf(
  newest: LoggedCommit,
  { log }: PlanContext['repository'],
): Promise<readonly LoggedCommit[]> {
  const known = new Map((await log(RECENT)).map((one) => [one.oid, one]));
  const turn = [newest];
  let next = known.get(newest.parents[0] ?? '');
  while (next !== undefined && isOfTurn(next, turn)) {
    turn.push(next);
    next = known.get(next.parents[0] ?? '');
  }
  return turn;
}

/** Of the same happening, by the command and by what came after it, each once. */
function isOfTurn({ trailers }: LoggedCommit, turn: readonly LoggedCommit[]): boolean {
  const { 'sayso-for': key, 'sayso-command': command } = trailers;
  if (key === undefined || command === undefined || NEVER_TAKEN_BACK.has(command)) return false;
  return turn.every(
    (one) => one.trailers['sayso-for'] === key && one.trailers['sayso-command'] !== command,
  );
}

function planFor(commit: LoggedCommit, { changes, edited }: Reversal, newest: string): Plan {
  const what = { subject: commit.subject, commit: commit.oid };
  const kept = { edited: edited.slice(0, SHOWN), more: Math.max(0, edited.length - SHOWN) };
  if (changes.length === 0)
    return { kind: 'refuse', said: { say: 'undoEdited', ...what, ...kept } };
  const removed = changes.filter(({ kind }) => kind === 'delete').length;
  return {
    kind: 'change',
    subject: `Take back “${commit.subject}”`,
    changes,
    trailers: { 'Sayso-Undid': newest },
    followUps: [{ kind: 'publish' }],
    said: { say: 'undone', ...what, removed, restored: changes.length - removed, ...kept },
  };
}
