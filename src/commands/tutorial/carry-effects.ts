import type { Command, Invocation, PlanContext } from '../../engine/command.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { FollowUp, OpenIssueFollowUp, Plan } from '../../engine/plan.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { OutwardEffect, Text, Tutorial } from '../../tutorial/tutorial.ts';
import type { Message } from '../../words/message.ts';
import { render } from '../../words/render.ts';
import { runStep } from '../own-phrase/run-steps.ts';
import type { Stage } from '../own-phrase/stage.ts';
import { makePersonal } from '../personal-values.ts';

/** What is left of effects once files are on the stage. */
export type Carried =
  | {
      readonly kind: 'carried';
      readonly followUps: readonly FollowUp[];
      readonly said: readonly Message[];
    }
  | { readonly kind: 'refused'; readonly said: Message };

type Ground = {
  readonly tutorial: Tutorial;
  readonly stage: Stage;
  readonly invocation: Invocation;
  readonly context: PlanContext;
  /** The learner's language. */
  readonly language: string;
  /** The step whose way brings this about; names the issues that are opened. */
  readonly step: string;
};

/** Carries out effects on the stage, in their order; nothing reaches the repository from here. */
export async function carryEffects(
  effects: readonly OutwardEffect[],
  ground: Ground,
): Promise<Carried> {
  const followUps: FollowUp[] = [];
  const said: Message[] = [];
  const { context } = ground;
  for (const [index, effect] of effects.entries()) {
    if (effect.kind === 'open-issue') followUps.push(issueOf(effect, index, ground));
    else if (effect.kind === 'congratulate') {
      said.push({ say: 'tutorialText', text: textOf(effect.text, ground) });
    } else {
      const stepped = await runStep(effect, ownGround(ground));
      if (stepped.kind === 'refused') {
        const why = render(stepped.said, linksTo(context.facts));
        return { kind: 'refused', said: { say: 'tutorialEffect', line: effect.at.line, why } };
      }
      if (stepped.other !== undefined) {
        followUps.push(...stepped.other.followUps);
        if (stepped.other.kind === 'answer') said.push(stepped.other.said);
      }
    }
  }
  return { kind: 'carried', followUps, said };
}

function issueOf(
  effect: Extract<OutwardEffect, { kind: 'open-issue' }>,
  index: number,
  ground: Ground,
): OpenIssueFollowUp {
  return {
    kind: 'open-issue',
    marker: `step-${ground.step}-${index}`,
    title: textOf(effect.title, ground),
    body: {
      say: 'tutorialText',
      text: effect.body === undefined ? '' : textOf(effect.body, ground),
    },
  };
}

function textOf(text: Text, { language, tutorial, context }: Ground): string {
  return makePersonal(textIn(text, language, tutorial.language), context.facts);
}

/** The ground that steps of own phrases stand on; nothing was said that could fill a place. */
function ownGround({ stage, invocation, context }: Ground) {
  return {
    stage,
    invocation,
    context,
    values: new Map<string, string>(),
    spoken: new Map<string, string>(),
    planOther: (command: Command, other: Invocation, tree: PlanContext['tree']): Promise<Plan> =>
      command.plan(other, { ...context, tree }),
  };
}
