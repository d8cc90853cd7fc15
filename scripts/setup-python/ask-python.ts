import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Environment, environmentFolder } from './environments.ts';

/** A Python process that answers every line of JSON with one. */
export type Asked = {
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly end: () => Promise<void>;
};

/** Starts a Python file in one of the environments, to be asked many things: starting takes longer than answering. */
export function askPython(environment: Environment, file: URL): Asked {
  const python = join(environmentFolder(environment), 'bin', 'python');
  if (!existsSync(python)) throw new Error('Run `npm run setup:python` first.');
  const { stdin, stdout, ...child } = spawnPython(python, fileURLToPath(file));
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  return {
    async ask(question) {
      stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error('Python ended while it was asked');
      return JSON.parse(value);
    },
    async end() {
      stdin.end();
      await child.ended;
    },
  };
}

function spawnPython(python: string, file: string) {
  const child = spawn(python, [file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // No compiled files beside the sources.
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { stdin: child.stdin, stdout: child.stdout, ended: once(child, 'close') };
}
