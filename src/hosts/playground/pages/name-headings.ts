import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const PREFIX = 'user-content-';

/**
 * Gives headings the ids that GitHub gives them (lower case, dashes for blanks, a number for
 * repetitions), so that `[…](#a-heading)` works. Ids and the links to them share a prefix, so that
 * no text of a stranger can take the id of one of our own parts of the page.
 */
export function nameHeadings(tree: Root): void {
  const seen = new Map<string, number>();
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) {
      const slug = slugOf(textOf(node));
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      node.properties.id = `${PREFIX}${slug}${count === 0 ? '' : `-${count}`}`;
    }
    const { href } = node.properties;
    if (typeof href === 'string' && href.startsWith('#') && !href.startsWith(`#${PREFIX}`)) {
      node.properties.href = `#${PREFIX}${href.slice(1)}`;
    }
  });
}

function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

function textOf(heading: Element): string {
  const parts: string[] = [];
  visit(heading, 'text', (text) => {
    parts.push(text.value);
  });
  return parts.join('');
}
