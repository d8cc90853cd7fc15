import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Limits } from './limits.ts';

export type Asked =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-long' | 'too-much-memory' };

const MEGABYTE = 1024 * 1024;
const PROCESS = fileURLToPath(new URL('./machine-process.ts', import.meta.url));

/** What the process may not do: read files but its own, write any, start programs or threads. */
export const FENCE = ['--permission', `--allow-fs-read=${PROCESS}`] as const;

/**
 * Has a script evaluated in a process that can do nothing but compute: no files, no programs, no
 * threads, no environment, and an end to its time and memory. What comes back is a text in any case.
 *
 * Source: Node's "Permissions" and "VM (executing JavaScript)".
 */
export function askProcess(
  program: string,
  { time, memory }: Pick<Limits, 'time' | 'memory'>,
): Promise<Asked> {
  return new Promise((resolve) => {
    const child = fork(PROCESS, [], {
      cwd: tmpdir(),
      env: {},
      execArgv: [...FENCE, `--max-old-space-size=${Math.ceil(memory / MEGABYTE)}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => end({ kind: 'too-long' }), time);
    function end(answer: Asked): void {
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
