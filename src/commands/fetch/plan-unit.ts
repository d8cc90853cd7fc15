import type { PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Fetched } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';
import { arrangeUnit } from './arrange-unit.ts';
import type { ArrangedUnit } from './arranged-unit.ts';
import { refusal } from './refusal.ts';
import { similarUnits } from './similar-units.ts';
import { unitPlan } from './unit-plan.ts';
import type { Wishes } from './wishes.ts';

/** What becomes of one unit that was fetched, or was not. */
export async function planUnit(
  fetched: Fetched,
  asked: { readonly folder: string | undefined; readonly wishes: Wishes },
  context: PlanContext,
): Promise<Plan> {
  const arranged = await arrangeFetched(fetched, asked, context);
  return 'say' in arranged ? { kind: 'refuse', said: arranged } : unitPlan(arranged, context);
}

/** Arranges a unit, if it was fetched and there is a place for it; else says why not. */
export async function arrangeFetched(
  fetched: Fetched,
  asked: { readonly folder: string | undefined; readonly wishes: Wishes },
  context: PlanContext,
): Promise<ArrangedUnit | Message> {
  if (fetched.kind !== 'fetched') return similarUnits(fetched) ?? refusal(fetched);
  return arrangeUnit(fetched, asked, context);
}
