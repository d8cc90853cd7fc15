import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ComingFile } from '../../src/commands/keep-edits/coming-file.ts';
import { type KeptEdits, keepEdits } from '../../src/commands/keep-edits/keep-edits.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import type { Repository } from '../../src/git/repository.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';

const PICTURE = Uint8Array.of(0x89, 0x50, 0, 1);

let remote: BareRepository;
let scratch: string;
let repository: Repository;

beforeEach(async () => {
  remote = await createBareRepository();
  scratch = await mkdtemp(join(tmpdir(), 'sayso-keep-'));
});
afterEach(async () => {
  await repository.close();
  await remote.remove();
  await rm(scratch, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** What comes over what was brought before (undefined: nobody knows) and edited since. */
async function kept(
  coming: Readonly<Record<string, string | Uint8Array>>,
  { base, edits, gone = [] }: { base: Files | undefined; edits: Files; gone?: readonly string[] },
): Promise<KeptEdits & { readonly says: Record<string, string> }> {
  const brought = await remote.commit({ 'README.md': 'Hi', ...base }, 'Bring');
  await remote.commit({ 'other.md': 'Mine', ...edits }, 'Edit');
  repository = await cloneRepository({
    url: remote.folder,
    branch: 'main',
    folder: join(scratch, 'clone'),
  });
  const files = Object.entries(coming).map(([path, content]): ComingFile => ({ path, content }));
  const result = await keepEdits(files, {
    base: base === undefined ? undefined : await repository.treeAt(brought),
    now: await repository.tree(),
    gone,
  });
  const says = result.changes.map((change) => [
    change.path,
    change.kind === 'delete'
      ? 'deleted'
      : change.content.kind === 'text'
        ? change.content.text
        : change.content.kind,
  ]);
  return { ...result, says: Object.fromEntries(says) };
}

describe('keeping edits', () => {
  test('writes what is new, and nothing where all is as it comes', async () => {
    const result = await kept({ 'a.md': 'A', 'b.md': 'B' }, { base: { 'a.md': 'A' }, edits: {} });
    expect(result).toMatchObject({ says: { 'b.md': 'B' }, added: 1, updated: 0, isPristine: true });
  });

  test('changes what nobody edited', async () => {
    const result = await kept({ 'a.md': 'A2' }, { base: { 'a.md': 'A' }, edits: {} });
    expect(result).toMatchObject({ says: { 'a.md': 'A2' }, updated: 1, isPristine: true });
  });

  test('leaves what was edited and has not changed where it comes from', async () => {
    const result = await kept(
      { 'a.md': 'A' },
      { base: { 'a.md': 'A' }, edits: { 'a.md': 'Mine' } },
    );
    expect(result).toMatchObject({ says: {}, edited: ['a.md'], isPristine: false });
  });

  test('merges what was edited and has changed in another place', async () => {
    const base = 'one\n\ntwo\n\nthree\n';
    const result = await kept(
      { 'a.md': base.replace('three', 'THREE') },
      { base: { 'a.md': base }, edits: { 'a.md': base.replace('one', 'mine') } },
    );
    expect(result).toMatchObject({
      says: { 'a.md': 'mine\n\ntwo\n\nTHREE\n' },
      conflicts: [],
      edited: ['a.md'],
      isPristine: false,
    });
  });

  test('asks where both changed the same place, with what comes in it', async () => {
    const result = await kept(
      { 'a.md': 'B\n' },
      { base: { 'a.md': 'A\n' }, edits: { 'a.md': 'C\n' } },
    );
    expect(result).toMatchObject({
      says: { 'a.md': 'B\n' },
      conflicts: [{ path: 'a.md', line: 1 }],
    });
  });

  test('asks about a picture as a whole', async () => {
    const result = await kept(
      { 'a.png': Uint8Array.of(...PICTURE, 2) },
      { base: { 'a.png': PICTURE }, edits: { 'a.png': Uint8Array.of(...PICTURE, 3) } },
    );
    expect(result).toMatchObject({
      says: { 'a.png': 'bytes' },
      conflicts: [{ path: 'a.png', line: 0 }],
    });
  });

  test('leaves out what was deleted here, changed there or not', async () => {
    const result = await kept(
      { 'a.md': 'A', 'b.md': 'B2' },
      { base: { 'a.md': 'A', 'b.md': 'B' }, edits: { 'a.md': null, 'b.md': null } },
    );
    expect(result).toMatchObject({ says: {}, deleted: ['a.md', 'b.md'], isPristine: false });
  });

  test('takes away what is gone, unless somebody wrote in it', async () => {
    const result = await kept(
      {},
      {
        base: { 'a.md': 'A', 'b.md': 'B' },
        edits: { 'b.md': 'Mine' },
        gone: ['a.md', 'b.md', 'never.md'],
      },
    );
    expect(result).toMatchObject({ says: { 'a.md': 'deleted' }, removed: 1, stayed: ['b.md'] });
  });

  test('asks about everything that differs where nobody knows what was there', async () => {
    const result = await kept(
      { 'a.md': 'A', 'b.md': 'B' },
      { base: undefined, edits: { 'a.md': 'A', 'b.md': 'Mine' } },
    );
    expect(result).toMatchObject({
      says: { 'b.md': 'B' },
      conflicts: [{ path: 'b.md', line: 0 }],
      isPristine: true,
    });
  });
});
