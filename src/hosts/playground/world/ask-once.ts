import { type GitOptions, gitText } from './run-git.ts';
import type { Repository } from './state/repository.ts';

/** How many answers are remembered of one repository, and how many characters an answer may have. */
const MANY = 200;
const LONG = 50_000;

const known = new WeakMap<Repository, Map<string, Promise<string>>>();

/**
 * What git writes about objects that are named by their full ids alone: no ref, and no option that
 * looks at one. Objects never change, so neither does the answer. It is asked for once, because a
 * process for each question is most of what a playground does; where git says no, it is asked again.
 *
 * @throws GitError when git ends with anything but 0
 */
export function askOnce(
  repository: Repository,
  args: readonly string[],
  options: Pick<GitOptions, 'environment'> = {},
): Promise<string> {
  const answers = known.get(repository) ?? new Map<string, Promise<string>>();
  known.set(repository, answers);
  const question = JSON.stringify([args, options]);
  const asked = answers.get(question);
  if (asked !== undefined) return asked;
  const answer = gitText(repository.gitFolder, args, options);
  answers.set(question, answer);
  answer.then(
    (text) => text.length > LONG && answers.delete(question),
    () => answers.delete(question),
  );
  const [oldest] = answers.keys();
  if (answers.size > MANY && oldest !== undefined) answers.delete(oldest);
  return answer;
}
