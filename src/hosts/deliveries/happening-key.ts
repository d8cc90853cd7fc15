import { createHash } from 'node:crypto';

/** Enough that two titles of one issue do not meet by chance. */
const HASH_LENGTH = 16;

/**
 * The key of words said by an issue's title and body. The words are part of it, because a new title
 * is a new attempt; the time is not, because App and Action must arrive at the same key. `before`:
 * the words that an edit replaced, so that going back to an earlier title counts as well.
 */
export function issueKey(
  repository: number,
  issue: number,
  words: { readonly title: string; readonly body: string; readonly before?: string },
): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([words.title, words.body, words.before ?? null]))
    .digest('hex')
    .slice(0, HASH_LENGTH);
  return `r${repository}-issue-${issue}-${hash}`;
}

/** The key of another attempt at the same words: the issue was reopened at `updatedAt` (ISO 8601). */
export function againKey(key: string, updatedAt: string): string {
  return `${key}-again-${Math.floor(Date.parse(updatedAt) / 1000)}`;
}

export function commentKey(repository: number, comment: number): string {
  return `r${repository}-comment-${comment}`;
}

export function commitKey(repository: number, commit: string): string {
  return `r${repository}-commit-${commit}`;
}
