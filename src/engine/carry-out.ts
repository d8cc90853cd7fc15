import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import type { Message } from '../words/message.ts';
import { type Applied, apply, type Task } from './apply.ts';
import type { LateClaim } from './claim-late.ts';
import type { PlanContext } from './command.ts';
import type { Conversation } from './conversation.ts';
import { type FollowedUp, followUp } from './follow-up.ts';
import type { Happening, Place } from './happening.ts';
import type { ChangePlan, FollowUp, Plan } from './plan.ts';
import type { Book, Engine, Following, Outcome } from './ports.ts';
import { saidBy } from './said-by.ts';
import { tellReflexes } from './tell-reflexes.ts';
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
  /** Some commands may be said by everybody; what reflexes make of it changes the repository. */
  readonly mayWrite: boolean;
  /** What is left to be claimed; until then nothing may be shown. */
  readonly claim?: LateClaim | undefined;
  /** An earlier attempt may have come to its end already. */
  readonly again?: boolean;
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
      unasked: work.unasked,
      again: work.again,
      claim: work.claim,
      makePlan: (tree, opened) =>
        work.plan({
          facts: work.happening.repository,
          tree,
          repository: work.repository,
          commands: work.book.commands,
          problems: work.book.problems,
          opened,
          scratch,
          language: work.happening.language,
          progress: work.claim === undefined ? work.conversation.progress : () => undefined,
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
      const own = [...saidBy(plan), ...follows.said];
      return succeed(
        [...unlessQuiet(plan, own, work), ...more.said, ...waits, ...whatNext(plan, commit, work)],
        { commit, state: 'done', stays: plan.stays },
        work,
        engine,
      );
    }
    case 'answered': {
      const { plan } = applied;
      const { place } = work.happening;
      const more = await afterwards(plan.followUps, place, work, scratch, engine);
      // What nobody asked for and did nothing is a hint.
      const did = plan.followUps.length + (plan.aside ?? []).length > 0;
      return succeed(
        [...unlessQuiet(plan, saidBy(plan), work), ...more.said],
        {
          commit: undefined,
          state: work.unasked && !did ? 'hint' : more.state,
          stays: plan.stays,
        },
        work,
        engine,
      );
    }
    case 'proposed': {
      const { url, why, plan, branch } = applied;
      const waits = whatWaits(work.publishes ? plan.followUps : [], 'merged');
      const said = await work.conversation.conclude(
        [{ say: 'proposed', url, why }, ...saidBy(plan), ...waits, ...asidesWait(plan)],
        'done',
        branch,
      );
      await leave(work.happening.place, plan.stays, engine);
      return { kind: 'proposed', url, said };
    }
    case 'refused':
      return fail(applied.plan.said, work);
    case 'taken':
      return { kind: 'nothing', why: 'somebody else answers this' };
    case 'held-back':
      return { kind: 'nothing', why: 'nobody asked for what could only be proposed' };
    case 'too-busy':
      return fail({ say: 'tooBusy' }, work);
    case 'not-accepted':
      return fail({ say: 'notAccepted', reason: applied.reason }, work);
  }
}

/** What a plan keeps on other branches is not proposed with it. */
function asidesWait({ aside = [] }: ChangePlan): readonly Message[] {
  return aside.length === 0 ? [] : [{ say: 'tutorialWaits' }];
}

/** Where to look and how to go back; what was undone is not offered to be undone "again". */
function whatNext(
  { trailers, quiet, lightly, said: { language } }: ChangePlan,
  commit: string,
  work: Work,
): readonly Message[] {
  if (work.unasked || quiet || lightly) return [];
  const say = trailers?.['Sayso-Undid'] ? 'seeChange' : 'canBeUndone';
  return [{ say, commit, ...(language === undefined ? {} : { language }) }];
}

/** Nothing is said that somebody reads elsewhere, unless it was begun to be said here. */
function unlessQuiet(
  { quiet }: Pick<ChangePlan, 'quiet'>,
  messages: readonly Message[],
  { conversation }: Work,
): readonly Message[] {
  return quiet && !conversation.begun() ? [] : messages;
}

/** What was asked for besides the change, and what the reflexes make of it all. */
async function afterwards(
  followUps: readonly FollowUp[],
  place: Place,
  work: Work,
  scratch: string,
  engine: Engine,
): Promise<FollowedUp> {
  const { name, happening, repository, book, again = false } = work;
  const wanted = work.publishes ? followUps : followUps.filter(isNoSite);
  if (!wanted.every(isNoSite) && !work.unasked) work.conversation.progress({ say: 'buildingSite' });
  const more = await followUp(wanted, { happening, repository, scratch, place }, engine);
  if (more.state === 'failed' || !work.mayWrite) return more;
  const { published, site } = more;
  const done = { name, happening, repository, book, published, site, again };
  return { ...more, said: [...more.said, ...(await tellReflexes(done, scratch, engine))] };
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
  ended: {
    readonly commit: string | undefined;
    readonly state: FollowedUp['state'] | 'hint';
    readonly stays: string | undefined;
  },
  work: Work,
  engine: Engine,
): Promise<Outcome> {
  const { commit, state, stays } = ended;
  // Of what was said elsewhere altogether, nothing is left to say here.
  const isSaid = messages.length === 0 && !work.conversation.begun();
  const said = isSaid
    ? ''
    : await work.conversation.conclude(messages, state === 'pending' ? 'done' : state);
  if (state === 'failed') return { kind: 'failed', said };
  // What is still being made is done when it is there, and somebody else will see that.
  const isOver = !work.unasked && state !== 'pending';
  if (isOver) await leave(work.happening.place, stays, engine);
  return { kind: 'done', commit, said };
}

/** `stays`: what the issue that the words came from is called from now on, where it was not only for saying them. */
async function leave(place: Place, stays: string | undefined, { host }: Engine): Promise<void> {
  if (stays === undefined) await host.finish(place);
  else await host.keepOpen(place, stays);
}

async function fail(message: Message, work: Work): Promise<Outcome> {
  const said = await work.conversation.conclude([message], 'failed');
  return { kind: 'failed', said };
}
