import { fold } from './fold.ts';

/** What stands between two words of a list. */
export const BETWEEN: ReadonlySet<string> = new Set(['and', 'und', '+', '&', 'plus']);

export type ReadChoices =
  | { readonly kind: 'value'; readonly value: string }
  /** `word`: the first one that is not in the list. */
  | { readonly kind: 'not-one-of'; readonly word: string; readonly known: readonly string[] };

/** Reads all of a text as words of a list: `PDF and ePub`, `pdf, epub`; one at least. */
export function readChoices(text: string, choices: readonly string[]): ReadChoices {
  const found = new Set<string>();
  for (const word of wordsOfList(text)) {
    const choice = choiceOf(word, choices);
    if (choice === undefined) return { kind: 'not-one-of', word, known: choices };
    found.add(choice);
  }
  if (found.size === 0) return { kind: 'not-one-of', word: text, known: choices };
  return { kind: 'value', value: writeChoices(found, choices) };
}

/** The words of a list that a piece of text holds, without what stands between them. */
export function wordsOfList(text: string): readonly string[] {
  return text.split(/[\s,]+/u).filter((word) => word !== '' && !BETWEEN.has(fold(word)));
}

/** The choice that a word names, in any case, in the singular or the plural. */
export function choiceOf(word: string, choices: readonly string[]): string | undefined {
  const said = fold(word);
  const singular = (name: string): string => name.replace(/s$/, '');
  return choices.find((choice) => choice === said || singular(choice) === singular(said));
}

/** Several choices as one value, in the list's order. */
export function writeChoices(found: ReadonlySet<string>, choices: readonly string[]): string {
  return choices.filter((choice) => found.has(choice)).join(' and ');
}
