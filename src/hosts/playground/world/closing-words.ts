import { closeIssue } from './issues.ts';
import { commitsBetween } from './read-commits.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';

/**
 * Closes the open issues that commits new on the default branch say they close ("fixes #3"), as
 * GitHub does. Source: GitHub's "Linking a pull request to an issue", supported keywords.
 */
export async function closeWhatCommitsClose(
  world: World,
  repository: Repository,
  before: string | undefined,
  after: string,
  by: User,
): Promise<void> {
  // A branch that just came brings commits that were elsewhere before, or the template's own.
  if (before === undefined) return;
  for (const commit of await commitsBetween(repository, before, after)) {
    closeWhatTextCloses(world, repository, commit.message, by);
  }
}

/** The same for one text: a commit message, or the body of a merged pull request. */
export function closeWhatTextCloses(
  world: World,
  repository: Repository,
  text: string,
  by: User,
): void {
  for (const number of numbersToClose(text)) {
    const issue = repository.issues.get(number);
    if (issue?.state === 'open' && !issue.pull) {
      closeIssue(world, repository, number, { by, reason: 'completed' });
    }
  }
}

function numbersToClose(text: string): Set<number> {
  const pattern = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:#|gh-)(\d{1,9})\b/gi;
  return new Set([...text.matchAll(pattern)].map((match) => Number(match[1])));
}
