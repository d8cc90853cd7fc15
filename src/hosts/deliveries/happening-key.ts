import { createHash } from 'node:crypto';

/** Enough that two titles of one issue do not meet by chance. */
const HASH_LENGTH = 16;

/** What makes one doing different from all others: a few letters and digits, the same on every host. */
function hashOf(...parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, HASH_LENGTH);
}

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
  return `r${repository}-issue-${issue}-${hashOf(words.title, words.body, words.before ?? null)}`;
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

/** The key of something that was done to an issue; the time (ISO 8601) tells it from the same done again. */
export function issueDoneKey(
  repository: number,
  issue: number,
  done: { readonly action: string; readonly label?: string | undefined; readonly at: string },
): string {
  const { action, label = null, at } = done;
  return `r${repository}-issue-${issue}-${action}-${hashOf(label, at)}`;
}

/** The key of a branch that was made; the time of the push tells it from another one of its name. */
export function branchKey(repository: number, branch: string, pushedAt: string): string {
  return `r${repository}-branch-${hashOf(branch, pushedAt)}`;
}

/** The key of commits that came to a branch; the same commit may come to several. */
export function branchCommitKey(repository: number, branch: string, commit: string): string {
  return `r${repository}-branch-${hashOf(branch, commit)}`;
}

/** `what`: `opened`, `merged`, or `review-` with the number of the review. */
export function pullKey(repository: number, pull: number, what: string): string {
  return `r${repository}-pull-${pull}-${what}`;
}
