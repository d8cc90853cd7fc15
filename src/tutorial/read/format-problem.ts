import type { TutorialProblem } from '../problem.ts';
import { languageNamed } from './language-named.ts';

/** What a text is not that a pattern of the schema refused, by the key it stands at. */
export function formatProblem(path: readonly (string | number)[], text: string): TutorialProblem {
  const key = path.at(-1);
  if (key === 'language' || path.at(-2) === 'languages') {
    return { kind: 'not-a-language', language: text, suggestion: languageNamed(text) };
  }
  if (key === 'command') return { kind: 'not-a-command', phrase: text };
  if (path.at(-2) === 'synonyms') return { kind: 'cannot-be-said', phrase: text };
  // Keys that are no settings are languages; any other one is half of a text with a colon in it.
  if (key === text && path.at(-2) !== 'things') {
    return { kind: 'not-a-text', key: text, suggestion: languageNamed(text) };
  }
  return { kind: 'not-a-name', name: text };
}
