import type { PlanContext } from '../../engine/command.ts';
import type { FollowUp, Plan } from '../../engine/plan.ts';
import type { Fetched } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';
import { createStage } from '../own-phrase/stage.ts';
import { UNIT_TRAILER } from './find-base.ts';
import { planUnit } from './plan-unit.ts';
import type { Wishes } from './wishes.ts';

type Change = Extract<Plan, { kind: 'change' }>;

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
  const brought: Change[] = [];
  const refused: Message[] = [];
  const waiting: string[] = [];
  for (const document of documents) {
    const own = folder === undefined ? undefined : `${folder}/${nameOf(document)}`;
    const plan = await planUnit(
      document,
      { folder: own, wishes },
      { ...context, tree: stage.tree },
    );
    if (plan.kind === 'refuse') refused.push(plan.said);
    if (plan.kind !== 'change') continue;
    if (plan.propose !== undefined || plan.mergedWith !== undefined) {
      waiting.push(pathOf(document));
      continue;
    }
    await stage.apply(plan.changes);
    brought.push(plan);
  }
  return joined(brought, { changes: stage.changes(), refused, waiting });
}

function nameOf(document: Fetched): string {
  return document.kind === 'fetched' ? document.slug : 'unit';
}

function pathOf(document: Fetched): string {
  if (document.kind !== 'fetched') return '';
  return document.address.kind === 'file' ? document.address.path : document.address.page;
}

function joined(
  brought: readonly Change[],
  more: {
    readonly changes: Change['changes'];
    readonly refused: readonly Message[];
    readonly waiting: readonly string[];
  },
): Plan {
  const said: Message = {
    say: 'fetchedUnits',
    units: brought.flatMap(({ said: one }) =>
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
  const units = brought.flatMap(({ trailers }) => trailers?.[UNIT_TRAILER] ?? []);
  return {
    kind: 'change',
    subject: `Bring in ${brought.length} units`,
    changes: more.changes,
    trailers: { [UNIT_TRAILER]: units.join(' ') },
    followUps: followUpsOf(brought),
    said,
    also: [...also, ...lastDatabase(brought)],
  };
}

/** Each says what the others want as well. */
function followUpsOf(brought: readonly Change[]): readonly FollowUp[] {
  return brought[0]?.followUps ?? [];
}

/** The last one has seen them all. */
function lastDatabase(brought: readonly Change[]): readonly Message[] {
  const said = brought.flatMap(({ also = [] }) => also);
  return said.filter(({ say }) => say.startsWith('unitsDatabase')).slice(-1);
}
