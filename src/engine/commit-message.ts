import { plainSubject } from '../words/plain-subject.ts';
import type { Person } from './happening.ts';

export type CommitWords = {
  readonly subject: string;
  /** `Sayso-Command`: which command made the change. */
  readonly command: string;
  /** `Sayso-For`: the key of what asked for it. */
  readonly key: string;
  readonly trailers?: Readonly<Record<string, string>>;
  /** Who asked; credited as co-author, since the commit itself is Sayso's. */
  readonly sender: Person | undefined;
};

/**
 * The message of a commit of ours. Its trailers are Sayso's memory: undo finds by them what to take
 * back, a lost database does not run a command twice, and our own commits never trigger us.
 *
 * Format: git-interpret-trailers(1); GitHub's "Creating a commit with multiple authors".
 */
export function commitMessage(words: CommitWords): string {
  const trailers = [
    ['Sayso-Command', words.command],
    ['Sayso-For', words.key],
    ...Object.entries(words.trailers ?? {}),
  ].map(([name, value]) => `${name}: ${value}`);
  if (words.sender !== undefined && !words.sender.bot && words.sender.id > 0) {
    trailers.push(`Co-authored-by: ${coAuthor(words.sender)}`);
  }
  return `${plainSubject(words.subject)}\n\n${trailers.join('\n')}\n`;
}

function coAuthor({ id, login }: Person): string {
  const name = login.replace(/[^\w.-]/g, '');
  return `${name} <${id}+${name}@users.noreply.github.com>`;
}
