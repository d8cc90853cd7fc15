import { isBlank } from './characters.ts';

/** What the flag looks like when a keyboard has "corrected" its two hyphens to a dash. */
const NO_BUILD = new Set(['--nobuild', '—nobuild', '–nobuild']);

/** True when a message holds the word `--nobuild` anywhere: it asks that the site is not built. */
export function saysNoBuild(message: string): boolean {
  return message.split(/\s/u).some(isNoBuild);
}

/** A command's own line without the flag at its end, which is about the site and not about the command. */
export function withoutFlags(line: string): string {
  const text = line.trimEnd();
  const start = lastWordStart(text);
  return isNoBuild(text.slice(start)) ? withoutFlags(text.slice(0, start)) : text;
}

function isNoBuild(word: string): boolean {
  return NO_BUILD.has(word.toLowerCase());
}

function lastWordStart(text: string): number {
  let start = text.length;
  while (start > 0 && !isBlank(text.charAt(start - 1))) start -= 1;
  return start;
}
