/** How one asks for a language by its name. */
const ASKING = ['Language {name}', 'Speak {name}', 'In {name}', 'Sprache {name}', 'Auf {name}'];

/** And by its code; `In it` or `Speak no` would be said of other things, too. */
const BY_CODE = ['Language {name}', 'Sprache {name}'];

/** What is said for one of a course's languages. */
export type LanguageWord = {
  readonly language: string;
  /** `In German`, `Auf Deutsch`, `Language de`: heard everywhere. */
  readonly asking: readonly string[];
  /** `Deutsch`: not in commits, which may be about texts in it. */
  readonly names: readonly string[];
};

/** The words by which learners ask for a language of the course by its names, or by its code. */
export function languageWords(languages: readonly string[]): readonly LanguageWord[] {
  return languages.map((language) => {
    const names = [
      ...new Set(['en', ...languages].flatMap((inLanguage) => nameOf(language, inLanguage))),
    ];
    const asking = [...saidOf(names, ASKING), ...saidOf([language], BY_CODE)];
    return { language, asking, names };
  });
}

function saidOf(names: readonly string[], phrases: readonly string[]): readonly string[] {
  return names.flatMap((name) => phrases.map((phrase) => phrase.replace('{name}', name)));
}

/** `de` in English: `German`. None where the code is no language that anybody knows. */
function nameOf(language: string, inLanguage: string): readonly string[] {
  try {
    const names = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' });
    const name = names.of(language);
    return name === undefined || !/^[\p{L}\p{M} ]+$/u.test(name) ? [] : [name];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
