import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Chapter } from '../book.ts';
import { textProperty } from './element.ts';

/** The names in a book that links can lead to. */
export type Names = {
  /** Where a link leads: elsewhere, to a place in the book, or nowhere. */
  readonly follow: (href: string, from: Chapter) => Destination | undefined;
};

export type Destination =
  | { readonly kind: 'outside'; readonly url: string }
  /** `name` is undefined for the chapter as a whole. */
  | { readonly kind: 'inside'; readonly place: string; readonly name: string | undefined };

const OUTSIDE = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Makes every name in the trees unique in its chapter (the first keeps it), and collects them. */
export function collectNames(
  chapters: readonly { readonly chapter: Chapter; readonly tree: Root }[],
): Names {
  const names = new Map<string, ReadonlySet<string>>();
  for (const { chapter, tree } of chapters) {
    const used = new Set<string>();
    visit(tree, 'element', (node) => {
      const id = textProperty(node, 'id');
      if (id === undefined || used.has(id) || id === chapter.headingId) delete node.properties.id;
      else used.add(id);
    });
    names.set(chapter.place, used);
  }
  return {
    follow(href, from) {
      if (OUTSIDE.test(href))
        return URL.canParse(href) ? { kind: 'outside', url: href } : undefined;
      const [path = '', fragment = ''] = href.split('#');
      const place = path === '' ? from.place : path;
      const known = names.get(place);
      if (known === undefined) return undefined;
      const name = decoded(fragment);
      if (known.has(name)) return { kind: 'inside', place, name };
      const whole = path !== '' || name === from.headingId;
      return whole ? { kind: 'inside', place, name: undefined } : undefined;
    },
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
