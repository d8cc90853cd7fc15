import type { Found, Names } from './find-problems.ts';
import { languageNamed } from './language-named.ts';
import type { TextInFile } from './text-schema.ts';

/** A text in several languages needs the tutorial's own, and none that the tutorial does not name. */
export function textProblems(
  text: TextInFile | undefined,
  path: Found['path'],
  { language, languages }: Names,
): readonly Found[] {
  if (text === undefined || typeof text === 'string') return [];
  const unknown = Object.keys(text).flatMap((one) =>
    keyProblem(one, [...path, one], { languages }),
  );
  const isNone = unknown.some(({ problem: { kind } }) => kind === 'not-a-text');
  if (isNone || Object.hasOwn(text, language)) return unknown;
  return [{ path, problem: { kind: 'missing-language', language } }, ...unknown];
}

/** A key that no language has is the beginning of a text with a colon in it. */
function keyProblem(
  key: string,
  path: Found['path'],
  names: Pick<Names, 'languages'>,
): readonly Found[] {
  const suggestion = languageNamed(key);
  return suggestion === undefined && !names.languages.includes(key)
    ? [{ path, problem: { kind: 'not-a-text', key, suggestion } }]
    : languageProblem(key, path, names);
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
