import type { PlanContext } from '../../engine/command.ts';
import type { FollowUp, Plan } from '../../engine/plan.ts';
import type { Tree } from '../../git/tree.ts';
import type { Fetched } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';
import { createStage } from '../own-phrase/stage.ts';
import type { ArrangedUnit } from './arranged-unit.ts';
import { arrangeFetched } from './plan-unit.ts';
import { unitPlan } from './unit-plan.ts';
import { unitTrailers } from './unit-trailers.ts';
import type { Wishes } from './wishes.ts';

type Change = Extract<Plan, { kind: 'change' }>;
type Brought = { readonly plan: Change; readonly arranged: ArrangedUnit };

/**
 * What becomes of several documents: one change with all their units, each in a folder of its own.
 * What cannot be read is said and does not hold up the others; nor does a unit in which somebody
 * wrote, because a merge is about one unit: it waits until it is said by itself.
 */
export async function planUnits(
  documents: readonly Fetched[],
  { folder, wishes }: { readonly folder: string | undefined; readonly wishes: Wishes },
  context: PlanContext,
): Promise<Plan> {
  // Each sees what those before it bring: contents files and the database are shared.
  const stage = await createStage(context.tree);
  const brought: Brought[] = [];
  const refused: Message[] = [];
  const waiting: string[] = [];
  for (const document of documents) {
    const own = folder === undefined ? undefined : `${folder}/${nameOf(document)}`;
    const now = { ...context, tree: stage.tree };
    const arranged = await arrangeFetched(document, { folder: own, wishes }, now);
    if ('say' in arranged) {
      refused.push(arranged);
      continue;
    }
    const plan = await unitPlan(arranged, now);
    if (plan.kind !== 'change') continue;
    if (plan.propose !== undefined || plan.mergedWith !== undefined) {
      waiting.push(pathOf(document));
      continue;
    }
    await stage.apply(plan.changes);
    brought.push({ plan, arranged });
  }
  return joined(brought, { tree: stage.tree, changes: stage.changes(), refused, waiting });
}

function nameOf(document: Fetched): string {
  return document.kind === 'fetched' ? document.slug : 'unit';
}

function pathOf(document: Fetched): string {
  if (document.kind !== 'fetched') return '';
  return document.address.kind === 'file' ? document.address.path : document.address.page;
}

async function joined(
  brought: readonly Brought[],
  more: {
    readonly tree: Tree;
    readonly changes: Change['changes'];
    readonly refused: readonly Message[];
    readonly waiting: readonly string[];
  },
): Promise<Plan> {
  const plans = brought.map(({ plan }) => plan);
  const said: Message = {
    say: 'fetchedUnits',
    units: plans.flatMap(({ said: one }) =>
      one.say === 'fetchedUnit' ? [{ title: one.title, folder: one.folder }] : [],
    ),
    waiting: more.waiting,
    refused: more.refused.length,
  };
  const also = more.refused;
  if (brought.length === 0 && more.refused.length > 0 && more.waiting.length === 0) {
    return { kind: 'refuse', said: more.refused[0] ?? said };
  }
  if (brought.length === 0) return { kind: 'answer', followUps: [], said, also };
  return {
    kind: 'change',
    subject: `Bring in ${brought.length} units`,
    changes: more.changes,
    trailers: await trailersOf(brought, more.tree),
    followUps: followUpsOf(plans),
    said,
    also: [...also, ...lastOfEach(plans)],
  };
}

/**
 * Names those that lie there as they were served. A commit says one thing of all its pages, so where
 * units differ in that, the others go unnamed, and are merged from further back.
 */
async function trailersOf(
  brought: readonly Brought[],
  tree: Tree,
): Promise<Readonly<Record<string, string>>> {
  const served = brought.filter(({ plan }) => plan.trailers !== undefined);
  const pages = served[0]?.arranged.pages;
  if (pages === undefined) return {};
  const alike = served.filter(({ arranged }) => arranged.pages === pages);
  const placed = alike.map(({ arranged: { unit, scope } }) => ({ unit: unit.address.base, scope }));
  return unitTrailers(placed, pages, tree);
}

/** Each says what the others want as well. */
function followUpsOf(brought: readonly Change[]): readonly FollowUp[] {
  return brought[0]?.followUps ?? [];
}

/** What is said of each shared file, once: of the database, by the last one, which has seen them all. */
function lastOfEach(brought: readonly Change[]): readonly Message[] {
  const last = new Map<string, Message>();
  for (const message of brought.flatMap(({ also = [] }) => also)) {
    last.set('path' in message ? `${message.say} ${message.path}` : message.say, message);
  }
  return [...last.values()];
}
