/** A node of a Markdown tree, of whatever kind. */
type Nested = { readonly type: string; readonly children?: readonly Nested[] | undefined };

/** More than anybody writes; Markdown's parser loses what lies deeper than a hundred levels. */
const MOST_LEVELS = 40;
const DEEPEST_NODE = 200;

/**
 * Quotations and lists that begin on one line, more of them than anybody writes. A line of nothing but dashes or stars
 * is a rule across the page.
 */
const LEVELS = new RegExp(
  `^(?![ \\t]*(?:(?:-[ \\t]*)+|(?:[*][ \\t]*)+)$)(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${MOST_LEVELS + 1}}`,
  'm',
);

/** Whether a text begins so many levels on one line that parsing it would take minutes. */
export function beginsTooManyLevels(markdown: string): boolean {
  return LEVELS.test(markdown);
}

/**
 * Whether what it was parsed to is deeper than anybody nests: markers of emphasis, say, make levels of their own. Never
 * calls itself, however deep it is.
 */
export function isNestedTooDeep(root: Nested): boolean {
  let level: readonly Nested[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_NODE) return true;
    level = level.flatMap(({ children }) => children ?? []);
  }
  return false;
}
