import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { PLACES } from '../../../commands/personal-values.ts';

/** A `{{name}}` that nobody has filled in. */
export type Place = {
  readonly name: string;
  /** Whether it is one that the first run fills in, where it looks for them. */
  readonly isKnown: boolean;
};

/**
 * The places in a file's text, each once. What workflows have (`${{ … }}`) is theirs, and what Markdown
 * shows as code tells of places.
 */
export function placesLeft(path: string, text: string): readonly Place[] {
  const prose = /\.(?:md|markdown)$/i.test(path) ? withoutCode(text) : text;
  const names = [...prose.matchAll(/(?<!\$)\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].map((name) => ({ name, isKnown: PLACES.has(name) }));
}

function withoutCode(markdown: string): string {
  let prose = '';
  let from = 0;
  visit(fromMarkdown(markdown), (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    prose += markdown.slice(from, node.position?.start.offset);
    from = node.position?.end.offset ?? from;
  });
  return prose + markdown.slice(from);
}
