import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Landed } from '../../src/engine/ports.ts';
import type { Changeset } from '../../src/git/changeset.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import type { Repository } from '../../src/git/repository.ts';
import type { Request } from '../../src/github/request.ts';
import { landVerified } from '../../src/hosts/github-host/land.ts';
import { createInstallationToken } from '../../src/hosts/playground/rest/tokens.ts';
import { commitFiles } from '../../src/hosts/playground/world/commit-files.ts';
import { readCommit } from '../../src/hosts/playground/world/read-commits.ts';
import { readFile } from '../../src/hosts/playground/world/read-files.ts';
import { gitText } from '../../src/hosts/playground/world/run-git.ts';
import { HERE, type Stage, setStage } from './playground/stage.ts';

const author = { name: 'sayso[bot]', email: 'sayso@example.org' };
const PROGRESS = 'sayso-progress';

let stage: Stage;
let clone: Repository;
let asked: string[];
let request: Request;

beforeEach(async () => {
  stage = await setStage();
  const [installation] = stage.world.installations.values();
  if (installation === undefined) throw new Error('The App is not installed');
  const { token } = createInstallationToken(stage.world, installation);
  clone = await cloneRepository({
    url: `${stage.playground.url}/you/my-course.git`,
    branch: 'main',
    folder: join(stage.folder, 'clone'),
    authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
  });
  asked = [];
  const octokit = stage.asInstallation();
  request = (route, parameters) => {
    asked.push(route.split('/git/')[1] ?? route);
    return octokit.request(route, { ...parameters });
  };
});
afterEach(async () => {
  await clone.close();
  await stage.close();
});

const text = (path: string, content: string): Changeset[number] => {
  return { kind: 'write', path, content: { kind: 'text', text: content } };
};

/** Lands changes of the content together with a line of progress; `meanwhile` comes between. */
async function land(
  changes: Changeset,
  { meanwhile, through = request }: { meanwhile?: () => Promise<unknown>; through?: Request } = {},
): Promise<Landed> {
  const parent = await clone.head();
  const before = await clone.head(PROGRESS);
  const message = 'Turn the page\n\nSayso-Command: tutorial\n';
  const commit = await clone.commit({ parent, base: 'parent', changes, message, author });
  const aside = await clone.commit({
    parent: before,
    base: before === undefined ? 'empty' : 'parent',
    changes: [text('progress.json', String(asked.length))],
    message: 'Step',
    author,
  });
  await meanwhile?.();
  const asides = [{ branch: PROGRESS, commit: aside, parent: before }];
  const landing = { repository: clone, commit, parent, branch: 'main', asides };
  return landVerified(landing, { request: through, name: HERE, log: () => undefined });
}

const newest = (branch: string) => readCommit(stage.repository, branch);
const read = async (path: string, branch: string) =>
  (await readFile(stage.repository, branch, path))?.bytes.toString('utf8');
const refs = () =>
  gitText(stage.repository.gitFolder, ['for-each-ref', '--format=%(refname)', 'refs/sayso']);

describe('what lands together, as the App', () => {
  test('is signed by GitHub and moves in one push, with no ref on the way', async () => {
    const landed = await land([
      text('README.md', '# Step 1\n'),
      text('docs/two.md', 'Zwei — ü\n'),
      { kind: 'delete', path: 'docs/one.md' },
    ]);
    expect(landed).toMatchObject({ kind: 'pushed', commit: (await newest('main'))?.oid });
    expect(await newest('main')).toMatchObject({ verified: true, subject: 'Turn the page' });
    expect(asked).toEqual(['trees', 'commits']);
    expect([await read('README.md', 'main'), await read('docs/one.md', 'main')]).toEqual([
      '# Step 1\n',
      undefined,
    ]);
    expect(await read('progress.json', PROGRESS)).toBe('0');
    expect(await clone.head()).toBe((await newest('main'))?.oid);
  });

  test('travels on a private ref where it is no text, and that goes with the same push', async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
    const picture = { kind: 'write', path: 'a.png', content: { kind: 'bytes', bytes } } as const;
    expect(await land([picture])).toMatchObject({ kind: 'pushed' });
    expect(await newest('main')).toMatchObject({ verified: true });
    expect(asked).toEqual(['commits']);
    expect(await read('progress.json', PROGRESS)).toBe('0');
    expect(await refs()).toBe('');
  });

  test('does not land at all when somebody moved either branch first', async () => {
    await land([text('README.md', '1')]);
    const { world, repository, you } = stage;
    for (const branch of ['main', PROGRESS]) {
      const before = [await read('README.md', 'main'), await read('progress.json', PROGRESS)];
      const edits = [{ kind: 'write', path: 'by-hand.md', content: branch }] as const;
      const meanwhile = () =>
        commitFiles(world, repository, { branch, edits, message: 'x', by: you });
      expect(await land([text('README.md', '2')], { meanwhile })).toEqual({ kind: 'moved' });
      const after = [await read('README.md', 'main'), await read('progress.json', PROGRESS)];
      expect(after).toEqual(before);
      await clone.refresh();
    }
    expect(await refs()).toBe('');
    expect(await land([text('README.md', '3')])).toMatchObject({ kind: 'pushed' });
  });

  test('lands together without a signature rather than apart with one', async () => {
    const through: Request = async (route, parameters) => {
      const answer = await request(route, parameters);
      if (!route.endsWith('/git/commits')) return answer;
      const verification = { verified: false, signature: null, payload: null };
      return { ...answer, data: { ...Object(answer.data), verification } };
    };
    expect(await land([text('README.md', '1')], { through })).toMatchObject({ kind: 'pushed' });
    expect(await newest('main')).toMatchObject({ verified: false });
    expect(await read('progress.json', PROGRESS)).toBe('0');
  });
});
