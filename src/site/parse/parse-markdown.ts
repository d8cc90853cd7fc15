import { mystParse } from 'myst-parser';
import { VFile } from 'vfile';
import type { MystRoot } from '../myst-node.ts';
import { flowchartDirective, tellOfDiagrams } from './diagram-directives.ts';
import { directives } from './directives.ts';
import { keepUnknown } from './keep-unknown.ts';
import { refuseTooMuch, refuseTooMuchOf } from './too-much.ts';

/** Directives inside directives that nobody knows; deeper than this their content stays text. */
const DEEPEST = 12;

/**
 * MyST Markdown (without frontmatter) as a MyST tree. Directives that the site does not know keep
 * their content, parsed, and are counted by name in `unknown`.
 *
 * @throws {TooMuchError}
 */
export function parseMarkdown(markdown: string, unknown: Map<string, number>, depth = 0): MystRoot {
  refuseTooMuch(markdown);
  const modest = isModest(markdown);
  const tree: MystRoot = mystParse(markdown, {
    // The parser tells of every oddity there; what people should know is noticed elsewhere.
    vfile: new VFile(),
    markdownit: { linkify: modest },
    extensions: {
      frontmatter: false,
      strikethrough: true,
      smartquotes: modest,
      citations: modest && markdown.includes('@'),
    },
    directives: [...directives, flowchartDirective],
  });
  refuseTooMuchOf(tree);
  const parse = (text: string): MystRoot =>
    depth < DEEPEST
      ? parseMarkdown(text, unknown, depth + 1)
      : { type: 'root', children: [{ type: 'code', value: text }] };
  keepUnknown(tree, unknown, parse);
  tellOfDiagrams(tree, parse);
  return tree;
}

const LONGEST_PARAGRAPH = 10_000;

/**
 * Whether no paragraph is longer than people write them. What the parser does beyond Markdown (finding
 * addresses and `@name`, setting quotation marks) takes time with the square of a paragraph's length,
 * so that one long enough could keep it busy for minutes.
 */
function isModest(markdown: string): boolean {
  return markdown.split(/\n[ \t]*\n/).every(({ length }) => length < LONGEST_PARAGRAPH);
}
