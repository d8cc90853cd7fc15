import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actUnasked } from './act-unasked.ts';
import type { PlanContext, Reflex, Unasked } from './command.ts';
import { whatFollows, withFollowing } from './follow-change.ts';
import type { Heard } from './heard.ts';
import type { Plan } from './plan.ts';
import type { Engine, Outcome } from './ports.ts';

/** What a reflex wants done. */
type Answer = { readonly reflex: Reflex; readonly plan: Plan };

/**
 * Lets the reflexes answer what nobody asked for in words: the first that has a plan counts. What
 * follows every change goes along with it. Undefined: no reflex has anything to do.
 */
export async function reactTo(
  happening: Unasked,
  heard: Heard,
  engine: Engine,
): Promise<Outcome | undefined> {
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-'));
  try {
    const answer = await firstAnswer(happening, heard, await lookAround(heard, scratch));
    if (answer === undefined) return undefined;
    const { plan, reflex } = answer;
    async function again(context: PlanContext): Promise<Plan | undefined> {
      const next = await firstAnswer(happening, heard, context);
      // What another one makes of it now was not claimed.
      return next?.reflex === reflex ? next.plan : undefined;
    }
    return await actUnasked({ name: reflex.name, again, plan, happening }, heard, engine);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function firstAnswer(
  happening: Unasked,
  heard: Heard,
  context: PlanContext,
): Promise<Answer | undefined> {
  let first: Answer | undefined;
  for (const reflex of heard.book.reflexes) {
    const plan = await reflex.plan(happening, context);
    if (plan === undefined) continue;
    if (first !== undefined) return { ...first, plan: together(first.plan, plan) };
    first = { reflex, plan };
    if (!reflex.alongside) break;
  }
  if (first === undefined || happening.kind !== 'pushed') return first;
  return { ...first, plan: withFollowing(first.plan, await whatFollows(happening, heard)) };
}

/** Only a plain answer goes along: two changes would be one commit that nobody could take back in parts. */
function together(first: Plan, other: Plan): Plan {
  if (other.kind !== 'answer' || other.aside !== undefined || other.first !== undefined) {
    return first;
  }
  return withFollowing(first, {
    followUps: other.followUps,
    said: [other.said, ...(other.also ?? [])],
  });
}

async function lookAround(heard: Heard, scratch: string): Promise<PlanContext> {
  return {
    facts: heard.happening.repository,
    tree: await heard.repository.tree(),
    repository: heard.repository,
    commands: heard.book.commands,
    problems: heard.book.problems,
    scratch,
    language: heard.happening.language,
    progress: () => undefined,
  };
}
