import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Host } from '../../src/engine/ports.ts';
import { claimOn } from '../../src/engine/push-of.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import { createLocalHost } from '../../src/hosts/cli/local-host.ts';
import { type WatchedHost, watchClaim } from '../../src/hosts/watch-claim.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';

const KEY = 'issue-1';
const CLAIM = `refs/sayso/claims/${KEY}`;

let remote: BareRepository;
let watched: WatchedHost;
let claim: Awaited<ReturnType<Host['claim']>> | Error;

beforeEach(async () => {
  remote = await createBareRepository();
  await remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
  claim = 'first';
  const { folder } = remote;
  watched = watchClaim({
    ...createLocalHost({
      folder,
      branch: 'main',
      siteUrl: 'https://you.github.io/my-course/',
      working: () => undefined,
      notes: { moved: [] },
    }),
    async claim() {
      if (claim instanceof Error) throw claim;
      return claim;
    },
    claimRef: async () => CLAIM,
    openRepository: async () =>
      cloneRepository({
        url: folder,
        branch: 'main',
        folder: await mkdtemp(join(tmpdir(), 'sayso-clone-')),
      }),
  });
});
afterEach(() => remote.remove());

/** Pushes what claims it as well, as carrying it out does. */
async function pushWithClaim(): Promise<string> {
  const ref = await watched.host.claimRef(KEY);
  const repository = await watched.host.openRepository();
  try {
    const author = { name: 'sayso[bot]', email: 'sayso[bot]@users.noreply.github.com' };
    const request = { parent: undefined, changes: [], message: 'One', author };
    const commit = await repository.commit({ ...request, base: 'empty' });
    const pushed = { commit, ref: 'refs/heads/progress', expect: undefined };
    return (await repository.push({ ...pushed, also: claimOn(commit, ref) })).kind;
  } finally {
    await repository.close();
  }
}

test.each([
  ['first', true],
  ['again', true],
  ['taken', false],
] as const)('what was claimed by itself: %s', async (answer, isOurs) => {
  claim = answer;
  await watched.host.claim(KEY);
  expect(await watched.isOurs()).toBe(isOurs);
});

test('what was claimed by a push is ours, though the claim is there by now', async () => {
  expect(await pushWithClaim()).toBe('pushed');
  claim = 'taken';
  expect(await watched.isOurs()).toBe(true);
});

test('a push that met the claim of somebody else claims nothing', async () => {
  await git(remote.folder, 'update-ref', CLAIM, 'main');
  expect(await pushWithClaim()).toBe('moved');
  claim = 'taken';
  expect(await watched.isOurs()).toBe(false);
});

test('what was still to be claimed is claimed now, if that can be done', async () => {
  await watched.host.claimRef(KEY);
  claim = new Error('The line went dead');
  expect(await watched.isOurs()).toBe(false);
  claim = 'first';
  expect(await watched.isOurs()).toBe(true);
});

test('nothing was begun, so nothing is claimed', async () => {
  expect(await watched.isOurs()).toBe(false);
});
