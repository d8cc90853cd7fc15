/**
 * Follows a script line by line and tells whether a line begins inside a text in quotes that goes on over several
 * lines. Python has those, and Julia; in a script of R the answer is always no.
 */
export function followQuotes(language: string): {
  readonly isInside: () => boolean;
  readonly read: (line: string) => undefined;
} {
  let open: string | undefined;
  return {
    isInside: () => open !== undefined,
    read(line) {
      if (language !== 'r') open = after(line, open);
    },
  };
}

const MARKS = /\\.|"""|'''|"|'|#/gs;

/** The three quotes that are open at the end of a line; quotes of one character end with it. */
function after(line: string, before: string | undefined): string | undefined {
  let open = before;
  for (const [mark] of line.matchAll(MARKS)) {
    if (mark.startsWith('\\')) continue;
    if (open === mark) open = undefined;
    else if (open === undefined && mark === '#') return undefined;
    else open ??= mark;
  }
  return open?.length === 3 ? open : undefined;
}
