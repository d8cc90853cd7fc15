import { carryOut } from './carry-out.ts';
import type { PlanContext, Unasked } from './command.ts';
import { startConversation } from './conversation.ts';
import { didBefore } from './did-before.ts';
import type { Heard } from './heard.ts';
import { allows } from './permission.ts';
import type { Plan } from './plan.ts';
import type { Engine, Outcome } from './ports.ts';

/** A plan that nobody asked for in words, and whose it is. */
export type UnaskedWork = {
  readonly name: string;
  /** Plans again when somebody pushed first, or what it wanted is there; undefined: there is nobody to ask. */
  readonly again?: (context: PlanContext) => Promise<Plan | undefined>;
  readonly plan: Plan;
  readonly happening: Unasked;
};

/**
 * Carries out what nobody asked for in words. Whoever pushed may write here; whoever opened an issue
 * or reviewed a pull request need not, and then nothing happens.
 */
export async function actUnasked(
  work: UnaskedWork,
  heard: Heard,
  engine: Engine,
): Promise<Outcome> {
  const { name, happening, plan } = work;
  if (happening.kind === 'occurred') {
    const { sender } = happening;
    if (sender === undefined || !allows(await engine.host.permissionOf(sender), 'write')) {
      return { kind: 'nothing', why: 'by somebody who may not write here' };
    }
  }
  const claim = await engine.host.claim(`${happening.key}-${name}`);
  if (claim === 'taken') return { kind: 'nothing', why: 'somebody else answers this' };
  if (claim === 'again' && (await didBefore(plan, { name, happening }, heard.repository))) {
    return { kind: 'nothing', why: 'done before' };
  }
  return carryOut(
    {
      name,
      happening,
      repository: heard.repository,
      book: heard.book,
      conversation: startConversation(engine.host, happening),
      plan: planAgain(work),
      publishes: true,
      unasked: true,
      mayWrite: true,
    },
    engine,
  );
}

/** The plan that was made already, and then a new one from what is there. */
function planAgain({ again, plan }: UnaskedWork) {
  let made: Plan | undefined = plan;
  return async function next(context: PlanContext): Promise<Plan> {
    const now = made ?? (await again?.(context));
    made = undefined;
    return now ?? { kind: 'answer', followUps: [], quiet: true, said: { say: 'nothingLeft' } };
  };
}
