/** The languages that replies can be in. */
export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of replies for a language tag (BCP 47: `de`, `de-at`); undefined: there are none in it. */
export function replyLanguage(tag: string): Language | undefined {
  const [language] = tag.toLowerCase().split('-');
  return LANGUAGES.find((one) => one === language);
}
