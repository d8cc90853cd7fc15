import type { Command } from '../../engine/command.ts';
import { languageWords } from './language-words.ts';
import { wordCommand } from './word-command.ts';

/** What is done for one who asks for a language, by its code. */
type InLanguage = (language: string) => Command['plan'];

/** What one says to go on in another language of the course, by its code or by its names. */
export function languageCommands(
  languages: readonly string[],
  inLanguage: InLanguage,
): readonly Command[] {
  const about = `Shows the course in another language: ${languages.join(', ')}.`;
  const named = languageWords(languages).flatMap(({ language, asking, names }) => {
    const plan = inLanguage(language);
    return [
      ...secretly({ name: `language-${language}`, phrases: asking, about, plan }),
      // A commit may be about the texts in it.
      ...secretly({ name: `named-${language}`, phrases: names, about, plan }, 'no'),
    ];
  });
  const example = languages.at(-1) ?? 'en';
  const hint = languages.join(', ');
  const any = wordCommand({
    name: 'language',
    phrases: ['Language {language}', 'Speak {language}', 'Sprache {language}'],
    parameters: { language: { type: 'word', label: 'Language', hint, example } },
    about,
    plan: (invocation, context) => {
      const { language = '' } = invocation.arguments;
      return inLanguage(language.toLowerCase())(invocation, context);
    },
  });
  const does = `shows the course in another language: ${hint}`;
  return [...named, { ...any, examples: [{ say: `Language ${example}`, does }] }];
}

function secretly(
  {
    phrases: [first, ...more],
    ...word
  }: Pick<Command, 'name' | 'about' | 'plan'> & {
    readonly phrases: readonly string[];
  },
  inCommits: Command['inCommits'] = 'yes',
): readonly Command[] {
  if (first === undefined) return [];
  return [{ ...wordCommand({ ...word, phrases: [first, ...more] }), inCommits, secret: true }];
}
