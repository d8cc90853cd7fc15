import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryOut } from './carry-out.ts';
import type { PlanContext } from './command.ts';
import { startConversation } from './conversation.ts';
import type { Happening } from './happening.ts';
import type { Heard } from './heard.ts';
import type { Plan } from './plan.ts';
import type { Engine, Outcome } from './ports.ts';

type Pushed = Extract<Happening, { kind: 'pushed' }>;

/** Lets the reflexes answer a push in which no command was said: the first that has a plan counts. */
export async function reactTo(pushed: Pushed, heard: Heard, engine: Engine): Promise<Outcome> {
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-'));
  try {
    for (const reflex of heard.book.reflexes) {
      const context = await lookAround(heard, scratch);
      const plan = await reflex.plan(pushed, context);
      if (plan === undefined) continue;
      return await act(reflex.name, pushed, plan, heard, engine);
    }
    return { kind: 'nothing', why: 'no command, nothing to react to' };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function lookAround(heard: Heard, scratch: string): Promise<PlanContext> {
  return {
    facts: heard.happening.repository,
    tree: await heard.repository.tree(),
    repository: heard.repository,
    commands: heard.book.commands,
    problems: heard.book.problems,
    scratch,
    progress: () => undefined,
  };
}

async function act(
  name: string,
  pushed: Pushed,
  first: Plan,
  heard: Heard,
  engine: Engine,
): Promise<Outcome> {
  if ((await engine.host.claim(`${pushed.key}-${name}`)) === 'taken') {
    return { kind: 'nothing', why: 'somebody else answers this' };
  }
  return carryOut(
    {
      name,
      happening: pushed,
      repository: heard.repository,
      book: heard.book,
      conversation: startConversation(engine.host, pushed),
      plan: planAgain(name, pushed, first, heard),
      publishes: true,
      unasked: true,
    },
    engine,
  );
}

/** The plan that was made already, and when somebody pushed first a new one from the new head. */
function planAgain(name: string, pushed: Pushed, first: Plan, { book }: Heard) {
  const reflex = book.reflexes.find((one) => one.name === name);
  let made: Plan | undefined = first;
  return async function plan(context: PlanContext): Promise<Plan> {
    const next = made ?? (await reflex?.plan(pushed, context));
    made = undefined;
    return next ?? { kind: 'answer', followUps: [], said: { say: 'nothingLeft' } };
  };
}
