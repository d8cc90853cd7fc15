import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Where a relative address of a link (`href`) or a picture (`src`) leads from this page. */
export type RewriteAddress = (address: string, kind: 'href' | 'src') => string;

/** Leads relative links and pictures to where they are shown, and marks links that leave the playground. */
export function rewriteAddresses(tree: Root, rewrite: RewriteAddress | undefined): void {
  visit(tree, 'element', (node) => {
    for (const kind of ['href', 'src'] as const) {
      const address = node.properties[kind];
      if (typeof address !== 'string' || address === '') continue;
      if (isAbsolute(address)) {
        if (node.tagName === 'a') node.properties.rel = ['nofollow', 'noopener'];
      } else if (!address.startsWith('#') && rewrite) {
        node.properties[kind] = rewrite(address, kind);
      }
    }
  });
}

function isAbsolute(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/**
 * The rewriting for a file in a repository: `pictures/a.png` in `content/unit.md` is
 * `content/pictures/a.png`, and a slash at the beginning means the top of the repository, as on GitHub.
 * Addresses that lead out of the repository stay as they are.
 */
export function rewriteFor(places: {
  /** `/you/my-course/blob/main/`, where links lead. */
  readonly links: string;
  /** `/you/my-course/raw/main/`, where pictures come from. */
  readonly pictures: string;
  /** The folder of the file, without slashes around it. */
  readonly folder: string;
}): RewriteAddress {
  return (address, kind) => {
    const base = kind === 'href' ? places.links : places.pictures;
    const from = new URL(`http://here${base}${places.folder === '' ? '' : `${places.folder}/`}`);
    const target = address.startsWith('/') ? `${base}${address.slice(1)}` : address;
    if (!URL.canParse(target, from.href)) return address;
    const resolved = new URL(target, from.href);
    if (!resolved.pathname.startsWith(base)) return address;
    return `${resolved.pathname}${resolved.search}${resolved.hash}`;
  };
}
