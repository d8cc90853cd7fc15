import { plainSubject } from './plain-subject.ts';

const LONGEST_LINE = 2_000;
const MOST_LINES = 500;
const TRAILER = /^([A-Za-z0-9][A-Za-z0-9-]*)(?=[ \t]*:)/;
const WORD_JOINER = '\u2060';

/**
 * The lines of a commit message below its subject, whatever text of a stranger they hold: as in
 * `plainSubject` nothing is mentioned, linked or closed; and no line is a trailer, since by those
 * Sayso knows what it did itself.
 * Source: git-interpret-trailers(1).
 */
export function plainBody(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).slice(0, MOST_LINES);
  return lines
    .map((line) => {
      const indent = /^ {0,16}/.exec(line)?.[0] ?? '';
      const plain = plainSubject(line, LONGEST_LINE);
      return plain === '' ? '' : `${indent}${plain.replace(TRAILER, `$1${WORD_JOINER}`)}`;
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
}
