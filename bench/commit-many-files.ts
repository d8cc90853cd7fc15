import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../src/git/changeset.ts';
import { openLocalRepository } from '../src/git/open-local-repository.ts';
import { git } from '../test/support/bare-repository.ts';
import { type Figure, timed } from './figure.ts';

const MEGABYTE = 1024 * 1024;

/** 5,000 files, 200 MB in all: time of the commit, and how much memory this process grew. */
export async function measureCommit(folder: string): Promise<Figure[]> {
  const large = join(folder, 'large.bin');
  await writeLarge(large, 40 * MEGABYTE);
  await git(folder, 'init', '--quiet', '--initial-branch=main', 'work');
  const repository = await openLocalRepository({ folder: join(folder, 'work'), branch: 'main' });
  const changes: Change[] = [];
  for (let file = 0; file < 4_996; file += 1) {
    const text = `${'A line of text that a course could hold.\n'.repeat(200)}${file}\n`;
    changes.push({ kind: 'write', path: `pages/${file}.md`, content: { kind: 'text', text } });
  }
  for (let file = 0; file < 4; file += 1) {
    const content = { kind: 'file', file: large, size: 40 * MEGABYTE } as const;
    changes.push({ kind: 'write', path: `large/${file}.bin`, content });
  }
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const milliseconds = await timed(() =>
    repository.commit({
      parent: undefined,
      base: 'empty',
      changes,
      message: 'Five thousand files',
      author: { name: 'sayso[bot]', email: 'sayso[bot]@users.noreply.github.com' },
    }),
  );
  clearInterval(watch);
  await repository.close();
  await rm(large);
  return [
    { name: 'fast-import, 5,000 files, 200 MB', value: milliseconds, unit: 'ms' },
    { name: 'fast-import, growth of memory', value: (peak - before) / MEGABYTE, unit: 'MB' },
  ];
}

/** Content that does not compress to nothing, written in pieces. */
async function writeLarge(file: string, size: number): Promise<void> {
  const handle = await open(file, 'w');
  const piece = crypto.getRandomValues(new Uint8Array(65_536));
  for (let written = 0; written < size; written += piece.length) await handle.write(piece);
  await handle.close();
}
