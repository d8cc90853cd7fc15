import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Limits } from './limits.ts';
import { createGlk } from './machine/create-glk.ts';
import { createScreen } from './machine/create-screen.ts';
import { type TurnRequest, type TurnResult, takeTurn } from './machine/take-turn.ts';
import { tameMachine } from './machine/tame-machine.ts';
import { readInterpreter } from './read-interpreter.ts';

export type Ran = TurnResult | { readonly kind: 'ended'; readonly why: 'too-much-memory' };

const MEGABYTE = 1024 * 1024;
const PROCESS = fileURLToPath(new URL('./machine-process.ts', import.meta.url));

/**
 * Has a turn taken in a process that can do nothing but compute: no files, no programs, no threads,
 * no environment, and an end to its time and memory. What comes back is a text in any case.
 *
 * Source: Node's "Permissions" and "VM (executing JavaScript)".
 */
export async function runMachine(
  request: Omit<TurnRequest, 'mostSteps' | 'mostCharacters'>,
  limits: Limits,
): Promise<Ran> {
  const asked = { ...request, mostSteps: limits.steps, mostCharacters: limits.characters };
  const answer = await run(await programFor(asked), limits);
  return answer.kind === 'text' ? JSON.parse(answer.text) : { kind: 'ended', why: answer.kind };
}

/** The interpreter, and the functions that go into its world as the texts that they are. */
async function programFor(request: TurnRequest): Promise<string> {
  const parts = `{ createScreen: ${createScreen}, createGlk: ${createGlk}, tameMachine: ${tameMachine} }`;
  const asked = JSON.stringify(JSON.stringify(request));
  return `${await readInterpreter()}\n;(${takeTurn})(ZVM, ${asked}, ${parts})`;
}

type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-long' | 'too-much-memory' };

function run(program: string, { time, memory }: Limits): Promise<Answer> {
  return new Promise((resolve) => {
    const child = fork(PROCESS, [], {
      cwd: tmpdir(),
      env: {},
      execArgv: [
        '--permission',
        `--allow-fs-read=${PROCESS}`,
        `--max-old-space-size=${Math.ceil(memory / MEGABYTE)}`,
      ],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => end({ kind: 'too-long' }), time);
    function end(answer: Answer): void {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(answer);
    }
    child.once('message', (text) => end({ kind: 'text', text: String(text) }));
    child.once('error', () => end({ kind: 'too-much-memory' }));
    child.once('exit', () => end({ kind: 'too-much-memory' }));
    child.send(program, () => undefined);
  });
}
