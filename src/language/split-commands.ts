/** What stands between two commands that are said at once, in English and German. */
const BETWEEN = /\s*[.;,]\s+(?:(?:and|then|und|dann)\s+)*|\s+(?:(?:and|then|und|dann|&|\+)\s+)+/iu;

/** Whoever writes more than this at once writes a text. */
const MOST = 5;

/** The parts of a title that might each be a command; empty where there is one part only, or far too many. */
export function splitCommands(title: string): readonly string[] {
  const parts = title
    .replace(/[.;,\s]+$/u, '')
    .split(BETWEEN)
    .filter((part) => part !== '');
  return parts.length < 2 || parts.length > MOST ? [] : parts;
}

/** The only line of a body that has one line; undefined where there are none or more. */
export function onlyLine(body: string): string | undefined {
  const line = body.trim();
  return line === '' || /[\r\n]/.test(line) ? undefined : line;
}
