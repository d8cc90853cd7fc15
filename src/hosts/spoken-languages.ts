import { inGermanToo, shownInGerman } from '../commands/german-phrases.ts';
import type { RepositoryTutorial } from '../commands/tutorial/repository-tutorial.ts';
import type { Configuration } from '../configuration/configuration.ts';
import type { Command } from '../engine/command.ts';
import type { Book } from '../engine/ports.ts';
import type { Around } from './with-game.ts';

/** Where German is spoken, commands are heard in it, too, after everything that is said in this repository. */
export function withGerman(
  commands: readonly Command[],
  course: RepositoryTutorial,
  { language }: Configuration,
): readonly Command[] {
  const all = [...commands, ...course.commands];
  if (language !== 'de' && !course.speaksGerman) return all;
  const isFree = ({ hears }: Command): boolean => hears === 'anything';
  const heard = shownInGerman(all.filter((one) => !isFree(one)));
  return [...heard, ...inGermanToo(commands), ...all.filter(isFree)];
}

/**
 * Where all learn together, what they chose is the repository's language; else the settings say it, or
 * else the course does, and each learner for themselves.
 */
export async function languagesOf(
  { language: set }: Configuration,
  { language: own, languageOf, languageOfAll }: RepositoryTutorial,
  around: Around,
): Promise<Pick<Book, 'language' | 'languageOf'>> {
  const language = (await languageOfAll?.(around)) ?? set ?? own;
  return {
    ...(language === undefined ? {} : { language }),
    ...(languageOf === undefined ? {} : { languageOf: (person) => languageOf(person, around) }),
  };
}
