import { readFile } from 'node:fs/promises';
import { learnerWords } from '../../src/commands/tutorial/learner-words.ts';
import { phrasesOf } from '../../src/commands/tutorial/said-commands.ts';
import { readTutorial } from '../../src/tutorial/read-tutorial.ts';

/** The courses that come with Sayso. */
export const COURSES = ['learn-by-saying', 'adventure'] as const;

/** All that a step of one of them may wait for, and the words that learners can always say. */
export async function coursePhrases(course: (typeof COURSES)[number]): Promise<readonly string[]> {
  const file = new URL(`../../templates/${course}/.github/tutorial.yml`, import.meta.url);
  const read = readTutorial(await readFile(file, 'utf8'), { mayWrite: () => true });
  if (read.kind !== 'read') throw new Error(`${course} has mistakes`);
  const words = learnerWords(read.tutorial.languages).flatMap(({ phrases }) => phrases);
  return [...words, ...phrasesOf(read.tutorial)];
}
