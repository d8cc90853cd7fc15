import { phrasesOf } from './check-of.ts';
import { phraseProblem } from './check-problems.ts';
import type { Found } from './find-problems.ts';
import type { TutorialFile } from './tutorial-schema.ts';

const MOST = 1_000;

/** What is wrong with other words for phrases: what nobody can say, and places that the phrase has not. */
export function synonymProblems(synonyms: TutorialFile['synonyms'] = {}): readonly Found[] {
  const others = Object.values(synonyms).flatMap(phrasesOf);
  if (others.length > MOST) {
    return [{ path: ['synonyms'], problem: { kind: 'too-many-synonyms', most: MOST } }];
  }
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
