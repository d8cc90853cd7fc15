import type { Root } from 'mdast';
import { relativeAddress } from '../print/commonmark/place.ts';

type Node = {
  readonly type: string;
  url?: unknown;
  readonly children?: readonly Node[];
  readonly blocks?: readonly Node[];
};

/**
 * A page's tree with its links and pictures leading to where files are put; the tree given stays as it
 * is. Addresses of the web, and what is not among the files, stay too.
 *
 * @param page where the page itself is put
 * @param places see `placeFiles`
 */
export function relocate(tree: Root, page: string, places: ReadonlyMap<string, string>): Root {
  const copy = structuredClone(tree);
  const visit = (node: Node): void => {
    if ((node.type === 'link' || node.type === 'image') && typeof node.url === 'string') {
      node.url = moved(node.url, page, places);
    }
    for (const child of [...(node.children ?? []), ...(node.blocks ?? [])]) visit(child);
  };
  visit(copy);
  return copy;
}

function moved(url: string, page: string, places: ReadonlyMap<string, string>): string {
  const [path = '', ...fragment] = url.split('#');
  const to = places.get(path) ?? places.get(decoded(path));
  return to === undefined ? url : [relativeAddress(page, to), ...fragment].join('#');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
