import { posix } from 'node:path';
import type { LinkTargets } from './link-targets.ts';

/** What a page needs to know to be written without MyST. */
export type Place = {
  /** The page's own path, of the same kind as the pages in `targets`. */
  readonly page: string;
  readonly targets: LinkTargets;
  /** Footnotes as GitHub and pandoc have them, or, for what knows none, as a list that links lead to. */
  readonly footnotes: 'gfm' | 'list';
};

/** The address of a target as a link on this page, or undefined for a label that names nothing. */
export function addressOf(key: string, { page, targets }: Place): string | undefined {
  const target = targets.get(key);
  if (target === undefined) return undefined;
  const fragment = target.id === undefined ? '' : `#${encodeURIComponent(target.id)}`;
  if (target.page === page && fragment !== '') return fragment;
  return `${relativeAddress(page, target.page)}${fragment}`;
}

/** A link from one file to another, each by its path from the same folder. */
export function relativeAddress(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The id under which a label is found on this page; undefined for none and for the page as a whole. */
export function idOf(key: string | undefined, { page, targets }: Place): string | undefined {
  const target = key === undefined ? undefined : targets.get(key);
  return target?.page === page ? target.id : undefined;
}
