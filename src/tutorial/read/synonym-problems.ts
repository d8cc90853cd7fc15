import { phrasesOf } from './check-of.ts';
import { phraseProblem } from './check-problems.ts';
import type { Found } from './find-problems.ts';
import type { TutorialFile } from './tutorial-schema.ts';

/** What is wrong with other words for phrases: what nobody can say, and places that the phrase has not. */
export function synonymProblems(synonyms: TutorialFile['synonyms'] = {}): readonly Found[] {
  return Object.entries(synonyms).flatMap(([phrase, others]) => {
    const path = ['synonyms', phrase];
    const known = placesIn(phrase);
    return [
      ...phraseProblem(phrase, path),
      ...phrasesOf(others).flatMap((other): readonly Found[] => [
        ...phraseProblem(other, path),
        ...placesIn(other)
          .filter((place) => !known.includes(place))
          .map((place): Found => ({ path, problem: { kind: 'no-such-place', place, known } })),
      ]),
    ];
  });
}

function placesIn(phrase: string): readonly string[] {
  return [...phrase.matchAll(/\{([^{}]*)\}/g)].map(([, place = '']) => place);
}
