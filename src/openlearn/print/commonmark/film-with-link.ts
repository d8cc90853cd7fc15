import type { Flow } from '../../myst-nodes.ts';
import { isFilm } from './phrases.ts';

/** A film by itself whose link stands near: only the link is of use here. */
export function isSaidAgain(node: Flow, nodes: readonly Flow[]): boolean {
  const [only, ...others] = node.type === 'paragraph' ? node.children : [];
  if (only?.type !== 'image' || others.length > 0 || !isFilm(only.url)) return false;
  return nodes.some(
    (other) =>
      other.type === 'paragraph' &&
      other.children.some((child) => child.type === 'link' && child.url === only.url),
  );
}
