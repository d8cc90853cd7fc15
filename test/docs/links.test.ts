import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { toText } from '../../src/hosts/playground/pages/html.ts';
import { renderMarkdown } from '../../src/hosts/playground/pages/render-markdown.ts';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

/** What people read here before they have anything else; pages of templates have links to be filled in. */
const PAGES = [
  'README.md',
  ...readdirSync(join(TOP, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Every address of a page, of links and of pictures. */
function addressesIn(markdown: string): readonly string[] {
  const tree: Root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const found: string[] = [];
  visit(tree, (node) => {
    if ('url' in node && typeof node.url === 'string') found.push(node.url);
  });
  return found;
}

/** The names by which a page can be linked to, as GitHub gives them to headings. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const page = toText(renderMarkdown(markdown));
  return new Set(
    [...page.matchAll(/<h\d id="user-content-([^"]*)"/g)].map(([, name = '']) => name),
  );
}

function problemWith(address: string, page: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined;
  const [path = '', anchor] = address.split('#').map(decodeURIComponent);
  const target = path === '' ? join(TOP, page) : join(TOP, dirname(page), path);
  if (relative(TOP, target).startsWith('..')) return `${address} leads out of the project`;
  const there = statSync(target, { throwIfNoEntry: false });
  if (there === undefined) return `${address} is not there`;
  if (anchor === undefined || !there.isFile()) return undefined;
  const isThere = anchorsOf(readFileSync(target, 'utf8')).has(anchor);
  return isThere ? undefined : `${address} names no heading`;
}

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  const addresses = addressesIn(readFileSync(join(TOP, page), 'utf8'));
  expect(addresses.flatMap((address) => problemWith(address, page) ?? [])).toEqual([]);
});

test('a link that leads nowhere would be seen', () => {
  const seen = [
    'docs/none.md',
    'docs/novices.md#no-such-heading',
    '../elsewhere.md',
    'docs/novices.md#your-first-course-in-three-clicks',
    'LICENSE',
  ];
  expect(seen.map((address) => problemWith(address, 'README.md'))).toEqual([
    'docs/none.md is not there',
    'docs/novices.md#no-such-heading names no heading',
    '../elsewhere.md leads out of the project',
    undefined,
    undefined,
  ]);
});
