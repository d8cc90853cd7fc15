import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryOut } from './carry-out.ts';
import type { PlanContext } from './command.ts';
import { startConversation } from './conversation.ts';
import type { Happening } from './happening.ts';
import type { Heard } from './heard.ts';
import type { Plan } from './plan.ts';
import type { Engine, Following, Outcome } from './ports.ts';

type Pushed = Extract<Happening, { kind: 'pushed' }>;

/**
 * Lets the reflexes answer a push in which no command was said: the first that has a plan counts. What
 * follows every change goes along with it, or by itself where no reflex has anything to do.
 */
export async function reactTo(pushed: Pushed, heard: Heard, engine: Engine): Promise<Outcome> {
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-'));
  try {
    for (const reflex of heard.book.reflexes) {
      const context = await lookAround(heard, scratch);
      const plan = await reflex.plan(pushed, context);
      if (plan === undefined) continue;
      const following = await whatFollows(pushed, heard);
      return await act(reflex.name, pushed, withFollowing(plan, following), heard, engine);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return followChange(pushed, heard, engine);
}

/** What follows every change, for one to which nothing else is said. */
export async function followChange(pushed: Pushed, heard: Heard, engine: Engine): Promise<Outcome> {
  const { said, followUps } = await whatFollows(pushed, heard);
  const [first, ...also] = said;
  if (first === undefined) return { kind: 'nothing', why: 'nothing to react to' };
  return act('follow', pushed, { kind: 'answer', followUps, said: first, also }, heard, engine);
}

/** As far back as a push reaches that people make; before that, nobody can tell what it changed. */
const RECENT = 50;

async function whatFollows(pushed: Pushed, { book, repository }: Heard): Promise<Following> {
  const { follows } = book;
  if (follows === undefined) return { said: [], followUps: [] };
  const known = (await repository.log(RECENT)).find(({ oid }) => oid === pushed.before);
  const before = known === undefined ? undefined : await repository.treeAt(known.oid);
  return follows({ before, after: await repository.tree() });
}

function withFollowing(plan: Plan, { said, followUps }: Following): Plan {
  if (plan.kind === 'refuse') return plan;
  return {
    ...plan,
    followUps: [...plan.followUps, ...followUps],
    also: [...(plan.also ?? []), ...said],
  };
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
