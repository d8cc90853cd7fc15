/** One line as pip sees it, which may be several in the file. `number` counts from 1, of its first line. */
export type LogicalLine = {
  readonly number: number;
  /** Without its comment and without blanks around it. Empty for a line that is only a comment. */
  readonly text: string;
  /** From its `#` to the end, without blanks; undefined where there is none. */
  readonly comment: string | undefined;
  /** How many blanks stand before a line that is only a comment; 0 for others. */
  readonly indent: number;
};

const LINE_ENDS = new Set('\r\v\f\u001C\u001D\u001E\u0085\u2028\u2029');

/**
 * Cuts a requirements file into lines as pip does: lines that end in a backslash are joined before
 * comments are taken off, and a `#` begins a comment only at the start or after a blank, so that
 * `#egg=name` stays.
 *
 * Lines end wherever Python's `splitlines` ends them, so nothing hides behind a rare separator.
 *
 * Source: pip's documentation, "Requirements File Format", and the order in its req_file module.
 */
export function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let joined: { readonly number: number; readonly parts: string[] } | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => (LINE_ENDS.has(character) ? '\n' : character))
    .split('\n')
    .entries()) {
    const isComment = /^\s*#/.test(raw);
    // A comment inside a continued line ends it, as in pip.
    const goesOn = raw.endsWith('\\') && !isComment;
    const here = joined ?? { number: index + 1, parts: [] };
    here.parts.push(goesOn ? raw.slice(0, -1) : isComment ? ` ${raw}` : raw);
    joined = goesOn ? here : undefined;
    if (!goesOn) lines.push(withoutComment(here.number, here.parts.join('')));
  }
  if (joined !== undefined) lines.push(withoutComment(joined.number, joined.parts.join('')));
  return lines;
}

function withoutComment(number: number, line: string): LogicalLine {
  const start = line.search(/(?:^|\s)#/);
  if (start === -1) return { number, text: line.trim(), comment: undefined, indent: 0 };
  const text = line.slice(0, start).trim();
  // One blank has been put before a line that is only a comment.
  const indent = text === '' ? Math.max(0, line.search(/\S/) - 1) : 0;
  return { number, text, comment: line.slice(start).trim(), indent };
}
