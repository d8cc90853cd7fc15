import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { markdownBadge, rstBadge } from '../../../src/binder/links/badge.ts';
import { binderLink, type Opened } from '../../../src/binder/links/binder-link.ts';
import { cloneAddress } from '../../../src/binder/links/clone-address.ts';
import { gitPull, hubGitPullLink } from '../../../src/binder/links/git-pull.ts';
import { type RepositorySpec, readRepository } from '../../../src/binder/links/repository-spec.ts';
import { anyText } from '../../support/any-text.ts';
import {
  fileShownAt,
  followBinderLink,
  followGitPull,
  followUserRedirect,
  PAGES,
  type Page,
} from './follow-link.ts';

const repository: RepositorySpec = { provider: 'gh', owner: 'you', name: 'my-course' };
const environment: RepositorySpec = { provider: 'gh', owner: 'ouseful', name: 'boxes' };
const url = 'https://github.com/you/content';

/** Names that have broken addresses of this kind, somewhere. */
const HOSTILE = [
  ...['notes.ipynb', 'a b.ipynb', 'œuf.ipynb', '日本 語.md', 'q#1.ipynb', 'why?.md', 'a&b=c.md'],
  ...['50%.md', '100%20.md', '%2e%2e', '%23', '%', '%%', '%2', '%C3%A9', '%FF', 'a+b.md', 'a;b.md'],
  ...[
    'a (1).ipynb',
    "it's.md",
    '[x](y).md',
    '<b>.md',
    'a\\b.md',
    '"q".md',
    '`code`',
    'a\nb',
    'a\tb',
  ],
  ...[
    ' blank',
    'blank ',
    '_a_',
    'a_',
    '~',
    '$HOME',
    ':x',
    'https:',
    '@',
    'a,b',
    'é',
    '\u{1f600}.md',
  ],
  ...[
    '_=%FF',
    '&token=x',
    '?token=x',
    '#',
    '##',
    '..a',
    'a..',
    '...',
    'a:b',
    '|',
    '^',
    '{x}',
    '\u2028',
  ],
];

