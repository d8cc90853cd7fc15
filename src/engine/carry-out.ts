import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import type { Message } from '../words/message.ts';
import { type Applied, apply, type ChangePlan, type Task } from './apply.ts';
import type { PlanContext } from './command.ts';
import type { Conversation } from './conversation.ts';
import { followUp } from './follow-up.ts';
import type { Happening } from './happening.ts';
import type { FollowUp, Plan } from './plan.ts';
import type { Book, Engine, Outcome } from './ports.ts';
import { saidBy } from './said-by.ts';
import { whatWaits } from './what-waits.ts';

export type Work = {
  readonly name: string;
  readonly happening: Happening;
  readonly repository: Repository;
  readonly book: Book;
  readonly conversation: Conversation;
  readonly plan: (context: PlanContext) => Promise<Plan>;
  /** False when the words asked for no site (`--nobuild`). */
  readonly publishes: boolean;
  /** True for what nobody asked for in words: nothing to close, and undo is not advertised. */
  readonly unasked: boolean;
};

/** Plans, applies, follows up and answers; the same for commands and reflexes. */
export async function carryOut(work: Work, engine: Engine): Promise<Outcome> {
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-'));
  try {
    const task: Task = {
      name: work.name,
      happening: work.happening,
      repository: work.repository,
      changes: work.book.changes,
      makePlan: (tree) =>
        work.plan({
          facts: work.happening.repository,
          tree,
          repository: work.repository,
          commands: work.book.commands,
          problems: work.book.problems,
          scratch,
          progress: work.conversation.progress,
        }),
    };
    return await report(await apply(task, engine), work, scratch, engine);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function report(
  applied: Applied,
  work: Work,
  scratch: string,
  engine: Engine,
): Promise<Outcome> {
  switch (applied.kind) {
    case 'landed': {
      const commit = applied.commit;
      const { followUps } = applied.plan;
      const more =
        work.book.publishes === 'always'
          ? await afterwards(followUps, work, scratch, engine)
          : whatWaits(work.publishes ? followUps : [], 'said');
      return succeed(
        [...saidBy(applied.plan), ...more, ...whatNext(applied.plan, commit, work)],
        { commit, state: 'done' },
        work,
        engine,
      );
    }
    case 'answered': {
      const more = await afterwards(applied.plan.followUps, work, scratch, engine);
      // What nobody asked for and did nothing is a hint.
      const state = work.unasked && applied.plan.followUps.length === 0 ? 'hint' : 'done';
      return succeed(
        [...saidBy(applied.plan), ...more],
        { commit: undefined, state },
        work,
        engine,
      );
    }
    case 'proposed': {
      const { url, why, plan, branch } = applied;
      const waits = whatWaits(work.publishes ? plan.followUps : [], 'merged');
      const said = await work.conversation.conclude(
        [{ say: 'proposed', url, why }, ...saidBy(plan), ...waits],
        'done',
        branch,
      );
      await engine.host.finish(work.happening.place);
      return { kind: 'proposed', url, said };
    }
    case 'refused':
      return fail(applied.plan.said, work);
    case 'too-busy':
      return fail({ say: 'tooBusy' }, work);
    case 'not-accepted':
      return fail({ say: 'notAccepted', reason: applied.reason }, work);
  }
}

/** Where to look and how to go back; what was undone is not offered to be undone "again". */
function whatNext({ trailers }: ChangePlan, commit: string, work: Work): readonly Message[] {
  if (work.unasked) return [];
  return [
    trailers?.['Sayso-Undid'] ? { say: 'seeChange', commit } : { say: 'canBeUndone', commit },
  ];
}

async function afterwards(
  followUps: readonly FollowUp[],
  work: Work,
  scratch: string,
  engine: Engine,
): Promise<readonly Message[]> {
  const wanted = work.publishes ? followUps : followUps.filter(({ kind }) => kind !== 'publish');
  if (wanted.length > 0 && !work.unasked) work.conversation.progress({ say: 'buildingSite' });
  return followUp(
    wanted,
    { happening: work.happening, repository: work.repository, scratch },
    engine,
  );
}

async function succeed(
  messages: readonly Message[],
  { commit, state }: { readonly commit: string | undefined; readonly state: 'done' | 'hint' },
  work: Work,
  engine: Engine,
): Promise<Outcome> {
  const said = await work.conversation.conclude(messages, state);
  if (!work.unasked) await engine.host.finish(work.happening.place);
  return { kind: 'done', commit, said };
}

async function fail(message: Message, work: Work): Promise<Outcome> {
  const said = await work.conversation.conclude([message], 'failed');
  return { kind: 'failed', said };
}
