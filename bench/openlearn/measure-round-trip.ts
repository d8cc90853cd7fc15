import { isDeepStrictEqual } from 'node:util';
import { outline } from './outline.ts';
import type { ReadPage } from './read-pages.ts';
import type { Share } from './runs.ts';

/** Pages whose Markdown is read as the tree that was printed; see `outline` for what does not count. */
export function measureRoundTrip(pages: readonly ReadPage[]): Share {
  const lost = pages.flatMap(({ path, printed, myst }) => {
    const difference = firstDifference(outline(printed), outline(myst));
    return difference === undefined ? [] : [`${path}: ${difference}`];
  });
  return { kept: pages.length - lost.length, of: pages.length, lost };
}

function firstDifference(a: unknown, b: unknown): string | undefined {
  if (isDeepStrictEqual(a, b)) return undefined;
  if (!Array.isArray(a) || !Array.isArray(b)) return `${short(a)} is read as ${short(b)}`;
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = firstDifference(a[index], b[index]);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
