import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Real git, with a fixed person and no configuration of the machine it runs on. */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  return (await gitWith('', folder, ...args)).toString('utf8');
}

/** The same, told something and heard as bytes. */
async function gitWith(
  input: string | Uint8Array,
  folder: string,
  ...args: readonly string[]
): Promise<Buffer> {
  const running = run('git', ['-C', folder, ...args], {
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'buffer',
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
  running.child.stdin?.on('error', () => undefined).end(input);
  return (await running).stdout;
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
  await mkdir(folder);
  await git(folder, 'init', '--quiet', '--bare', '--initial-branch=main');
  await git(folder, 'config', 'uploadpack.allowFilter', 'true');
  await git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  return {
    folder,
    async commit(files, message, branch = 'main') {
      const from =
        (await commitOf(folder, `refs/heads/${branch}`)) ?? (await commitOf(folder, 'HEAD'));
      const stream = commitStream({ files, message, branch, from });
      return (await gitWith(stream, folder, 'fast-import', '--quiet')).toString('utf8').trim();
    },
    async files(branch = 'main') {
      const listed = (await git(folder, 'ls-tree', '-r', '-z', branch)).split('\0');
      const entries = listed.flatMap((line) => {
        const [, oid, path] = /^\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
        return oid === undefined || path === undefined ? [] : [{ oid, path }];
      });
      const asked = entries.map(({ oid }) => `${oid}\n`).join('');
      let rest = await gitWith(asked, folder, 'cat-file', '--batch');
      const found: Record<string, string> = {};
      for (const { path } of entries) {
        const start = rest.indexOf('\n') + 1;
        const size = Number(rest.toString('utf8', 0, start).split(' ')[2]);
        found[path] = rest.toString('utf8', start, start + size);
        rest = rest.subarray(start + size + 1);
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

/** What a ref points to; undefined where there is none. */
async function commitOf(folder: string, ref: string): Promise<string | undefined> {
  try {
    return (await git(folder, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)).trim();
  } catch {
    return undefined;
  }
}

type NewCommit = {
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  readonly message: string;
  readonly branch: string;
  readonly from: string | undefined;
};

/**
 * One commit for `git fast-import`: one process, where a clone, a commit and a push are twenty.
 * Source: git-fast-import(1).
 */
function commitStream({ files, message, branch, from }: NewCommit): Buffer {
  const data = (content: string | Uint8Array) => {
    const bytes = Buffer.from(content);
    return Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
  };
  const seconds = Math.floor(Date.now() / 1000);
  const changes = Object.entries(files).map(([path, content]) => {
    const quoted = `"${path.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
    if (content === null) return Buffer.from(`D ${quoted}\n`);
    return Buffer.concat([Buffer.from(`M 100644 inline ${quoted}\n`), data(content)]);
  });
  return Buffer.concat([
    Buffer.from(`commit refs/heads/${branch}\nmark :1\n`),
    Buffer.from(`committer you <you@example.org> ${seconds} +0000\n`),
    data(`${message.trim()}\n`),
    Buffer.from(from === undefined ? '' : `from ${from}\n`),
    ...changes,
    Buffer.from('\nget-mark :1\n'),
  ]);
}
