import type { PhraseError } from './interpretation.ts';
import { choiceOf, wordsOfList, writeChoices } from './read-choices.ts';
import type { Token } from './tokenize.ts';

/** A place's value, with the first token behind it. */
export type PlaceRead =
  | { readonly kind: 'value'; readonly value: string; readonly next: number }
  | { readonly kind: 'error'; readonly error: PhraseError };

/**
 * Takes as many words of a list as stand here: of `pdf, epub and notebooks with media` the first four
 * words. A word that is not in the list ends it, and is a mistake where a further one had to come.
 */
export function takeChoices(
  parameter: string,
  choices: readonly string[],
  tokens: readonly Token[],
  at: number,
): PlaceRead {
  const found = new Set<string>();
  let next = at;
  let expects = true;
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    const words = wordsOfList(token.text);
    const unknown = words.find((word) => choiceOf(word, choices) === undefined);
    if (unknown !== undefined && !expects) break;
    if (unknown !== undefined) {
      const { start: position } = token;
      return {
        kind: 'error',
        error: { kind: 'not-one-of', parameter, value: unknown, known: choices, position },
      };
    }
    for (const word of words) found.add(choiceOf(word, choices) ?? word);
    expects = words.length === 0 || token.text.endsWith(',');
    next += 1;
  }
  if (found.size === 0 || expects) return { kind: 'error', error: { kind: 'missing', parameter } };
  return { kind: 'value', value: writeChoices(found, choices), next };
}
