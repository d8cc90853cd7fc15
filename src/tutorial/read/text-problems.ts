import type { Found, Names } from './find-problems.ts';
import type { TextInFile } from './text-schema.ts';

/** A text in several languages needs the tutorial's own, and none that the tutorial does not name. */
export function textProblems(
  text: TextInFile | undefined,
  path: Found['path'],
  { language, languages }: Names,
): readonly Found[] {
  if (text === undefined || typeof text === 'string') return [];
  const unknown = Object.keys(text).flatMap((one) =>
    languageProblem(one, [...path, one], { languages }),
  );
  if (Object.hasOwn(text, language)) return unknown;
  return [{ path, problem: { kind: 'missing-language', language } }, ...unknown];
}

export function languageProblem(
  language: string | undefined,
  path: Found['path'],
  { languages }: Pick<Names, 'languages'>,
): readonly Found[] {
  return language === undefined || languages.includes(language)
    ? []
    : [{ path, problem: { kind: 'unknown-language', language, known: languages } }];
}
