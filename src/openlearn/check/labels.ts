import { type LooseNode, textField, wordsOf } from './loose-node.ts';

/** Nodes whose label is that of what they refer to. */
const REFERRING = new Set(['crossReference', 'cite', 'footnoteReference']);
/** What GitHub leaves out of a heading's address. */
const NOT_IN_SLUG = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** Everything on a page that can be referred to, as `nameOf` writes it. */
export function labelsIn(tree: LooseNode): readonly string[] {
  const own: string[] = [];
  if (!REFERRING.has(tree.type)) {
    for (const field of ['label', 'identifier', 'html_id']) {
      const label = textField(tree, field);
      if (label !== undefined) own.push(nameOf(label));
    }
  }
  if (tree.type === 'heading') own.push(slugOf(wordsOf(tree)));
  if (tree.type === 'definitionTerm') own.push(nameOf(wordsOf(tree)));
  return [...own, ...(tree.children ?? []).flatMap(labelsIn)];
}

/** The same for a page that is not parsed: what its author named. */
export function labelsWritten(markdown: string): readonly string[] {
  const written = /^\s*(?:\(([^()\n]{1,200})\)=|:(?:name|label):\s*(\S.{0,200}))\s*$/gm;
  const names = Array.from(markdown.matchAll(written), ([, target, name]) => target ?? name ?? '');
  const headings = Array.from(
    markdown.matchAll(/^#{1,6}\s+(.{1,300})$/gm),
    ([, words = '']) => words,
  );
  return [...names.map(nameOf), ...headings.map(slugOf)];
}

/** A label as MyST compares it. */
export function nameOf(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The address that GitHub gives a heading. */
function slugOf(words: string): string {
  return words.trim().toLowerCase().replace(NOT_IN_SLUG, '').replaceAll(' ', '-');
}
