import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badge } from '../../src/commands/badge.ts';
import { readLaunch } from '../../src/commands/launch/read-launch.ts';
import { launchLink } from '../../src/commands/launch-link.ts';
import { interpret } from '../../src/language/interpret.ts';
import { fileShownAt, followBinderLink, followGitPull } from '../binder/links/follow-link.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { say } from '../support/rehearse.ts';

let remote: BareRepository;
beforeAll(async () => {
  remote = await createBareRepository();
  await remote.commit(
    { 'README.md': '# Hi\n', 'notebooks/a b#1.ipynb': '{}', 'talk on Colab': 'x' },
    'Begin',
  );
});
afterAll(() => remote.remove());

/** All addresses in an answer, in order; the badges' included. */
async function addresses(words: string): Promise<readonly string[]> {
  const { said } = await say(words, launchLink, remote);
  return [...said.matchAll(/\]\((https:[^)\s]+)\)/g)].map(([, link]) => link ?? '');
}

async function firstOf(words: string): Promise<string> {
  return (await addresses(words))[0] ?? '';
}

describe('Launch link', () => {
  test('opens a file of this repository, a folder, or all of it', async () => {
    const file = followBinderLink(
      await firstOf('Launch link for notebooks/a b#1.ipynb'),
      'since-2025',
    );
    expect(file).toMatchObject({ source: 'https://github.com/you/my-course', ref: 'main' });
    expect(fileShownAt(file.lands)).toBe('notebooks/a b#1.ipynb');
    const folder = followBinderLink(await firstOf('Launch link for notebooks/'), 'earlier');
    expect(fileShownAt(folder.lands)).toBe('notebooks/');
    expect(await firstOf('Launch link')).toBe('https://mybinder.org/v2/gh/you/my-course/main');
  });

  test.each([
    ['on Colab', 'https://colab.research.google.com/github/you/my-course/tree/main'],
    ['on Codespaces', 'https://codespaces.new/you/my-course/tree/main'],
    ['in JupyterLite', 'https://you.github.io/my-course/lab/index.html'],
    ['on JupyterLite at https://lite.example/x/', 'https://lite.example/x/lab/index.html'],
    ['at https://binder.example/', 'https://binder.example/v2/gh/you/my-course/main'],
    [
      'for notebooks/a b#1.ipynb on Colab',
      'https://colab.research.google.com/github/you/my-course/blob/main/notebooks/a%20b%231.ipynb',
    ],
    [
      'for "notebooks/a b#1.ipynb" in JupyterLite',
      'https://you.github.io/my-course/lab/index.html?path=notebooks%2Fa%20b%231.ipynb',
    ],
    ['on Colab for talk on Colab', undefined],
    [
      'for talk on Colab',
      'https://mybinder.org/v2/gh/you/my-course/main?labpath=talk%20on%20Colab',
    ],
    ['for binder-examples/r on Codespaces', 'https://codespaces.new/binder-examples/r'],
    ['for you/x in JupyterLite', 'https://you.github.io/x/lab/index.html'],
  ])('%s', async (words, link) => {
    expect((await addresses(`Launch link ${words}`))[0]).toBe(
      link ??
        'https://github.com/you/my-course/issues/new?title=Launch%20link%20for%20talk%20on%20Colab&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.',
    );
  });

  test('names several places', async () => {
    const { said } = await say('Launch link on Binder, Colab and Codespaces', launchLink, remote);
    expect(said.match(/^\[Open it/gm)).toHaveLength(3);
    expect(said.match(/badge/g)).toHaveLength(6);
  });

  test('names a hub, which may be of either kind', async () => {
    const links = await addresses('Launch link for notebooks on https://hub.example/jupyter/');
    expect(links[0]).toMatch(/^https:\/\/hub\.example\/jupyter\/v2\/gh\/you\/my-course\/main/);
    expect(links.at(-1)).toMatch(
      /^https:\/\/hub\.example\/jupyter\/hub\/user-redirect\/git-pull\?/,
    );
  });

  test('starts one environment with the content of another repository', async () => {
    const link = await firstOf(
      'Launch link for https://gitlab.com/a/content.git with ouseful/boxes@maps',
    );
    const started = followBinderLink(link, 'since-2025');
    expect(started).toMatchObject({ source: 'https://github.com/ouseful/boxes', ref: 'maps' });
    const pulled = followGitPull(started.lands);
    expect(pulled).toMatchObject({ repo: 'https://gitlab.com/a/content', folder: 'content' });
    expect(fileShownAt(pulled.shows)).toBe('content');
  });

  test.each([
    ['for 10.5281/zenodo.1 on Colab', 'Colab opens what is on GitHub'],
    ['for notebooks on Colab', 'Colab opens notebooks'],
    ['for 10.5281/zenodo.1 with ouseful/boxes', 'An archive with a DOI cannot be brought'],
    ['for my notes', 'I looked for `my notes`'],
  ])('%s: says why not', async (words, why) => {
    const { plan, said } = await say(`Launch link ${words}`, launchLink, remote);
    expect(plan.kind).toBe('refuse');
    expect(said).toContain(why);
  });

  test.each(['Launch link on Windows', 'Launch link with typos', 'Launch link in README is wrong'])(
    '“%s” is a report',
    (text) => {
      expect(interpret({ channel: 'issue', text, body: '' }, [launchLink]).kind).toBe('silence');
    },
  );

  test('takes off the end of a text only what means something', async () => {
    const read = (what: string) => readLaunch({ what }, async () => false);
    expect(await read('a on the moon')).toMatchObject({ what: 'a on the moon', places: [] });
    expect(await read('a with b with o/e on colab')).toMatchObject({
      what: 'a with b',
      places: ['colab'],
      environment: { repository: { owner: 'o' } },
    });
    expect(await read('a at https://you:pw@x.example')).toMatchObject({ hub: undefined });
    const long = `${'a on '.repeat(50_000)}colab`;
    expect(await read(long)).toMatchObject({ what: long });
  });
});

describe('an environment on the branch binder-build', () => {
  const SETTINGS = { '.github/sayso.yml': 'binder: { environment: binder-build }\n' };

  test('has to be there first', async () => {
    await remote.commit(SETTINGS, 'Settings');
    const { plan, said } = await say('Launch link', launchLink, remote);
    expect(plan.kind).toBe('refuse');
    expect(said).toContain('title=Build%20image');
  });

  test('is started, and the files of the default branch are brought in', async () => {
    await remote.commit({ Dockerfile: 'FROM ghcr.io/you/my-course\n' }, 'Build', 'binder-build');
    const started = followBinderLink(await firstOf('Launch link for notebooks'), 'earlier');
    expect(started.ref).toBe('binder-build');
    const pulled = followGitPull(started.lands);
    const url = 'https://github.com/you/my-course';
    expect(pulled).toMatchObject({ repo: url, branch: 'main', folder: 'my-course' });
    expect(fileShownAt(pulled.shows)).toBe('my-course/notebooks/');
    const { commit } = await say('Badge', badge, remote);
    expect(commit).toBeDefined();
    expect((await remote.files())['README.md']).toContain(
      '/my-course/binder-build?urlpath=git-pull',
    );
  });

  test('has a folder of the repository’s name: the files go to another one', async () => {
    await remote.commit({ 'my-course/__init__.py': '', 'my-course-files/x': '' }, 'A package');
    const started = followBinderLink(await firstOf('Launch link'), 'since-2025');
    const pulled = followGitPull(started.lands);
    expect(pulled.folder).toBe('my-course-files-2');
    expect(fileShownAt(pulled.shows)).toBe('my-course-files-2');
  });
});
