import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A git command that did not end well. */
export class GitError extends Error {
  readonly exitCode: number;
  readonly stderr: string;

  constructor(command: string, exitCode: number, stderr: string) {
    super(`git ${command} ended with ${exitCode}: ${stderr.trim()}`);
    this.name = 'GitError';
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

export type GitOptions = {
  readonly input?: string | Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Git must see nothing of the person whose machine this is: no hooks, no signing, no aliases. */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...extra,
  };
}

/**
 * Runs git in a bare repository and answers what it wrote, as bytes. Never synchronous: the git
 * child may itself wait for this process to answer over HTTP.
 *
 * @throws GitError when git ends with anything but 0
 */
export function runGit(
  gitFolder: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  const child = spawn('git', [`--git-dir=${gitFolder}`, ...args], {
    env: gitEnvironment(options.environment),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const { input = '' } = options;
  const source = typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
  // A child that ends early closes its input; its exit code says why.
  pipeline(Readable.from(source), child.stdin).catch(() => undefined);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(out));
      const stderr = Buffer.concat(err).toString('utf8');
      reject(new GitError(args[0] ?? '', code ?? -1, stderr));
    });
  });
}

/** The same, as text without the newline at its end. */
export async function gitText(
  gitFolder: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<string> {
  const output = await runGit(gitFolder, args, options);
  return output.toString('utf8').replace(/\n$/, '');
}

/** The same, or undefined where git says no (a missing ref, object or path). */
export async function gitTextOrNothing(
  gitFolder: string,
  args: readonly string[],
): Promise<string | undefined> {
  try {
    return await gitText(gitFolder, args);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
