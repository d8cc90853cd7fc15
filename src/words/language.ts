/** The languages that replies can be in. */
export type Language = 'en' | 'de';

/** The language of replies for a language tag (BCP 47: `de`, `de-at`); undefined: there are none in it. */
export function replyLanguage(tag: string): Language | undefined {
  const [language = ''] = tag.toLowerCase().split('-');
  return language === 'en' || language === 'de' ? language : undefined;
}
