import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const LONGEST = 60_000;
const MOST_LEVELS = 40;
const MOST_MARKS = 4_000;
const DEEPEST_NODE = 200;

/**
 * Quotations and lists that begin on one line, more of them than anybody writes: the parser would take minutes. A line
 * of nothing but dashes or stars is a rule across the page.
 */
const LEVELS = new RegExp(
  `^(?![ \\t]*(?:(?:-[ \\t]*)+|(?:[*][ \\t]*)+)$)(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${MOST_LEVELS + 1}}`,
  'm',
);

/** What can begin or end an emphasis or a link: each is compared with many before it. */
const MARK = /[*~]+|(?<!\w)_+|_+(?!\w)|\[/g;

/**
 * A stranger's text as Markdown of GitHub's, as much of it as fits into a comment. What is nested deeper than anybody
 * nests, or is hardly more than marks, stays the text that it is.
 */
export function readMarkdown(text: string): Root {
  const some = text.slice(0, LONGEST);
  if (LEVELS.test(some) || (some.match(MARK)?.length ?? 0) > MOST_MARKS) return asItIs(some);
  const root = fromMarkdown(some, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return isTooDeep(root) ? asItIs(some) : root;
}

function asItIs(text: string): Root {
  const paragraphs = text.split(/\n[ \t]*\n/).filter((one) => one.trim() !== '');
  const children = paragraphs.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: value.trim() }],
  }));
  return { type: 'root', children };
}

/** Markers of emphasis make levels of their own. Never calls itself, however deep it is. */
function isTooDeep(root: Root): boolean {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_NODE) return true;
    level = level.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
