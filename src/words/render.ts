import { english } from './english.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import type { Links } from './links.ts';
import type { Message } from './message.ts';
import type { Sentences } from './sentences.ts';

type Sentence = (values: Message, links: Links) => string;

const CATALOGUES: Readonly<Record<Language, Sentences<typeof english>>> = {
  en: english,
  de: german,
};

/**
 * Makes text of a message: GitHub-flavoured Markdown, in which nothing of a stranger's can act. In the
 * message's own language, or in that of the links; in English where neither says it.
 */
export function render(message: Message, links: Links): string {
  const language = message.language ?? links.language ?? 'en';
  // The catalogue is indexed by the message's own name, so its values are the ones the sentence
  // takes; TypeScript cannot follow that correlation through a union (microsoft/TypeScript#30581).
  const sentence = CATALOGUES[language][message.say] as Sentence;
  return sentence(message, { ...links, language });
}
