import { askProcess } from './ask-process.ts';
import type { Limits } from './limits.ts';
import { createGlk } from './machine/create-glk.ts';
import { createScreen } from './machine/create-screen.ts';
import { type TurnRequest, type TurnResult, takeTurn } from './machine/take-turn.ts';
import { tameMachine } from './machine/tame-machine.ts';
import { readInterpreter } from './read-interpreter.ts';
import { readTurnResult } from './turn-result.ts';

export type Ran = TurnResult | { readonly kind: 'ended'; readonly why: 'too-much-memory' };

/** Has a turn taken where a story can do no harm. */
export async function runMachine(
  request: Omit<TurnRequest, 'mostSteps' | 'mostCharacters'>,
  limits: Limits,
): Promise<Ran> {
  const asked = { ...request, mostSteps: limits.steps, mostCharacters: limits.characters };
  const answer = await askProcess(await programFor(asked), limits);
  return answer.kind === 'text' ? readTurnResult(answer.text) : { kind: 'ended', why: answer.kind };
}

/** The interpreter, and the functions that go into its world as the texts that they are. */
async function programFor(request: TurnRequest): Promise<string> {
  const parts = `{ createScreen: ${createScreen}, createGlk: ${createGlk}, tameMachine: ${tameMachine} }`;
  const asked = JSON.stringify(JSON.stringify(request));
  return `${await readInterpreter()}\n;(${takeTurn})(ZVM, ${asked}, ${parts})`;
}
