import { type MystNode, plainTextOf, textField, walk } from '../myst-node.ts';

/** What GitHub leaves out of a heading's address: everything but letters, marks, numbers, `-`, `_` and blanks. */
const NOT_IN_SLUG = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/**
 * Names every heading that has no name of its own as GitHub does, so that `#a-heading` leads to the
 * same place there and on the site, in any script. (MyST's own names keep only a to z.)
 *
 * Source: GitHub, "Section links"; the algorithm is that of github-slugger.
 */
export function labelHeadings(tree: MystNode, title: MystNode): void {
  const used = new Map<string, number>();
  name(title, used);
  walk(tree, (node) => {
    if (node.type === 'heading') name(node, used);
  });
}

function name(heading: MystNode, used: Map<string, number>): void {
  const label = plainTextOf(heading).replace(/\s+/g, ' ').trim();
  const slug = githubSlug(label) || 'section';
  const count = used.get(slug) ?? 0;
  used.set(slug, count + 1);
  const unique = count === 0 ? slug : `${slug}-${count}`;
  heading.slug = unique;
  if (textField(heading, 'label') !== undefined) return;
  heading.label = label === '' ? unique : label;
  heading.identifier = unique;
  heading.html_id = unique;
  heading.implicit = true;
}

export function githubSlug(text: string): string {
  return text.toLowerCase().replace(NOT_IN_SLUG, '').replaceAll(' ', '-');
}
