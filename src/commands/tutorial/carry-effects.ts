import type { Command, Invocation, PlanContext } from '../../engine/command.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { FollowUp, OpenIssueFollowUp, Plan } from '../../engine/plan.ts';
import type { Progress } from '../../tutorial/progress.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { OutwardEffect, Text, Tutorial } from '../../tutorial/tutorial.ts';
import type { Message } from '../../words/message.ts';
import { render } from '../../words/render.ts';
import { MOST_FILES, MOST_STEPS } from '../own-phrase/limits.ts';
import { readTarget } from '../own-phrase/read-target.ts';
import { runStep, type Stepped } from '../own-phrase/run-steps.ts';
import type { Stage } from '../own-phrase/stage.ts';
import type { Other } from '../own-phrase.ts';
import { makePersonal } from '../personal-values.ts';
import { isOwnName, timeThrough } from './course.ts';

/** What is left of effects once files are on the stage. */
export type Carried =
  | {
      readonly kind: 'carried';
      readonly followUps: readonly FollowUp[];
      readonly said: readonly Message[];
      /** What stands above the page of where one is then. */
      readonly above: readonly Text[];
      /** What other commands planned whose words an effect says; their files are on the stage. */
      readonly others: readonly Other[];
    }
  | { readonly kind: 'refused'; readonly said: Message };

type FileStep = Exclude<OutwardEffect, { kind: 'open-issue' | 'congratulate' }>;

type Ground = {
  readonly tutorial: Tutorial;
  readonly stage: Stage;
  readonly invocation: Invocation;
  readonly context: PlanContext;
  /** Where one is then. */
  readonly progress: Progress;
};

/** Carries out effects on the stage, in their order; nothing reaches the repository from here. */
export async function carryEffects(
  effects: readonly OutwardEffect[],
  around: Ground,
): Promise<Carried> {
  const ground = { ...around, invocation: inNameOf(effects, around) };
  const followUps: FollowUp[] = [];
  const said: Message[] = [];
  const above: Text[] = [];
  const others: Other[] = [];
  const { context } = ground;
  for (const effect of effects) {
    if (effect.kind === 'open-issue') followUps.push(issueOf(effect, ground));
    else if (effect.kind === 'congratulate') {
      above.push(effect.text);
    } else {
      const stepped = await stepOn(effect, ground);
      if (stepped.kind === 'refused') {
        const why = render(stepped.said, linksTo(context.facts));
        return { kind: 'refused', said: { say: 'tutorialEffect', line: effect.at.line, why } };
      }
      if (stepped.other !== undefined) {
        others.push(stepped.other);
        followUps.push(...stepped.other.followUps.map(notPublicly));
        if (stepped.other.kind === 'answer') said.push(stepped.other.said);
      }
    }
  }
  return { kind: 'carried', followUps, said, above, others };
}

/** What cannot come with a step is told by its title; nobody need have said a word. */
function inNameOf(
  [effect]: readonly OutwardEffect[],
  { tutorial, progress, invocation }: Ground,
): Invocation {
  const step = tutorial.steps.find(({ ways }) =>
    ways.some(({ effects }) => effects.some(({ at }) => at === effect?.at)),
  );
  if (step === undefined) return invocation;
  return { ...invocation, canonical: textIn(step.title, progress.language, tutorial.language) };
}

/** A step of an own phrase; what is to be deleted and is gone already, by hand or earlier, is as it should be. */
async function stepOn(effect: FileStep, ground: Ground): Promise<Stepped> {
  const { stage, invocation } = ground;
  const step =
    effect.kind === 'delete' ? { ...effect, paths: await thereOf(effect.paths, stage) } : effect;
  const stepped = await runStep(step, ownGround(ground));
  if (stepped.kind === 'refused' || stage.changes().length <= MOST_FILES) return stepped;
  const most = { steps: MOST_STEPS, files: MOST_FILES };
  return {
    kind: 'refused',
    said: {
      say: 'ownPhraseTooMuch',
      phrase: invocation.canonical,
      ...most,
      written: undefined,
    },
  };
}

async function thereOf(paths: readonly string[], { tree }: Stage): Promise<readonly string[]> {
  const there: string[] = [];
  for (const text of paths) {
    const path = readTarget(text);
    if (path === undefined || (await tree.list(path)).length > 0) there.push(text);
  }
  return there;
}

/** A course may come from anybody; that a private repository is for everyone to see, its own people say. */
function notPublicly(followUp: FollowUp): FollowUp {
  return followUp.kind === 'publish' && followUp.asked === 'publicly'
    ? { ...followUp, asked: 'yes' }
    : followUp;
}

function issueOf(
  effect: Extract<OutwardEffect, { kind: 'open-issue' }>,
  ground: Ground,
): OpenIssueFollowUp {
  return {
    kind: 'open-issue',
    marker: issueName(effect, ground),
    title: textOf(effect.title, ground),
    body: {
      say: 'tutorialText',
      text: effect.body === undefined ? '' : textOf(effect.body, ground),
    },
  };
}

/** Another one for each line of the course, for everybody who learns for themselves, and each time through. */
function issueName({ at }: OutwardEffect, { progress, tutorial }: Ground): string {
  const { step, been, learner } = progress;
  const whose = tutorial.learners === 'each' ? `-${learner.id}` : '';
  const times = been[step]?.times ?? 1;
  return `opened-${step}-${times}-line-${at.line}-${timeThrough(progress)}${whose}`;
}

function textOf(text: Text, { progress, tutorial, context }: Ground): string {
  return makePersonal(textIn(text, progress.language, tutorial.language), context.facts);
}

/**
 * The ground that steps of own phrases stand on; nothing was said that could fill a place. The course's
 * own words are not heard there: what comes with a step would otherwise take the next one, and so on.
 */
function ownGround({ stage, invocation, context: around }: Ground) {
  const commands = around.commands.filter(({ name }) => !isOwnName(name));
  const context = { ...around, commands };
  return {
    stage,
    invocation,
    context,
    values: new Map<string, string>(),
    spoken: new Map<string, string>(),
    // The line of the course is told with every refusal.
    file: undefined,
    planOther: (command: Command, other: Invocation, tree: PlanContext['tree']): Promise<Plan> =>
      command.plan(other, { ...context, tree }),
  };
}
