import type { Check } from '../check.ts';
import { createForms } from '../forms-of.ts';
import type { Step, Tutorial, Way } from '../tutorial.ts';

/** All phrases of a tutorial with all their forms: each is compared with what is said, in every turn. */
export const MOST_HEARD = 20_000;

/**
 * The same tutorial, in which each phrase is heard in all its forms. Undefined where these would be more
 * than anybody needs.
 */
export function hearSynonyms(tutorial: Tutorial): Tutorial | undefined {
  if (tutorial.synonyms.length === 0) return tutorial;
  const formsOf = createForms(tutorial.synonyms);
  let heard = 0;

  function inForms(phrases: readonly string[]): readonly string[] {
    if (heard > MOST_HEARD) return phrases;
    const forms = formsOf(phrases);
    heard += forms.length;
    return forms;
  }
  function check(one: Check): Check {
    switch (one.kind) {
      case 'said': {
        const { phrases, byLanguage = { [tutorial.language]: phrases } } = one;
        return { ...one, phrases: inForms(phrases), byLanguage };
      }
      case 'all':
      case 'any':
        return { ...one, checks: one.checks.map(check) };
      case 'not':
        return { ...one, check: check(one.check) };
      default:
        return one;
    }
  }
  const way = (one: Way): Way => (one.when === undefined ? one : { ...one, when: check(one.when) });
  const step = (one: Step): Step => ({ ...one, ways: one.ways.map(way) });
  const [first, ...more] = tutorial.steps;
  const hearing: Tutorial = {
    ...tutorial,
    steps: [step(first), ...more.map(step)],
    anywhere: tutorial.anywhere.map(way),
    otherwise: tutorial.otherwise.map(({ phrases, answer }) => ({
      phrases: phrases === undefined ? undefined : inForms(phrases),
      answer,
    })),
  };
  return heard > MOST_HEARD ? undefined : hearing;
}
