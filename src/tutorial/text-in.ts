import type { Text } from './tutorial.ts';

/** A text in one language, or in the tutorial's own where there is none. */
export function textIn(text: Text, language: string, own: string): string {
  if (Object.hasOwn(text, language)) return text[language] ?? '';
  return Object.hasOwn(text, own) ? (text[own] ?? '') : (Object.values(text)[0] ?? '');
}
