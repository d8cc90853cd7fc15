import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environmentFolder } from '../setup-python/environments.ts';

/** The Python that has repo2docker; undefined before `npm run setup:python`. */
export function binderPython(): string | undefined {
  const python = join(environmentFolder('binder'), 'bin', 'python');
  return existsSync(python) ? python : undefined;
}

/** Runs one of the Python files of this folder and gives its lines, each of them JSON. */
export async function* runPython(file: string, words: readonly string[]): AsyncGenerator<unknown> {
  const child = startPython(file, words);
  child.stdin?.end();
  const ended = once(child, 'close');
  if (child.stdout !== null) {
    for await (const line of createInterface(child.stdout)) yield JSON.parse(line);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`${file} ended with ${code}`);
}

/** A Python process that answers every line of JSON with one. */
export type Asked = {
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly end: () => Promise<void>;
};

/** Starts one of the Python files of this folder, to be asked many things: starting takes longer than answering. */
export function askPython(file: string, words: readonly string[] = []): Asked {
  const child = startPython(file, words);
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error(`${file} cannot be talked to`);
  const ended = once(child, 'close');
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  return {
    async ask(question) {
      stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${file} ended while it was asked`);
      return JSON.parse(value);
    },
    async end() {
      stdin.end();
      await ended;
    },
  };
}

function startPython(file: string, words: readonly string[]): ChildProcess {
  const python = binderPython();
  if (python === undefined) throw new Error('Run `npm run setup:python` first.');
  const path = fileURLToPath(new URL(file, import.meta.url));
  return spawn(python, [path, ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Nothing of the caller's settings for pip, and no compiled files beside the sources.
    env: {
      ...process.env,
      PYTHONDONTWRITEBYTECODE: '1',
      PIP_CONFIG_FILE: '/dev/null',
    },
  });
}
