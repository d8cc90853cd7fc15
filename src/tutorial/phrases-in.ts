import type { EventAtom } from './check.ts';

/**
 * The phrases of a check that are told to somebody: those of their language, or of the tutorial's own;
 * all of them where the file does not say of what language they are.
 */
export function phrasesIn(
  { phrases, byLanguage = {} }: Extract<EventAtom, { kind: 'said' }>,
  language: string,
  own: string,
): readonly string[] {
  const found = [language, own].find((one) => Object.hasOwn(byLanguage, one));
  return found === undefined ? phrases : (byLanguage[found] ?? phrases);
}
