import { expect, test } from 'vitest';
import { checkLink, type LinkContext } from '../../../src/hosts/cli/template/check-link.ts';
import { readLinks } from '../../../src/hosts/cli/template/read-links.ts';
import { rehearsalOf } from './rehearsal-of.ts';

const URL_OF_COPY = 'https://github.com/you/my-copy';
const SITE = 'https://you.github.io/my-copy/';

function context(more: Partial<LinkContext> = {}, site?: readonly string[]): LinkContext {
  return {
    copy: {
      ...rehearsalOf({ 'README.md': '', 'notes/week 1.md': '' }),
      site: site && new Set(site),
    },
    folder: '',
    isStep: false,
    comes: () => false,
    ...more,
  };
}

const look = (address: string, around = context()) =>
  checkLink({ words: 'words', address }, around)?.kind;

test.each([
  'notes/week%201.md',
  'notes',
  '#top',
  'mailto:you@example.org',
  'https://example.org/gone',
  '../../actions',
  '../../settings/pages',
  `${URL_OF_COPY}`,
  `${URL_OF_COPY}/edit/main/README.md`,
  `${URL_OF_COPY}/new/main?filename=about.md`,
  `${URL_OF_COPY}/blob/other/what.md`,
  `${URL_OF_COPY}/issues/new?title=Help`,
  `${URL_OF_COPY}/issues/new?title=Fetch%20https%3A%2F%2F`,
  'https://github.com/you/my-copy-of-another/edit/main/x.md',
])('%s leads somewhere', (address) => {
  expect(look(address)).toBeUndefined();
});

test.each([
  ['notes/week%202.md', 'link-to-nothing'],
  ['https://github.com/you/my-copy/blob/main/%E0%A4%A.md', 'link-to-nothing'],
  [`${URL_OF_COPY}/settngs`, 'link-to-nothing'],
  [`${URL_OF_COPY}/issues/new?template=x.yml`, 'link-to-nothing'],
  [`${URL_OF_COPY}/issues/new?title=Make%20tea`, 'not-heard'],
  [`${URL_OF_COPY}/issues/new?title=Fetch%20https%3A%2F%2F&body=Press%20it`, 'not-heard'],
  ['http://:80', 'link-broken'],
  [SITE, 'site-missing'],
])('%s is told: %s', (address, kind) => {
  expect(look(address)).toBe(kind);
});

test('a page in a folder links from there; what comes later is there', () => {
  expect(look('week%201.md', context({ folder: 'notes' }))).toBeUndefined();
  expect(look('about.md', context({ comes: (path) => path === 'about.md' }))).toBeUndefined();
});

test('a site is looked into, and a step may speak of one to come', () => {
  const around = context({}, ['index.html', 'notes/week.html']);
  expect([look(SITE, around), look(`${SITE}notes/week`, around)]).toEqual([undefined, undefined]);
  expect(look(`${SITE}gone.html`, around)).toBe('link-to-nothing');
  expect(look(SITE, context({ isStep: true }))).toBeUndefined();
});

test('all links of a page are read: in words, as pictures, by reference', () => {
  const page = '[**Go** `on`](a.md) ![A hill](b.png) [later][1]\n\n[1]: c.md\n\n`[no](d.md)`\n';
  expect(readLinks(page)).toEqual([
    { words: 'Go on', address: 'a.md' },
    { words: 'A hill', address: 'b.png' },
    { words: '1', address: 'c.md' },
  ]);
});
