/**
 * A text as one word of a shell that takes it as it is, whatever it holds: names of files in a
 * repository come from anybody, and people copy what they are shown.
 * Source: POSIX Shell Command Language, 2.2.2 "Single-Quotes".
 */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N} ./:_,=+-]+$/u.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}
