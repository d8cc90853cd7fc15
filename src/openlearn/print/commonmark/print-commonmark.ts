import type { Root, RootContent } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { plainPage } from './blocks.ts';
import { plainHandlers } from './handlers.ts';
import { notesInHtml } from './notes-in-html.ts';
import type { Place } from './place.ts';
import { plainUnsafe } from './unsafe.ts';

const options: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  handlers: plainHandlers,
  unsafe: plainUnsafe,
  // Lists that follow each other are one list to pandoc, whatever their marks, unless something stands between.
  join: [(left, right) => (left.type === 'list' && right.type === 'list' ? false : undefined)],
};

/**
 * Writes a MyST tree as Markdown that GitHub, Jupyter and pandoc (which nbsphinx reads with) all show:
 * CommonMark with tables, footnotes and maths between dollar signs, and HTML for what hides, is raised,
 * lowered or underlined, and for tables that are more than lines of cells. No directives, no roles.
 *
 * Sources: the CommonMark and GFM specifications, GitHub's documentation of maths, pandoc's manual.
 */
export function printCommonmark(tree: Root, place: Place): string {
  // Read as a notebook, the text is cut at code, and no note is known beyond its cell.
  const isCut = tree.children.some((node) => node.type === 'code' && node.lang);
  const footnotes = isCut || notesInHtml(tree) ? 'list' : place.footnotes;
  return printPlain(plainPage(tree.children, { ...place, footnotes }));
}

/** Writes blocks that are plain already. */
export function printPlain(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, options);
}
