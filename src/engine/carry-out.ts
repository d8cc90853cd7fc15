import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import type { Message } from '../words/message.ts';
import { type Applied, apply, type ChangePlan, type Task } from './apply.ts';
import type { PlanContext } from './command.ts';
import type { Conversation } from './conversation.ts';
import { type FollowedUp, followUp } from './follow-up.ts';
import type { Happening, Place } from './happening.ts';
import type { FollowUp, Plan } from './plan.ts';
import type { Book, Engine, Following, Outcome } from './ports.ts';
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
      const { commit, plan } = applied;
      const follows = await whatFollows(applied, work);
      const asked = onlyOneBuild([...plan.followUps, ...follows.followUps]);
      const now = work.book.publishes === 'always' ? asked : asked.filter(isNoSite);
      const waits =
        work.book.publishes === 'always' ? [] : whatWaits(work.publishes ? asked : [], 'said');
      // The reply tells of the change, so what comes later is said beside the change itself.
      const place: Place = { kind: 'commit', commit };
      const more = await afterwards(now, place, work, scratch, engine);
      return succeed(
        [...saidBy(plan), ...follows.said, ...more.said, ...waits, ...whatNext(plan, commit, work)],
        { commit, state: 'done' },
        work,
        engine,
      );
    }
    case 'answered': {
      const more = await afterwards(
        applied.plan.followUps,
        work.happening.place,
        work,
        scratch,
        engine,
      );
      // What nobody asked for and did nothing is a hint.
      const state = work.unasked && applied.plan.followUps.length === 0 ? 'hint' : more.state;
      return succeed(
        [...saidBy(applied.plan), ...more.said],
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
  place: Place,
  work: Work,
  scratch: string,
  engine: Engine,
): Promise<FollowedUp> {
  const wanted = work.publishes ? followUps : followUps.filter(isNoSite);
  if (!wanted.every(isNoSite) && !work.unasked) work.conversation.progress({ say: 'buildingSite' });
  return followUp(
    wanted,
    { happening: work.happening, repository: work.repository, scratch, place },
    engine,
  );
}

/** The change itself and the rules of its repository may both ask for it. */
function onlyOneBuild(followUps: readonly FollowUp[]): readonly FollowUp[] {
  const build = followUps.find(({ kind }) => kind === 'build-image');
  return followUps.filter((one) => one === build || one.kind !== 'build-image');
}

function isNoSite({ kind }: FollowUp): boolean {
  return kind !== 'publish';
}

/** A change brings the same with it as it would if a person had pushed it. */
async function whatFollows(
  { before, commit }: Extract<Applied, { kind: 'landed' }>,
  { book, repository }: Work,
): Promise<Following> {
  const { follows } = book;
  if (follows === undefined) return { followUps: [], said: [] };
  return follows({ before, after: await repository.treeAt(commit) });
}

async function succeed(
  messages: readonly Message[],
  {
    commit,
    state,
  }: { readonly commit: string | undefined; readonly state: FollowedUp['state'] | 'hint' },
  work: Work,
  engine: Engine,
): Promise<Outcome> {
  const said = await work.conversation.conclude(messages, state === 'pending' ? 'done' : state);
  if (state === 'failed') return { kind: 'failed', said };
  // What is still being made is done when it is there, and somebody else will see that.
  if (!work.unasked && state !== 'pending') await engine.host.finish(work.happening.place);
  return { kind: 'done', commit, said };
}

async function fail(message: Message, work: Work): Promise<Outcome> {
  const said = await work.conversation.conclude([message], 'failed');
  return { kind: 'failed', said };
}
