import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Real git, with a fixed person and no configuration of the machine it runs on. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, ...args], {
    maxBuffer: 64 * 1024 * 1024,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'you',
      GIT_AUTHOR_EMAIL: 'you@example.org',
      GIT_COMMITTER_NAME: 'you',
      GIT_COMMITTER_EMAIL: 'you@example.org',
    },
  });
  return stdout;
}

export type BareRepository = {
  /** The bare repository's folder, which is also an address to clone from. */
  readonly folder: string;
  /** Commits files to a branch (default `main`) as somebody else would; null deletes one. */
  commit(
    files: Readonly<Record<string, string | Uint8Array | null>>,
    message: string,
    branch?: string,
  ): Promise<string>;
  /** All files of a branch with their text. */
  files(branch?: string): Promise<Record<string, string>>;
  /** Full commit messages, newest first. */
  messages(branch?: string): Promise<string[]>;
  remove(): Promise<void>;
};

/** A real bare repository in a temporary folder, without commits. */
export async function createBareRepository(): Promise<BareRepository> {
  const root = await mkdtemp(join(tmpdir(), 'sayso-test-'));
  const folder = join(root, 'remote.git');
  const work = join(root, 'work');
  await mkdir(folder);
  await git(folder, 'init', '--quiet', '--bare', '--initial-branch=main');
  await git(folder, 'config', 'uploadpack.allowFilter', 'true');
  await git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  return {
    folder,
    async commit(files, message, branch = 'main') {
      await rm(work, { recursive: true, force: true });
      await git(root, 'clone', '--quiet', folder, work);
      await git(work, 'checkout', '--quiet', '-B', branch, ...(await startOf(work, branch)));
      for (const [path, content] of Object.entries(files)) {
        const file = join(work, path);
        await mkdir(dirname(file), { recursive: true });
        if (content === null) await rm(file, { recursive: true, force: true });
        else await writeFile(file, content);
      }
      await git(work, 'add', '--all');
      await git(work, 'commit', '--quiet', '--allow-empty', '-m', message);
      await git(work, 'push', '--quiet', 'origin', branch);
      return (await git(work, 'rev-parse', 'HEAD')).trim();
    },
    async files(branch = 'main') {
      const names = (await git(folder, 'ls-tree', '-r', '-z', '--name-only', branch)).split('\0');
      const found: Record<string, string> = {};
      for (const name of names.filter((one) => one !== '')) {
        found[name] = await git(folder, 'show', `${branch}:${name}`);
      }
      return found;
    },
    async messages(branch = 'main') {
      return (await git(folder, 'log', '--format=%B%x00', branch))
        .split('\0')
        .map((message) => message.trim())
        .filter((message) => message !== '');
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Where a branch starts: at itself on the remote, or nowhere in an empty repository. */
async function startOf(work: string, branch: string): Promise<string[]> {
  const refs = await git(work, 'branch', '--remotes', '--list', `origin/${branch}`);
  return refs.trim() === '' ? [] : [`origin/${branch}`];
}
