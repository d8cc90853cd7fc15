import { beginsTooManyLevels, isNestedTooDeep } from '../../nesting/is-nested-too-deep.ts';
import type { MystNode } from '../myst-node.ts';

/** Ends the parsing of a page that is more than a page can be; it is shown as the text it is. */
export class TooMuchError extends Error {}

/**
 * Markdown's parser, and what comes behind it, take time with the square of some of these; all are far above what people
 * write.
 */
const MOST_LINES = 30_000;
const MOST_DIRECTIVES = 2_000;
/** Where one stands, and where one is called. */
const MOST_FOOTNOTES = 2_000;
const MOST_NODES = 60_000;

/**
 * Looks at Markdown before it is parsed.
 *
 * @throws {TooMuchError}
 */
export function refuseTooMuch(markdown: string): void {
  const isTooMuch =
    beginsTooManyLevels(markdown) ||
    isMore(markdown, /^[ \t]*\S/gm, MOST_LINES) ||
    isMore(markdown, /^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{/gm, MOST_DIRECTIVES) ||
    isMore(markdown, /\[\^|\^\[/g, MOST_FOOTNOTES);
  if (isTooMuch) throw new TooMuchError();
}

function isMore(text: string, sign: RegExp, most: number): boolean {
  let count = 0;
  for (const _found of text.matchAll(sign)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/**
 * Looks at what it was parsed to. Never calls itself, however deep it is.
 *
 * @throws {TooMuchError}
 */
export function refuseTooMuchOf(tree: MystNode): void {
  if (isNestedTooDeep(tree)) throw new TooMuchError();
  let level: readonly MystNode[] = [tree];
  let nodes = 0;
  while (level.length > 0) {
    nodes += level.length;
    if (nodes > MOST_NODES) throw new TooMuchError();
    level = level.flatMap(({ children }) => children ?? []);
  }
}
