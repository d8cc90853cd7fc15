import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { personalEnvironment } from '../../src/git/git-environment.ts';
import { gitIn } from '../../src/git/run-git.ts';
import { diskTree } from '../../src/hosts/cli/binder/disk-tree.ts';
import { TEMPLATES } from '../../src/hosts/playground/templates.ts';
import { startRehearsal } from '../../src/hosts/rehearsal/start-rehearsal.ts';
import { timed } from '../figure.ts';

export type ManyTurns = {
  /** Milliseconds of each turn, in order. */
  readonly times: readonly number[];
  /** Bytes of the bare repository before the first turn, after the last one, and once git has packed it. */
  readonly bytes: { readonly before: number; readonly loose: number; readonly packed: number };
};

/** Walks to and fro in the shipped world: each turn writes the first page and the progress. */
export async function takeManyTurns(turns: number, scratch: string): Promise<ManyTurns> {
  const folder = join(TEMPLATES, 'adventure');
  const rehearsal = await startRehearsal({ course: { tree: diskTree(folder), folder }, scratch });
  try {
    const before = await bytesIn(rehearsal.folder);
    await rehearsal.take({ kind: 'say', text: 'Go north' });
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const text = turn % 2 === 0 ? 'Go north' : 'Go south';
      times.push(await timed(() => rehearsal.take({ kind: 'say', text })));
    }
    const taken = (await rehearsal.progressOf())?.turns ?? 0;
    if (taken !== turns + 1) throw new Error(`Of ${turns + 1} turns only ${taken} counted`);
    const loose = await bytesIn(rehearsal.folder);
    await gitIn(rehearsal.folder, personalEnvironment()).run(['gc', '--quiet', '--prune=now']);
    return { times, bytes: { before, loose, packed: await bytesIn(rehearsal.folder) } };
  } finally {
    await rehearsal.close();
  }
}

/** What all files hold, without what a disk adds to each. */
async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await lstat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
