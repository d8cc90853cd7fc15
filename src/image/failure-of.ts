import { explainFailure } from './explain-failure.ts';
import type { ImageFailure } from './failed-step.ts';
import type { Ran } from './run-program.ts';

/** Why a build did not do what it should; undefined where it did. */
export function failureOf(ran: Ran): ImageFailure | undefined {
  if (ran.end === 'exited' && ran.exitCode === 0) return undefined;
  const { step, lines } = explainFailure(ran.lines);
  if (ran.end === 'exited') return { kind: 'failed', step, lines };
  const name = ran.end === 'absent' ? 'engine' : ran.end;
  return { kind: 'failed', step: { ...step, name }, lines };
}

/** The same for what is asked of an engine itself, where no step of a build can be at fault. */
export function engineFailureOf(ran: Ran): ImageFailure | undefined {
  const failure = failureOf(ran);
  if (failure === undefined) return undefined;
  const { name } = failure.step;
  const isTold = ['disk', 'memory', 'time', 'cancelled'].includes(name);
  return { ...failure, step: { name: isTold ? name : 'engine' } };
}
