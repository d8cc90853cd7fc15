import type { Text } from '../tutorial.ts';
import type { TextInFile } from './text-schema.ts';

/** A text of the file by its languages; one that says none is in the tutorial's own. */
export function textOf(text: TextInFile, language: string): Text {
  return typeof text === 'string' ? { [language]: text } : text;
}

/** The same for a text that may be left out. */
export function someTextOf(text: TextInFile | undefined, language: string): Text | undefined {
  return text === undefined ? undefined : textOf(text, language);
}