const name = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    anyText({ minLength: 1 }),
    fc.stringMatching(/^[%#?&=+0-9A-Fa-f ]{1,12}$/),
  )
  .map((text) => text.toWellFormed())
  .filter((text) => !/[/\0]/.test(text) && text !== '.' && text !== '..');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

describe.each(PAGES)('a launch address on a BinderHub whose page is %s', (page) => {
  test.each(HOSTILE)('opens a file called %j, in JupyterLab and in the notebook', (file) => {
    for (const where of ['lab', 'notebook'] as const) {
      expect(shown({ in: where, path: `notebooks/${file}` }, page)).toBe(`notebooks/${file}`);
      expect(shown({ in: where, path: `${file}/` }, page)).toBe(`${file}/`);
    }
  });

  test('opens any file and any folder', () => {
    fc.assert(
      fc.property(path, fc.constantFrom('lab', 'notebook'), (file, where) => {
        expect(shown({ in: where, path: file }, page)).toBe(file);
        expect(shown({ in: where, path: `${file}/` }, page)).toBe(`${file}/`);
      }),
    );
  });

  test.each(HOSTILE)('pulls content with a file called %j, and shows it', (file) => {
    const content = { url, branch: 'a/b&c#1', path: file };
    expect(pulled(content, page)).toMatchObject({
      repo: url,
      branch: 'a/b&c#1',
      folder: 'content',
    });
    expect(fileShownAt(pulled(content, page).shows)).toBe(`content/${file}`);
  });

  test('pulls any content to any folder, and shows any file of it', () => {
    fc.assert(
      fc.property(path, name, fc.boolean(), (file, folder, hasTarget) => {
        fc.pre(folder.trim() === folder);
        const content = { url, path: file, ...(hasTarget ? { targetPath: folder } : {}) };
        const found = pulled(content, page);
        expect(found).toMatchObject({ repo: url, folder: hasTarget ? folder : 'content' });
        expect(fileShownAt(found.shows)).toBe(`${found.folder}/${file}`);
      }),
    );
  });

  test.each<[RepositorySpec, string | undefined, string, string | undefined]>([
    [repository, undefined, 'https://github.com/you/my-course', 'HEAD'],
    [repository, 'new/idea', 'https://github.com/you/my-course', 'new/idea'],
    [repository, 'fix#12-é+x', 'https://github.com/you/my-course', 'fix#12-é+x'],
    [repository, '50%#1', 'https://github.com/you/my-course', '50%#1'],
    [
      { provider: 'gist', owner: 'you', id: '0a' },
      undefined,
      'https://gist.github.com/you/0a.git',
      undefined,
    ],
    [
      { provider: 'gist', owner: 'you', id: '0a' },
      'f00',
      'https://gist.github.com/you/0a.git',
      'f00',
    ],
    [{ provider: 'gl', path: 'a/b/c' }, 'x/y', 'https://gitlab.com/a/b/c.git', 'x/y'],
    [
      { provider: 'git', url: 'https://codeberg.org/a/b.git' },
      'x/y',
      'https://codeberg.org/a/b.git',
      'x/y',
    ],
    [
      { provider: 'git', url: 'https://git.example:8443/~a/b' },
      undefined,
      'https://git.example:8443/~a/b',
      'HEAD',
    ],
    [{ provider: 'zenodo', doi: '10.5281/zenodo.123' }, undefined, '10.5281/zenodo.123', undefined],
    [
      { provider: 'figshare', doi: '10.6084/m9.figshare.9782777.v1' },
      undefined,
      '10.6084/m9.figshare.9782777.v1',
      undefined,
    ],
    [
      { provider: 'dataverse', doi: '10.7910/DVN/TJCLKP' },
      undefined,
      '10.7910/DVN/TJCLKP',
      undefined,
    ],
    [
      { provider: 'hydroshare', id: 'b8f6eae9d89241cf8b5904033460af61' },
      undefined,
      'b8f6eae9d89241cf8b5904033460af61',
      undefined,
    ],
    [
      { provider: 'ckan', url: 'https://data.example/dataset/x y' },
      undefined,
      'https://data.example/dataset/x y',
      undefined,
    ],
  ])('starts %j at %s', (where, ref, source, at) => {
    const followed = followBinderLink(binderLink({ repository: where, ref }), page);
    expect(followed).toMatchObject({ provider: where.provider, source, ref: at });
  });

  test('starts any branch that git allows', () => {
    const part = fc.stringMatching(/^[\p{L}\p{N}#&+=;,!'()<>{}@"|$-]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
        const ref = parts.join('/');
        for (const where of [repository, { provider: 'gl', path: 'a/b' } as const]) {
          const link = binderLink({ repository: where, ref });
          expect(followBinderLink(link, page).ref).toBe(ref.toWellFormed());
        }
      }),
    );
  });

  test('starts on another BinderHub, whatever of its address is given', () => {
    for (const hub of [
      'https://hub.example/binder',
      'https://hub.example/binder/v2/gh/a/b/c?x#y',
    ]) {
      const link = binderLink({ repository, hub });
      expect(link).toBe('https://hub.example/binder/v2/gh/you/my-course/HEAD');
      expect(followBinderLink(link, page, '/binder/').source).toBe(
        'https://github.com/you/my-course',
      );
    }
  });
});

function shown(open: Opened, page: Page): string {
  return fileShownAt(followBinderLink(binderLink({ repository, open }), page).lands);
}

function pulled(content: Extract<Opened, { in: 'pulled' }>['content'], page: Page) {
  const link = binderLink({ repository: environment, ref: 'x', open: { in: 'pulled', content } });
  const followed = followBinderLink(link, page);
  expect(followed).toMatchObject({ source: 'https://github.com/ouseful/boxes', ref: 'x' });
  return followGitPull(followed.lands);
}

test('an ordinary address stays as short as it can be', () => {
  const content = { url, branch: 'main', path: 'a b/notes.ipynb' };
  const links = [
    binderLink({ repository, open: { in: 'lab', path: 'a b/notes.ipynb' } }),
    binderLink({ repository, open: { in: 'pulled', content } }),
  ];
  for (const link of links) expect(link).not.toContain('_=');
});

