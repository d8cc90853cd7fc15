import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitEnvironment } from '../git-environment.ts';
import { type Git, type GitAnswer, gitFailure } from '../run-git.ts';

/** Why git was ended before its end. */
export class GitLimit extends Error {
  override readonly name = 'GitLimit';
  readonly limit: 'time' | 'bytes' | 'output';

  constructor(limit: GitLimit['limit']) {
    super(`Git was ended: too much ${limit}`);
    this.limit = limit;
  }
}

export type GitLimits = {
  readonly signal: AbortSignal;
  /** Of all packs of the folder together, looked at while they grow. */
  readonly maxBytes: number;
  readonly maxOutput: number;
};

const BETWEEN_LOOKS = 200;
const KILLED = 128;
const MOST_WORDS = 4000;

/**
 * Git in a bare repository that strangers fill. Every command ends with a `GitLimit` when it takes too
 * long, prints too much or fetches too much: trees can name a thousand times more files than they have bytes.
 */
export function limitedGit(folder: string, environment: GitEnvironment, limits: GitLimits): Git {
  async function attempt(args: readonly string[], input?: string): Promise<GitAnswer> {
    if (limits.signal.aborted) throw new GitLimit('time');
    return new Promise((resolve, reject) => {
      // A group of its own, so that ending it ends whatever it has started too.
      const child = spawn('git', [...args], { cwd: folder, env: environment, detached: true });
      const stdout: Buffer[] = [];
      let printed = 0;
      let stderr = '';
      let over: GitLimit | undefined;
      function end(limit: GitLimit['limit']) {
        over ??= new GitLimit(limit);
        if (child.pid !== undefined) endGroup(child.pid);
      }
      const tooLate = () => end('time');
      limits.signal.addEventListener('abort', tooLate, { once: true });
      const watch = setInterval(() => {
        void bytesOf(folder).then((bytes) => bytes > limits.maxBytes && end('bytes'));
      }, BETWEEN_LOOKS);
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.length;
        if (printed > limits.maxOutput) end('output');
        else stdout.push(chunk);
      });
      child.stderr.on('data', (chunk: Buffer) => {
        stderr = (stderr + chunk.toString('utf8')).slice(-MOST_WORDS);
      });
      child.stdin.on('error', () => {}); // Its 'close' tells what happened.
      child.stdin.end(input ?? '');
      child.on('error', reject);
      child.on('close', (code) => {
        clearInterval(watch);
        limits.signal.removeEventListener('abort', tooLate);
        if (over !== undefined) reject(over);
        else resolve({ exitCode: code ?? KILLED, stdout: textOf(stdout), stderr });
      });
    });
  }

  async function run(args: readonly string[], input?: string): Promise<string> {
    const answer = await attempt(args, input);
    if (answer.exitCode !== 0) throw gitFailure(args, answer);
    if ((await bytesOf(folder)) > limits.maxBytes) throw new GitLimit('bytes');
    return answer.stdout;
  }

  return { attempt, run };
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** What has been fetched so far; files that come and go while this looks count as nothing. */
async function bytesOf(folder: string): Promise<number> {
  const packs = join(folder, 'objects', 'pack');
  const names = await readdir(packs).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(packs, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
