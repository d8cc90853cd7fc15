import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import { smallZip } from '../../../src/hosts/playground/story/small-zip.ts';
import { type BareRepository, createBareRepository, git } from '../../support/bare-repository.ts';

/** What a person saw in the terminal. */
export type Seen = {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Lines that showed for a moment. */
  readonly progress: readonly string[];
};

/** A person's clone of a real repository, and the command line in it. */
export type Stage = {
  readonly origin: BareRepository;
  readonly clone: string;
  /** An empty folder beside the clone. */
  readonly beside: string;
  sayso(...args: readonly string[]): Promise<Seen>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Commits everything in the clone. */
  commit(message: string): Promise<string>;
  git(...args: readonly string[]): Promise<string>;
  /** All that git knows of the clone: files, index, branches, objects. */
  everything(): Promise<string>;
  remove(): Promise<void>;
};

export async function openStage(
  files: Readonly<Record<string, string | Uint8Array>> = { 'index.md': '# My course\n' },
): Promise<Stage> {
  const origin = await createBareRepository();
  await origin.commit(files, 'Start');
  const folder = await mkdtemp(join(tmpdir(), 'sayso-cli-'));
  const clone = join(folder, 'my course');
  const inClone = (...args: readonly string[]) => git(clone, ...args);
  await git(folder, 'clone', '--quiet', origin.folder, clone);
  await inClone('config', 'user.name', 'Ann');
  await inClone('config', 'user.email', 'ann@example.org');
  return {
    origin,
    clone,
    beside: folder,
    async sayso(...args) {
      const seen = { out: [] as string[], error: [] as string[], progress: [] as string[] };
      const code = await runCli(args, {
        folder: clone,
        out: (text) => void seen.out.push(text),
        error: (text) => void seen.error.push(text),
        progress: (line) => void seen.progress.push(line),
      });
      return {
        code,
        out: seen.out.join('\n'),
        error: seen.error.join('\n'),
        progress: seen.progress,
      };
    },
    async write(path, content) {
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), content);
    },
    async commit(message) {
      await inClone('add', '--all');
      await inClone('commit', '--quiet', '--allow-empty', '-m', message);
      return (await inClone('rev-parse', 'HEAD')).trim();
    },
    git: inClone,
    everything: async () =>
      [
        await inClone('status', '--porcelain', '--ignored'),
        await inClone('for-each-ref'),
        await inClone('count-objects', '--verbose'),
        await inClone('ls-files', '--stage'),
        await inClone('reflog'),
      ].join('\n'),
    async remove() {
      await origin.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const notesZip = () =>
  smallZip({ 'notes/week-1.md': '# Week 1\n', 'notes/week-2.md': '# Week 2\n' });
