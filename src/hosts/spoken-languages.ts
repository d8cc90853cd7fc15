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

/** The settings say it for everybody, or else the course does; each learner for themselves. */
export function languagesOf(
  { language: set }: Configuration,
  { language: own, languageOf }: RepositoryTutorial,
  around: Around,
): Pick<Book, 'language' | 'languageOf'> {
  const language = set ?? own;
  return {
    ...(language === undefined ? {} : { language }),
    ...(languageOf === undefined ? {} : { languageOf: (person) => languageOf(person, around) }),
  };
}