describe('the five mistakes of the official generator are not made here', () => {
  test('another program: the repository keeps its name', () => {
    const content = { url, app: { urlPath: '/voila/render/content/a.ipynb?x=1' } };
    const followed = followBinderLink(
      binderLink({ repository: environment, ref: 'main', open: { in: 'pulled', content } }),
      'earlier',
    );
    expect(followed.source).toBe('https://github.com/ouseful/boxes');
    expect(followGitPull(followed.lands).shows.href).toBe(
      'https://server.test/user/x/voila/render/content/a.ipynb?x=1',
    );
  });

  test.each([
    ['https://gitlab.com/group/sub/boxes', 'gl', 'https://gitlab.com/group/sub/boxes.git'],
    ['https://codeberg.org/you/boxes', 'git', 'https://codeberg.org/you/boxes'],
    ['https://gitea.example/you/boxes.git', 'git', 'https://gitea.example/you/boxes.git'],
  ])('an environment on %s stays there', (said, provider, source) => {
    const read = readRepository(said);
    if (read === undefined) throw new Error('not read');
    const link = binderLink({ ...read, open: { in: 'pulled', content: { url } } });
    expect(followBinderLink(link, 'earlier')).toMatchObject({ provider, source });
  });

  test.each([
    ['https://github.com/you/content.git', 'content.git'],
    ['https://github.com/you/content.git/', 'content.git'],
    ['https://github.com/you/content/', 'content'],
  ])('%s is shown from the folder it is put in', (address, folder) => {
    const found = pulled({ url: address, path: 'a.ipynb' }, 'earlier');
    expect(found.folder).toBe(folder);
    expect(fileShownAt(found.shows)).toBe(`${folder}/a.ipynb`);
  });

  test.each(['course', '/course/', 'a b/c#1'])('the target folder “%s” is shown', (targetPath) => {
    const found = pulled({ url, targetPath, path: 'a.ipynb' }, 'earlier');
    expect(fileShownAt(found.shows)).toBe(`${found.folder}/a.ipynb`);
  });

  test('everything within is encoded twice: nothing of it ends up outside', () => {
    const link = binderLink({
      repository: environment,
      open: { in: 'pulled', content: { url, branch: 'main', path: 'a.ipynb' } },
    });
    expect([...new URL(link).searchParams.keys()]).toEqual(['urlpath']);
    expect([...followBinderLink(link, 'earlier').lands.searchParams.keys()]).toEqual([
      ...['repo', 'branch', 'urlpath', 'token'],
    ]);
  });
});

describe('content on a JupyterHub', () => {
  test('any file of it is shown', () => {
    fc.assert(
      fc.property(path, (file) => {
        const link = hubGitPullLink('https://hub.test/', { url, branch: 'main', path: file });
        const found = followGitPull(followUserRedirect(link, 'https://hub.test'));
        expect(found).toMatchObject({ repo: url, branch: 'main', folder: 'content' });
        expect(fileShownAt(found.shows)).toBe(`content/${file}`);
      }),
    );
  });

  test.each([
    'https://hub.test/jupyter',
    'https://hub.test/jupyter/hub/home',
    'https://hub.test/jupyter/hub/user-redirect/lab?x=1#y',
  ])('“%s” is enough of its address', (hub) => {
    expect(hubGitPullLink(hub, { url })).toBe(
      `https://hub.test/jupyter/hub/user-redirect/${gitPull({ url })}`,
    );
  });

  test.each([
    ['lab', 'lab/tree/content/a%20b'],
    ['notebook', 'tree/content/a%20b'],
    ['retro', 'retro/tree/content/a%20b'],
    ['shiny', 'shiny/content/a%20b/'],
    ['rstudio', 'rstudio/'],
  ] as const)('is shown in %s', (app, shows) => {
    const query = new URLSearchParams(
      gitPull({ url, path: 'a b', app }).replace(/^git-pull\?/, ''),
    );
    expect(query.get('urlpath')).toBe(shows);
  });
});

describe('a badge', () => {
  test('leads to the same file, whatever is in its name', () => {
    fc.assert(
      fc.property(path, (file) => {
        const link = binderLink({ repository, open: { in: 'lab', path: file } });
        const [target] = linksIn(fromMarkdown(markdownBadge(link)));
        expect(fileShownAt(followBinderLink(target ?? '', 'since-2025').lands)).toBe(file);
        const [, , target2, more] = rstBadge(link).split('\n');
        expect(more).toBe('');
        expect(target2).toMatch(/^ {3}:target: \S*[^\s_]$/);
        const address = target2?.replace('   :target: ', '') ?? '';
        expect(fileShownAt(followBinderLink(address, 'earlier').lands)).toBe(file);
      }),
    );
  });
});

function linksIn(node: Nodes): readonly string[] {
  const own = node.type === 'link' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own;
}

test.each([
  ['you/x', 'https://github.com/you/x'],
  ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c'],
  ['https://gist.github.com/you/0a', 'https://gist.github.com/you/0a'],
  ['https://codeberg.org/a/b.git', 'https://codeberg.org/a/b.git'],
  ['10.5281/zenodo.1', undefined],
])('%s is cloned from %s', (said, address) => {
  const read = readRepository(said);
  expect(read && cloneAddress(read.repository)).toBe(address);
});
