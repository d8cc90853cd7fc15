import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plainSubject } from './plain-subject.ts';
import { readMarkdown } from './read-markdown.ts';

const LONGEST = 60_000;

/**
 * A text that a repository wrote for its own people, as Markdown in a comment of ours: it formats and
 * links as its author meant it, but mentions nobody and closes nothing. HTML is left out; our own marks
 * are HTML comments, and nothing may pass for one.
 */
export function shownText(text: string): string {
  return toMarkdown(harmless(readMarkdown(text)), { extensions: [gfmToMarkdown()] }).trim();
}

function harmless<Node extends Nodes>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: plainWords(node.value) };
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter(({ type }) => type !== 'html').map(harmless);
  return { ...node, children };
}

/** Line by line, since a line is all that `plainSubject` takes; blanks at both ends count here. */
export function plainWords(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [before = ''] = /^\s*/.exec(line) ?? [];
      const [after = ''] = line.trim() === '' ? [''] : (/\s*$/.exec(line) ?? []);
      return `${before}${plainSubject(line, LONGEST)}${after}`;
    })
    .join('\n');
}
