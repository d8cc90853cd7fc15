import { plainSubject } from './plain-subject.ts';

/**
 * A text that a repository wrote about itself, as words within a sentence of ours: one line of at
 * most `longest` characters, read as it was typed, in which nothing formats, links, mentions or closes.
 * Source: CommonMark 2.4 (backslash escapes); GitHub's autolinks, which no backslash stops.
 */
export function plainText(text: string, longest = 200): string {
  return plainSubject(text, longest)
    .replace(/www(?=\.)/giu, `$&\u2060`)
    .replace(/[\\`*_[\]<>~&!|$]/g, '\\$&');
}
