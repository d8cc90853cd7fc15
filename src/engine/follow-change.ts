import { actUnasked } from './act-unasked.ts';
import type { Happening } from './happening.ts';
import type { Heard } from './heard.ts';
import type { Plan } from './plan.ts';
import type { Engine, Following, Outcome } from './ports.ts';

type Pushed = Extract<Happening, { kind: 'pushed' }>;

/** What follows every change, for one to which nothing else is said. */
export async function followChange(
  happening: Pushed,
  heard: Heard,
  engine: Engine,
): Promise<Outcome> {
  const { said, followUps } = await whatFollows(happening, heard);
  const [first, ...also] = said;
  if (first === undefined) return { kind: 'nothing', why: 'nothing to react to' };
  const plan: Plan = { kind: 'answer', followUps, said: first, also };
  return actUnasked({ name: 'follow', plan, happening }, heard, engine);
}

/** As far back as a push reaches that people make; before that, nobody can tell what it changed. */
const RECENT = 50;

export async function whatFollows(pushed: Pushed, { book, repository }: Heard): Promise<Following> {
  const { follows } = book;
  if (follows === undefined) return { said: [], followUps: [] };
  const known = (await repository.log(RECENT)).find(({ oid }) => oid === pushed.before);
  const before = known === undefined ? undefined : await repository.treeAt(known.oid);
  return follows({ before, after: await repository.tree() });
}

/** A plan with what follows besides. */
export function withFollowing(plan: Plan, { said, followUps }: Following): Plan {
  if (plan.kind === 'refuse') return plan;
  return {
    ...plan,
    followUps: [...plan.followUps, ...followUps],
    also: [...(plan.also ?? []), ...said],
  };
}
