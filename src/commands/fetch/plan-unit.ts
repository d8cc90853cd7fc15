import type { PlanContext } from '../../engine/command.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Fetched } from '../../openlearn/fetch-unit.ts';
import { arrangeUnit } from './arrange-unit.ts';
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
  if (fetched.kind !== 'fetched') {
    return { kind: 'refuse', said: similarUnits(fetched) ?? refusal(fetched) };
  }
  const arranged = await arrangeUnit(fetched, asked, context);
  return 'say' in arranged ? { kind: 'refuse', said: arranged } : unitPlan(arranged, context);
}
