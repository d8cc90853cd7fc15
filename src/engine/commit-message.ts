import { withTrailers } from '../git/trailers.ts';
import { plainBody } from '../words/plain-body.ts';
import { plainSubject } from '../words/plain-subject.ts';
import type { Person } from './happening.ts';

export type CommitWords = {
  readonly subject: string;
  /** Lines below the subject; made plain like it. */
  readonly body?: string;
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
  const { sender } = words;
  const credited = sender !== undefined && !sender.bot && sender.id > 0;
  const body = plainBody(words.body ?? '');
  const text = [plainSubject(words.subject), body].filter((part) => part !== '').join('\n\n');
  return withTrailers(text, {
    'Sayso-Command': words.command,
    'Sayso-For': words.key,
    ...words.trailers,
    ...(credited ? { 'Co-authored-by': coAuthor(sender) } : {}),
  });
}

function coAuthor({ id, login }: Person): string {
  const name = login.replace(/[^\w.-]/g, '');
  return `${name} <${id}+${name}@users.noreply.github.com>`;
}
