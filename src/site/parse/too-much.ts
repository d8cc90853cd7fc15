import type { MystNode } from '../myst-node.ts';

/** Ends the parsing of a page that is more than a page can be; it is shown as the text it is. */
export class TooMuchError extends Error {}

/**
 * Markdown's parser loses what lies deeper than a hundred levels, and it and what comes behind it take time with the
 * square of some of these; all are far above what people write.
 */
const MOST_LEVELS = 40;
const MOST_LINES = 30_000;
const MOST_DIRECTIVES = 2_000;
/** Where one stands, and where one is called. */
const MOST_FOOTNOTES = 2_000;
const MOST_NODES = 60_000;
const DEEPEST_NODE = 200;

/** Quotations and lists that begin on one line; a line of nothing but dashes or stars is a rule across the page. */
const LEVELS = new RegExp(
  `^(?![ \\t]*(?:(?:-[ \\t]*)+|(?:[*][ \\t]*)+)$)(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${MOST_LEVELS + 1}}`,
  'm',
);

/**
 * Looks at Markdown before it is parsed.
 *
 * @throws {TooMuchError}
 */
export function refuseTooMuch(markdown: string): void {
  const isTooMuch =
    LEVELS.test(markdown) ||
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
 * Looks at what it was parsed to: markers of emphasis, say, make levels of their own. Never calls itself, however deep
 * it is.
 *
 * @throws {TooMuchError}
 */
export function refuseTooMuchOf(tree: MystNode): void {
  let level: readonly MystNode[] = [tree];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    nodes += level.length;
    if (depth > DEEPEST_NODE || nodes > MOST_NODES) throw new TooMuchError();
    level = level.flatMap(({ children }) => children ?? []);
  }
}
