import type { Invocation, PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import { advance } from '../../tutorial/advance.ts';
import type { Advanced, Row } from '../../tutorial/advanced.ts';
import { beginStep, beginTutorial } from '../../tutorial/begin.ts';
import type { Files } from '../../tutorial/files.ts';
import type { Occurrence } from '../../tutorial/occurrence.ts';
import type { Learner, Progress } from '../../tutorial/progress.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import type { Language } from '../../words/language.ts';
import { createStage } from '../own-phrase/stage.ts';
import { carryEffects } from './carry-effects.ts';
import { inLanguage, languageOfCourse } from './in-language.ts';
import { keepProgress } from './keep-progress.ts';
import { planTurn } from './plan-turn.ts';
import { standingOf } from './read-standing.ts';
import { isWorld } from './show-step.ts';

/** The atoms that look at files. */
const FILES: ReadonlySet<string> = new Set(['added', 'changed', 'gone', 'file', 'commit']);

/** One turn of one learner: what took place, and by which words. */
export type Taken = {
  readonly tutorial: Tutorial;
  readonly occurrences: readonly Occurrence[];
  readonly learner: Learner;
  /** What effects are carried out for: the words that were said, or the course itself. */
  readonly invocation: Invocation;
  /** Whether somebody spoke and waits for an answer; otherwise nothing new is no answer. */
  readonly isAsked: boolean;
  /** Whether this comes after something that was answered already: only what is new is told then. */
  readonly isAfter?: boolean;
};

/** What a turn came to, before it is a plan. */
export type Played = {
  readonly taken: Taken;
  readonly before: Progress;
  /** The course was not there for this learner before this turn. */
  readonly begun: boolean;
  readonly advanced: Advanced;
};

/**
 * Plans a turn: where the learner is now, what that brings with it, and what is shown. Undefined where
 * nobody asked and nothing came of it.
 */
export async function takeTurn(taken: Taken, context: PlanContext): Promise<Plan | undefined> {
  const { tutorial, learner, occurrences } = taken;
  const at = new Date().toISOString();
  const known = await standingOf(learner, tutorial, context);
  if (known === undefined && !begins(taken)) return undefined;
  const before = known ?? (await firstStanding(taken, at, context));
  const advanced = await advance({
    tutorial,
    progress: before,
    // Whoever asks for the next step of a course that has not begun is shown its first.
    occurrences: known === undefined ? occurrences.filter(isNoRequest) : occurrences,
    files: context.tree,
    filesOn: (branch) => filesOn(branch, context),
    by: learner,
    at,
  });
  const begun = known === undefined;
  const isSilent = !begun && !taken.isAsked && !isAttempt(taken, advanced);
  if (isSilent && advanced.progress === before) return undefined;
  const language = languageOfCourse(tutorial, advanced.progress.language);
  const plan = await settle({ taken, before, begun, advanced }, language, context);
  return inLanguage(plan, language);
}

/**
 * Whether this begins the course for somebody. On the first page it is there for everybody from the
 * first push on; whoever has it in an issue of their own says so first.
 */
function begins({ tutorial, isAsked, occurrences }: Taken): boolean {
  if (isAsked) return true;
  return tutorial.learners === 'one' && occurrences.some(({ kind }) => kind === 'pushed');
}

/** Whoever begins with the name of a language begins in that, and others in the repository's. */
async function firstStanding(
  { tutorial, learner, occurrences }: Taken,
  at: string,
  { facts, tree }: PlanContext,
): Promise<Progress> {
  const { id: repository } = facts;
  const asked = occurrences.flatMap((one) =>
    one.kind === 'asked' && one.for === 'language' ? [one.language] : [],
  );
  const language = asked.find((one) => tutorial.languages.includes(one)) ?? facts.language;
  const progress = beginTutorial({ tutorial, repository, learner, at, language });
  return beginStep(progress, tutorial, tree);
}

async function settle(
  played: Played,
  language: Language | undefined,
  context: PlanContext,
): Promise<Plan> {
  const { taken, advanced, before, begun } = played;
  const { tutorial, invocation } = taken;
  const stage = await createStage(context.tree);
  const facts = { ...context.facts, ...(language === undefined ? {} : { language }) };
  const inside = { ...context, facts };
  const { outcome, progress } = advanced;
  const effects = 'effects' in outcome ? outcome.effects : [];
  const carried = await carryEffects(begun ? [...tutorial.begin, ...effects] : effects, {
    tutorial,
    stage,
    invocation,
    context: inside,
    progress,
  });
  if (carried.kind === 'refused') return { kind: 'refuse', said: carried.said };
  const { plan, progress: now } = await planTurn(played, { stage, carried, context: inside });
  // Words that lead nowhere leave no trace.
  if ('first' in plan || (!begun && now === before)) return plan;
  // What the step's checks compare with is there once its page is; the page of everybody is the repository's.
  const kept = await beginStep(now, tutorial, stage.tree);
  return { ...plan, aside: [await keepProgress(kept, tutorial, context)] };
}

/** Somebody changed files where files are waited for, and others than these: that needs saying. */
function isAttempt(
  { tutorial, occurrences, isAfter }: Taken,
  { outcome, table }: Advanced,
): boolean {
  if (isAfter || outcome.kind !== 'not-yet' || isWorld(tutorial)) return false;
  const missing = table.flatMap(({ wanted, met }) =>
    met || !FILES.has(wanted.kind) ? [] : [wanted],
  );
  return occurrences.some(({ kind }) => {
    if (kind === 'pushed') return missing.length > 0;
    // Whoever works on a branch of their own need not hear what the default one lacks.
    return kind === 'branch-pushed' && missing.some(isOnBranch);
  });
}

function isOnBranch(wanted: Row['wanted']): boolean {
  return 'branch' in wanted && wanted.branch !== undefined;
}

async function filesOn(
  branch: string,
  { repository }: Pick<PlanContext, 'repository'>,
): Promise<Files | undefined> {
  return (await repository.head(branch)) === undefined ? undefined : repository.tree(branch);
}

function isNoRequest({ kind }: Occurrence): boolean {
  return kind !== 'asked';
}
