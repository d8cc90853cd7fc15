import { mystParse } from 'myst-parser';
import { VFile } from 'vfile';
import type { MystRoot } from '../myst-node.ts';
import { directives } from './directives.ts';
import { keepUnknown } from './keep-unknown.ts';

/** Directives inside directives that nobody knows; deeper than this their content stays text. */
const DEEPEST = 12;

/**
 * MyST Markdown (without frontmatter) as a MyST tree. Directives that the site does not know keep
 * their content, parsed, and are counted by name in `unknown`.
 */
export function parseMarkdown(markdown: string, unknown: Map<string, number>, depth = 0): MystRoot {
  const tree: MystRoot = mystParse(markdown, {
    // The parser tells of every oddity there; what people should know is noticed elsewhere.
    vfile: new VFile(),
    markdownit: { linkify: true },
    extensions: { frontmatter: false, strikethrough: true },
    directives,
  });
  keepUnknown(tree, unknown, (text) =>
    depth < DEEPEST
      ? parseMarkdown(text, unknown, depth + 1)
      : { type: 'root', children: [{ type: 'code', value: text }] },
  );
  return tree;
}
