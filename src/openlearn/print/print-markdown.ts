import type { Root } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { blockHandlers } from './block-handlers.ts';
import { phraseHandlers } from './phrase-handlers.ts';
import { root } from './root.ts';
import { mystUnsafe } from './unsafe.ts';

const options: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  handlers: { ...blockHandlers, ...phraseHandlers, root },
  unsafe: mystUnsafe,
  // A target stands right above what it names.
  join: [(left) => (left.type === 'mystTarget' ? 0 : undefined)],
};

/**
 * Writes a MyST tree as MyST Markdown: directives in colon fences, longer outside than inside; text
 * escaped so that it means itself.
 *
 * Source: https://mystmd.org/spec, and the CommonMark specification for all the rest.
 */
export function printMarkdown(tree: Root): string {
  return toMarkdown(tree, options);
}
