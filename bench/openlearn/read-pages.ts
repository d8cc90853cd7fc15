import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { mystParse } from 'myst-parser';
import { parse } from 'yaml';
import type { Node } from './markdown-runs.ts';

/** A page as the converter hands it over. */
export type Page = {
  readonly path: string;
  readonly place: { readonly kind: string };
  readonly tree: unknown;
  readonly text: string;
};

/** A page as two parsers that know nothing of OU-XML read it. */
export type ReadPage = {
  readonly path: string;
  readonly isBody: boolean;
  readonly header: unknown;
  readonly body: string;
  readonly myst: Node;
  readonly commonmark: Node;
  /** The tree that was printed. */
  readonly printed: unknown;
};

export function readPage(page: Page): ReadPage {
  const [whole, yaml] = /^---\n([\s\S]*?)\n---\n+/.exec(page.text) ?? ['', ''];
  const body = page.text.slice(whole.length);
  return {
    path: page.path,
    isBody: page.place.kind === 'session',
    header: yaml === '' ? undefined : parse(yaml ?? ''),
    body,
    myst: parseMyst(body),
    commonmark: parseCommonmark(body),
    printed: page.tree,
  };
}

/** Quotation marks stay as they are written: a builder may turn them, the words are the same. */
export function parseMyst(body: string): Node {
  return mystParse(body, { extensions: { smartquotes: false } }) as Node;
}

/** Roles and maths are unknown to CommonMark; their marks are no words. */
function parseCommonmark(body: string): Node {
  const plain = body
    .replace(/(?<!\\)\$[^$\n]+(?<!\\)\$/g, '\uFFFC')
    .replace(/(?<!\\)\{[a-z]+\}(?=`)/g, '');
  return fromMarkdown(plain, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}
