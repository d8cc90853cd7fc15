import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { beginsTooManyLevels, isNestedTooDeep } from '../nesting/is-nested-too-deep.ts';

const LONGEST = 60_000;
const MOST_MARKS = 4_000;

/** What can begin or end an emphasis or a link: each is compared with many before it. */
const MARK = /[*~]+|(?<!\w)_+|_+(?!\w)|\[/g;

/**
 * A stranger's text as Markdown of GitHub's, as much of it as fits into a comment. What is nested deeper than anybody
 * nests, or is hardly more than marks, stays the text that it is.
 */
export function readMarkdown(text: string): Root {
  const some = text.slice(0, LONGEST);
  if (beginsTooManyLevels(some) || (some.match(MARK)?.length ?? 0) > MOST_MARKS)
    return asItIs(some);
  const root = fromMarkdown(some, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return isNestedTooDeep(root) ? asItIs(some) : root;
}

function asItIs(text: string): Root {
  const paragraphs = text.split(/\n[ \t]*\n/).filter((one) => one.trim() !== '');
  const children = paragraphs.map((value) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value: value.trim() }],
  }));
  return { type: 'root', children };
}
