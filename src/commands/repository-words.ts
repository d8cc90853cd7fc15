import { CONFIGURATION_FILE, type Configuration } from '../configuration/configuration.ts';
import { defaultConfiguration, readConfiguration } from '../configuration/read-configuration.ts';
import type { Command } from '../engine/command.ts';
import type { MistakeInWords } from '../words/configuration-mistake.ts';
import type { Message } from '../words/message.ts';
import { phraseMistakes } from './own-phrase/phrase-mistakes.ts';
import { closest, problemInWords } from './own-phrase/problem-in-words.ts';
import { ownPhraseCommands } from './own-phrase.ts';

/** What can be said in one repository, and what is wrong in its configuration. */
export type RepositoryWords = {
  readonly configuration: Configuration;
  /** The shipped commands without those that are switched off, then the repository's own. */
  readonly commands: readonly Command[];
  readonly problems: readonly Message[];
};

/**
 * What a repository understands, from the text of its configuration (undefined: it has none). A file
 * that cannot be read counts as none; a phrase with a mistake in it is left out. `Help` is never
 * switched off: it is where mistakes are told.
 */
export function repositoryWords(
  text: string | undefined,
  shipped: readonly Command[],
): RepositoryWords {
  const read = readConfiguration(text ?? '');
  if (read.kind === 'mistakes') {
    const problems = read.mistakes.map(({ line, problem }) =>
      messageOf(line, problemInWords(problem)),
    );
    return { configuration: defaultConfiguration, commands: shipped, problems };
  }
  const { configuration } = read;
  const mistakes = phraseMistakes(configuration, shipped);
  const wrong = new Set(mistakes.map(({ phrase }) => phrase));
  const phrases = configuration.phrases.filter((_, index) => !wrong.has(index));
  const names = shipped.map(({ name }) => name);
  const unknown = configuration.switchedOff.filter(({ name }) => !names.includes(name));
  const off = new Set(configuration.switchedOff.map(({ name }) => name));
  return {
    configuration,
    commands: [
      ...shipped.filter(({ name }) => name === 'help' || !off.has(name)),
      ...ownPhraseCommands({ ...configuration, phrases }),
    ],
    problems: [
      ...unknown.map(({ name, at }) =>
        messageOf(at.line, { kind: 'unknown-command', name, suggestion: closest(name, names) }),
      ),
      ...mistakes.map(({ at, problem }) => messageOf(at.line, problem)),
    ],
  };
}

function messageOf(line: number, problem: MistakeInWords): Message {
  return { say: 'configurationMistake', file: CONFIGURATION_FILE, line, problem };
}
