import { describe, expect, test } from 'vitest';
import { markdownBadge, rstBadge } from '../../../src/binder/links/badge.ts';
import { binderLink } from '../../../src/binder/links/binder-link.ts';
import { gitPull, hubGitPullLink } from '../../../src/binder/links/git-pull.ts';
import {
  codespacesLink,
  colabLink,
  jupyterLiteLink,
} from '../../../src/binder/links/other-links.ts';
import { type RepositorySpec, readRepository } from '../../../src/binder/links/repository-spec.ts';

const repository: RepositorySpec = { provider: 'gh', owner: 'you', name: 'my-course' };

/** What BinderHub does with a launch address: its handler splits the path, its page reads the query. */
function asBinderHub(link: string): { spec: string; lands: string } {
  const url = new URL(link);
  const spec = url.pathname.replace(/^\/v2\//, '');
  const lab = url.searchParams.get('labpath');
  const file = url.searchParams.get('filepath');
  const other = url.searchParams.get('urlpath');
  const path =
    lab !== null ? `doc/tree/${encodeURI(lab)}` : file !== null ? `tree/${encodeURI(file)}` : other;
  const server = new URL(path ?? '', 'https://hub.test/user/x/');
  server.searchParams.append('token', 't');
  return { spec, lands: `${decodeURIComponent(server.pathname)}${server.hash}` };
}

describe('a repository as people write it', () => {
  test.each([
    ['you/my-course', { provider: 'gh', owner: 'you', name: 'my-course' }, undefined],
    ['you/my-course@new/idea', { provider: 'gh', owner: 'you', name: 'my-course' }, 'new/idea'],
    [
      'https://github.com/you/my.course.git',
      { provider: 'gh', owner: 'you', name: 'my.course' },
      undefined,
    ],
    ['https://github.com/you/x/tree/a/b', { provider: 'gh', owner: 'you', name: 'x' }, 'a/b'],
    ['git@github.com:you/x.git', { provider: 'gh', owner: 'you', name: 'x' }, undefined],
    ['github.com/you/x/commit/0abc', { provider: 'gh', owner: 'you', name: 'x' }, '0abc'],
    ['https://github.com/you/x/issues/1', { provider: 'gh', owner: 'you', name: 'x' }, undefined],
    [
      'https://www.github.com/you/x/releases/tag/v1',
      { provider: 'gh', owner: 'you', name: 'x' },
      'v1',
    ],
    [
      'https://gist.github.com/you/0a1b/raw/x',
      { provider: 'gist', owner: 'you', id: '0a1b' },
      undefined,
    ],
    [
      'https://gist.github.com/00112233445566778899',
      { provider: 'git', url: 'https://gist.github.com/00112233445566778899.git' },
      undefined,
    ],
    [
      'https://zenodo.org/records/123',
      { provider: 'zenodo', doi: '10.5281/zenodo.123' },
      undefined,
    ],
    [
      'https://www.hydroshare.org/resource/b8f6eae9d89241cf8b5904033460af61/',
      { provider: 'hydroshare', id: 'b8f6eae9d89241cf8b5904033460af61' },
      undefined,
    ],
    ['https://git.example/a/b?x#y', { provider: 'git', url: 'https://git.example/a/b' }, undefined],
    [
      'https://gist.github.com/you/0123abc',
      { provider: 'gist', owner: 'you', id: '0123abc' },
      undefined,
    ],
    ['https://gitlab.com/a/b/c/-/tree/main', { provider: 'gl', path: 'a/b/c' }, 'main'],
    [
      'https://codeberg.org/a/b.git',
      { provider: 'git', url: 'https://codeberg.org/a/b.git' },
      undefined,
    ],
    ['10.5281/zenodo.123', { provider: 'zenodo', doi: '10.5281/zenodo.123' }, undefined],
    [
      'https://doi.org/10.6084/m9.figshare.1',
      { provider: 'figshare', doi: '10.6084/m9.figshare.1' },
      undefined,
    ],
    ['doi:10.7910/DVN/6ZXAGT', { provider: 'dataverse', doi: '10.7910/DVN/6ZXAGT' }, undefined],
  ])('%s', (text, expected, ref) => {
    expect(readRepository(text)).toEqual({ repository: expected, ref });
  });

  test.each([
    ['https://github.com/you/x/blob/main/a%20b/c.ipynb', 'main', 'a b/c.ipynb'],
    ['https://github.com/you/x/tree/main/notebooks', 'main', 'notebooks/'],
    ['https://gitlab.com/a/b/-/blob/main/c.ipynb', 'main', 'c.ipynb'],
  ])('%s names a file or folder', (text, ref, path) => {
    expect(readRepository(text)).toMatchObject({ ref, path });
  });

  test.each([
    '',
    'you',
    'you/',
    'a/b/c',
    'ftp://x/y',
    'https://you:pw@a.example/x',
    '10.1/x',
    'a b/c',
    'https://github.com/you',
    'https://git.example/',
    'you/..',
    'you/.git',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('“%s” is none', (text) => {
    expect(readRepository(text)).toBeUndefined();
  });
});

describe('an address that launches', () => {
  test.each<[RepositorySpec, string | undefined, string]>([
    [repository, undefined, 'gh/you/my-course/HEAD'],
    [repository, 'new/idea', 'gh/you/my-course/new/idea'],
    [repository, '50%#1', 'gh/you/my-course/50%25%231'],
    [{ provider: 'gist', owner: 'you', id: '0a' }, undefined, 'gist/you/0a'],
    [{ provider: 'gl', path: 'a/b/c' }, 'main', 'gl/a%2Fb%2Fc/main'],
    [
      { provider: 'git', url: 'https://codeberg.org/a/b.git' },
      'main',
      'git/https%3A%2F%2Fcodeberg.org%2Fa%2Fb.git/main',
    ],
    [{ provider: 'zenodo', doi: '10.5281/zenodo.123' }, undefined, 'zenodo/10.5281/zenodo.123'],
  ])('of %j at %s', (where, ref, spec) => {
    expect(asBinderHub(binderLink({ repository: where, ref })).spec).toBe(spec);
  });

  test.each([
    'notes.ipynb',
    'my notes/a b.ipynb',
    'œuf/日本.ipynb',
    'q#1.ipynb',
    'why?.md',
    '50% a&b=c.md',
  ])('opens “%s” in JupyterLab and in the notebook', (path) => {
    for (const where of ['lab', 'notebook'] as const) {
      const link = binderLink({ repository, open: { in: where, path } });
      expect(asBinderHub(link).lands).toMatch(/^\/user\/x\/(?:doc\/tree|lab\/tree|tree)\//);
      expect(asBinderHub(link).lands.endsWith(`/${path}`)).toBe(true);
    }
  });

  test('opens another program with its own query', () => {
    const link = binderLink({ repository, open: { in: 'app', urlPath: '/rstudio/?a=1&b=2' } });
    expect(new URL(link).searchParams.get('urlpath')).toBe('rstudio/?a=1&b=2');
  });

  test('works on any BinderHub', () => {
    expect(binderLink({ repository, hub: 'https://hub.example/binder/' })).toBe(
      'https://hub.example/binder/v2/gh/you/my-course/HEAD',
    );
  });
});

/** What nbgitpuller does with its query, `handlers.py`. */
function asNbgitpuller(urlPath: string) {
  const query = new URLSearchParams(urlPath.replace(/^git-pull\?/, ''));
  const url = query.get('repo') ?? '';
  const folder = query.get('targetPath') ?? url.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return { url, folder, branch: query.get('branch'), shows: query.get('urlpath') ?? '' };
}

describe('content that is pulled into a server', () => {
  const url = 'https://github.com/you/content.git';

  test('is shown from the folder that the server puts it in, `.git` and all', () => {
    const pulled = asNbgitpuller(gitPull({ url, branch: 'main', path: 'a b/#1.ipynb' }));
    expect(pulled).toEqual({
      url,
      branch: 'main',
      folder: 'content.git',
      shows: 'lab/tree/content.git/a%20b/%231.ipynb',
    });
  });

  test('is shown from the target folder where one is said', () => {
    const pulled = asNbgitpuller(gitPull({ url, targetPath: 'course', path: 'x.ipynb' }));
    expect(pulled).toMatchObject({ folder: 'course', shows: 'lab/tree/course/x.ipynb' });
  });

  test('comes through a launch address with nothing lost, any program and any provider', () => {
    const content = {
      url,
      branch: 'a&b',
      path: 'x y.ipynb',
      app: 'rstudio',
    } as const;
    const link = binderLink({
      repository: { provider: 'gl', path: 'a/b' },
      ref: 'env',
      open: { in: 'pulled', content },
    });
    expect(link).not.toContain('undefined');
    const inner = new URL(link).searchParams.get('urlpath') ?? '';
    expect(asNbgitpuller(inner)).toEqual({
      url,
      branch: 'a&b',
      folder: 'content.git',
      shows: 'rstudio/',
    });
  });

  test('opens on a JupyterHub, on a named server too', () => {
    expect(hubGitPullLink('https://hub.example/', { url }, { server: 'gpu 1' })).toBe(
      `https://hub.example/hub/user-redirect/gpu%201/${gitPull({ url })}`,
    );
  });
});

describe('other places', () => {
  test('have their own addresses', () => {
    expect(colabLink({ owner: 'you', name: 'x' }, 'a b/#1.ipynb')).toBe(
      'https://colab.research.google.com/github/you/x/blob/HEAD/a%20b/%231.ipynb',
    );
    expect(codespacesLink({ owner: 'you', name: 'x', ref: 'a/b' })).toBe(
      'https://codespaces.new/you/x/tree/a/b',
    );
    expect(jupyterLiteLink('https://you.github.io/x/', ['a b.ipynb', 'c.md'])).toBe(
      'https://you.github.io/x/lab/index.html?path=a%20b.ipynb&path=c.md',
    );
    expect(jupyterLiteLink('https://you.github.io/x', ['a', 'b'], { app: 'notebooks' })).toBe(
      'https://you.github.io/x/notebooks/index.html?path=a',
    );
  });

  test('a badge is a picture with the address behind it, whatever is in the address', () => {
    const link = binderLink({ repository, open: { in: 'lab', path: 'a (1).ipynb' } });
    expect(markdownBadge(link)).toBe(
      '[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/you/my-course/HEAD?labpath=a%20%281%29.ipynb)',
    );
    expect(rstBadge(link)).toContain(`:target: ${link}\n`);
  });
});
