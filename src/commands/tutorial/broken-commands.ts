import type { Command } from '../../engine/command.ts';
import type { Message } from '../../words/message.ts';
import { languageCommands } from './language-commands.ts';
import { learnerWords } from './learner-words.ts';
import { mistakesToTell } from './mistakes-to-tell.ts';
import { wordCommand } from './word-command.ts';

/** What learners say while there is a mistake in their course: they hear what keeps it from going on. */
export function brokenCommands(problems: readonly Message[]): readonly Command[] {
  const plan: Command['plan'] = async (_invocation, context) => ({
    kind: 'refuse',
    said: mistakesToTell(problems, context),
  });
  // Of what language it is nobody knows before it is mended.
  const words = learnerWords(['en', 'de']).map(({ asks, phrases, about }) =>
    wordCommand({ name: asks, phrases, about, plan }),
  );
  return [...words, ...languageCommands({ languages: ['en', 'de'], own: [] }, () => plan)].map(
    (word) => ({
      ...word,
      secret: true,
    }),
  );
}
