import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseChange } from '../../src/commands/fetch/database-change.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import type { Tree } from '../../src/git/tree.ts';
import { SAMPLE_UNIT, sampleSource } from '../../src/openlearn/download/sample-source.ts';
import { fetchUnit } from '../../src/openlearn/fetch-unit.ts';
import { render } from '../../src/words/render.ts';
import { createBareRepository } from '../support/bare-repository.ts';

const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };
const undo: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  undo.length = 0;
});
afterEach(async () => {
  for (const step of undo.reverse()) await step();
});

async function treeOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Tree> {
  const remote = await createBareRepository();
  undo.push(() => remote.remove());
  await remote.commit({ 'README.md': '# My course\n', ...files }, 'Start');
  const scratch = await mkdtemp(path.join(tmpdir(), 'sayso-database-change-'));
  undo.push(() => rm(scratch, { recursive: true, force: true }));
  const folder = path.join(scratch, 'clone');
  const repository = await cloneRepository({ url: remote.folder, branch: 'main', folder });
  undo.push(() => repository.close());
  return repository.tree();
}

async function change(tree: Tree, isPrivate = false) {
  const unit = await fetchUnit(SAMPLE_UNIT, sampleSource());
  if (unit.kind !== 'fetched') throw new Error(unit.kind);
  return databaseChange(unit, { tree, facts: { private: isPrivate } });
}

describe('units.db', () => {
  test('is written once, and left alone when nothing is new', async () => {
    const first = await change(await treeOf({}));
    expect(render(first.said, links)).toMatchInlineSnapshot(
      `"The database \`units.db\` ([open](https://github.com/you/my-course/blob/main/units.db)) holds this unit, to search and to count in. [Open it in your browser](https://lite.datasette.io/?url=https%3A%2F%2Fraw.githubusercontent.com%2Fyou%2Fmy-course%2Fmain%2Funits.db), with nothing to install; on GitHub it can take five minutes until a new one shows. Or [download it](https://raw.githubusercontent.com/you/my-course/main/units.db)."`,
    );
    const content = first.change?.kind === 'write' ? first.change.content : undefined;
    if (content?.kind !== 'bytes') throw new Error('no bytes');
    const again = await change(await treeOf({ 'units.db': content.bytes }));
    expect(again.change).toBeUndefined();
    expect(again.said).toEqual(first.said);
  });

  test('of a private repository is for downloading: nobody else could read it', async () => {
    const { said } = await change(await treeOf({}), true);
    const words = render(said, links);
    expect(words).toContain('https://raw.githubusercontent.com/you/my-course/main/units.db');
    expect(words).not.toContain('lite.datasette.io');
  });

  test('that is something else is not written over', async () => {
    const theirs = await change(await treeOf({ 'units.db': 'my own notes' }));
    expect(theirs.change).toBeUndefined();
    expect(render(theirs.said, links)).toMatchInlineSnapshot(
      `"The database was not written: \`units.db\` ([open](https://github.com/you/my-course/blob/main/units.db)) is not a database that I made, and I would have overwritten it. Rename or delete it, then say the same again."`,
    );
    const folder = await change(await treeOf({ 'units.db/notes.md': '# Notes' }));
    expect(folder.change).toBeUndefined();
    expect(folder.said).toMatchObject({ problem: { why: 'folder' } });
  });
});
