import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { CompileAnswer, CompileRequest } from './compile-process.ts';

export type Limits = {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes. */
  readonly memory: number;
};

export type Compilation =
  | CompileAnswer
  /** The process was ended: it took more time or more memory than it may. */
  | { readonly kind: 'too-much' };

/** Compiles in a process of its own that has nothing of this one's: no environment, no open files. */
export function compile(
  request: Omit<CompileRequest, 'mostMemory'>,
  limits: Limits,
): Promise<Compilation> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./compile-process.ts', import.meta.url)), [], {
      cwd: tmpdir(),
      env: {},
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limits.time);
    const end = (answer: Compilation): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(answer);
    };
    child.once('message', (answer: CompileAnswer) => end(answer));
    child.once('error', () => end({ kind: 'no-compiler' }));
    child.once('exit', () => end({ kind: 'too-much' }));
    child.send({ ...request, mostMemory: limits.memory } satisfies CompileRequest, () => undefined);
  });
}
