import { issueLink } from './issue-link.ts';
import type { Language } from './language.ts';
import type { Links } from './links.ts';
import { link } from './markdown-link.ts';

/**
 * The languages of a course by their names in the language of the reply, each as a link that says it, joined as that
 * language joins them. `verb`: what is said before the name; codes that nobody knows stay codes.
 */
export function courseLanguages(
  languages: readonly string[],
  { verb, inLanguage }: { readonly verb: string; readonly inLanguage: Language },
  links: Links,
): string {
  const names = languages.map((language) => {
    const name = nameOf(language, inLanguage);
    return link(name, issueLink(links, `${verb} ${name.includes(' ') ? language : name}`));
  });
  return new Intl.ListFormat(inLanguage, { type: 'disjunction' }).format(names);
}

/** `de` in English: `German`. */
export function nameOf(language: string, inLanguage: Language): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
  } catch (error) {
    if (error instanceof RangeError) return language;
    throw error;
  }
}
