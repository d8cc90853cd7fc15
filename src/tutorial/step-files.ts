import type { Step, Tutorial } from './tutorial.ts';

/**
 * The files in which the text of a step may stand, the best one first: `first.de.md` for German, then
 * `first.md`.
 */
export function stepFiles(
  { text }: Step,
  language: string,
  tutorial: Pick<Tutorial, 'language'>,
): readonly string[] {
  if (language === tutorial.language) return [text];
  const dot = text.lastIndexOf('.');
  const hasEnding = dot > text.lastIndexOf('/') + 1;
  const inLanguage = hasEnding
    ? `${text.slice(0, dot)}.${language}${text.slice(dot)}`
    : `${text}.${language}`;
  return [inLanguage, text];
}
