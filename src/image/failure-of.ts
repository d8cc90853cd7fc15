import { explainFailure } from './explain-failure.ts';
import type { ImageFailure } from './failed-step.ts';
import type { Ran } from './run-program.ts';

/** Why a program did not do what it should; undefined where it did. */
export function failureOf(ran: Ran): ImageFailure | undefined {
  if (ran.end === 'exited' && ran.exitCode === 0) return undefined;
  const { step, lines } = explainFailure(ran.lines);
  if (ran.end === 'exited') return { kind: 'failed', step, lines };
  const name = ran.end === 'absent' ? 'engine' : ran.end;
  return { kind: 'failed', step: { ...step, name }, lines };
}
