import { expect, test } from 'vitest';
import { lastMerge } from '../../../src/commands/merge-binder/last-merge.ts';

function sourcesOf(id: string, url: string | undefined) {
  const remote =
    url === undefined ? null : { url, commit: 'a'.repeat(40), folder: 'envs', ref: 'main' };
  const lock = {
    version: 1,
    buildpack: 'Python',
    options: {},
    sources: [{ id, remote, fingerprint: '0'.repeat(64) }],
    files: [],
    findings: [],
  };
  return lastMerge(JSON.stringify(lock))?.sources;
}

test('a lock tells where its sources are now', () => {
  expect(sourcesOf('owner/a@aaaaaaa:envs', 'https://github.com/owner/a')).toEqual([
    {
      kind: 'elsewhere',
      url: 'https://github.com/owner/a.git',
      name: 'owner/a',
      page: 'https://github.com/owner/a',
      wish: { kind: 'ref', ref: 'main' },
      folder: 'envs',
    },
  ]);
  expect(sourcesOf('binder_maps', undefined)).toEqual([{ kind: 'folder', folder: 'binder_maps' }]);
  expect(sourcesOf('this repository', undefined)).toEqual([{ kind: 'top' }]);
});

test('what somebody wrote into it as a name is no more than a name', () => {
  expect(sourcesOf('x\nrm -r ~ #@aaaaaaa', 'https://github.com/owner/a.git')).toMatchObject([
    { name: 'github.com/owner/a' },
  ]);
  expect(sourcesOf('a', 'file:///etc')).toBeUndefined();
  expect(lastMerge('{')).toBeUndefined();
});
