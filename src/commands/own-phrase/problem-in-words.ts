import type { ConfigurationProblem } from '../../configuration/configuration.ts';
import { distance } from '../../language/distance.ts';
import type { MistakeInWords } from '../../words/configuration-mistake.ts';

/** More slips than this make another word. */
const MOST_SLIPS = 2;

/** What the configuration's reader found, as it is told to people: with the key that was probably meant. */
export function problemInWords(problem: ConfigurationProblem): MistakeInWords {
  if (problem.kind !== 'unknown-key') return problem;
  const { key, known } = problem;
  return { kind: 'unknown-key', key, suggestion: closest(key, known) };
}

/** The one of these that is at most two typing slips away. */
export function closest(word: string, known: readonly string[]): string | undefined {
  return known
    .map((name) => ({ name, slips: distance(word.toLowerCase(), name) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .sort((one, other) => one.slips - other.slips)[0]?.name;
}
