import type { Command } from '../../engine/command.ts';
import { languageWords } from './language-words.ts';
import { wordCommand } from './word-command.ts';

/** What is done for one who asks for a language, by its code. */
type InLanguage = (language: string) => Command['plan'];

const ABOUT = 'Shows the course in another language that it has.';

/**
 * What one says to go on in another language of the course, by its code or by its names. Where it has
 * one only, whoever asks is told so. `own`: phrases of the course, which go before.
 */
export function languageCommands(
  { languages, own }: { readonly languages: readonly string[]; readonly own: readonly string[] },
  inLanguage: InLanguage,
): readonly Command[] {
  if (languages.length < 2) {
    const isOwn = own.some((phrase) => /^(?:language|sprache)\b/iu.test(phrase));
    const asked = anyLanguage(['Language {language}', 'Sprache {language}'], languages, inLanguage);
    return isOwn ? [] : [{ ...asked, inCommits: 'no', secret: true }];
  }
  const named = languageWords(languages).flatMap(({ language, asking, names }) => {
    const plan = inLanguage(language);
    return [
      ...secretly({ name: `language-${language}`, phrases: asking, about: ABOUT, plan }),
      // A commit may be about the texts in it.
      ...secretly({ name: `named-${language}`, phrases: names, about: ABOUT, plan }, 'no'),
    ];
  });
  const phrases = ['Language {language}', 'Speak {language}', 'Sprache {language}'] as const;
  // In a commit `Language files` is about other things.
  return [...named, { ...anyLanguage(phrases, languages, inLanguage), inCommits: 'no' }];
}

function anyLanguage(
  phrases: Command['phrases'],
  languages: readonly string[],
  inLanguage: InLanguage,
): Command {
  const example = languages.at(-1) ?? 'en';
  const any = wordCommand({
    name: 'language',
    phrases,
    parameters: {
      language: { type: 'word', label: 'Language', hint: languages.join(', '), example },
    },
    about: ABOUT,
    shownAs: { de: 'Sprache {language}' },
    plan: (invocation, context) => {
      const { language = '' } = invocation.arguments;
      return inLanguage(language.toLowerCase())(invocation, context);
    },
  });
  const does = 'shows it in that language, and answers in it';
  return { ...any, examples: [{ say: `Language ${example}`, does }] };
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
