import { interpret } from '../../src/language/interpret.ts';
import type { Sayable } from '../../src/language/phrase.ts';

/** A line, and what it would have meant. */
export type Accident = { readonly line: string; readonly meant: string };

export type Accidents = {
  readonly lines: number;
  /** As commit subjects: carried out at once. */
  readonly commits: readonly Accident[];
  /** As commit subjects: carried out only right after a change of Sayso's. */
  readonly afterOwnChange: readonly Accident[];
  /** As issue titles: carried out, answered with a suggestion, answered with a mistake. */
  readonly titles: readonly Accident[];
  readonly suggestions: readonly Accident[];
  readonly mistakes: readonly Accident[];
};

/** What lines that were not meant for us would have done, as commit subjects and as issue titles. */
export function findAccidents(text: string, lexicon: readonly Sayable[]): Accidents {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const commits: Accident[] = [];
  const afterOwnChange: Accident[] = [];
  const titles: Accident[] = [];
  const suggestions: Accident[] = [];
  const mistakes: Accident[] = [];
  for (const line of lines) {
    const commit = interpret({ channel: 'commit', text: line }, lexicon);
    if (commit.kind === 'command') {
      (commit.onlyAfterOwnChange ? afterOwnChange : commits).push({
        line,
        meant: commit.canonical,
      });
    }
    // A body of two lines, as an ordinary report has one.
    const body = 'What I did.\nWhat I saw.';
    const title = interpret({ channel: 'issue', text: line, body }, lexicon);
    if (title.kind === 'command') titles.push({ line, meant: title.canonical });
    if (title.kind === 'near') suggestions.push({ line, meant: title.suggestion });
    if (title.kind === 'mistake') {
      mistakes.push({ line, meant: `${title.command}: ${title.error.kind}` });
    }
  }
  return { lines: lines.length, commits, afterOwnChange, titles, suggestions, mistakes };
}
