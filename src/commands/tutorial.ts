import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { asSaid } from '../tutorial/as-said.ts';
import { othersFor } from '../tutorial/heard-as.ts';
import type { Occurrence } from '../tutorial/occurrence.ts';
import { phraseFits } from '../tutorial/phrase-fits.ts';
import type { Tutorial } from '../tutorial/tutorial.ts';
import { languageCommands } from './tutorial/language-commands.ts';
import { type LearnerWord, learnerWords } from './tutorial/learner-words.ts';
import { phrasesOf, saidCommands } from './tutorial/said-commands.ts';
import { isWorld } from './tutorial/show-step.ts';
import { takeTurn } from './tutorial/take-turn.ts';
import { turnOf } from './tutorial/turn-of.ts';
import { wordCommand } from './tutorial/word-command.ts';

type Take = (
  occurrences: readonly Occurrence[],
  invocation: Invocation,
  context: PlanContext,
) => Promise<Plan>;

/**
 * What can be said in a repository that has a course. `spoken`: the languages in which replies may be
 * there, those of the course unless given.
 */
export function tutorialCommands(
  tutorial: Tutorial,
  spoken: readonly string[] = tutorial.languages,
): readonly Command[] {
  const take: Take = async (occurrences, invocation, context) =>
    answered(await takeTurn(turnOf(occurrences, invocation, tutorial), context));
  const words = learnerWords(spoken).map((word) => alwaysSaid(word, tutorial, take));
  const languages = languageCommands(
    { ...tutorial, own: phrasesOf(tutorial) },
    (language) => (invocation, context) =>
      take([{ kind: 'asked', for: 'language', language }], invocation, context),
  );
  const said = saidCommands(tutorial, (text, invocation, context) =>
    take([{ kind: 'said', text }], invocation, context),
  );
  return [...words, ...languages, ...said];
}

/** Where a course waits for these very words somewhere, they are said as well as asked. */
function alwaysSaid(
  { asks, phrases, about, inGerman }: LearnerWord,
  tutorial: Tutorial,
  take: Take,
): Command {
  const [first, ...more] = phrases;
  const own = phrasesOf(tutorial);
  const said = phrases
    .map(asSaid)
    .filter((text) => own.some((phrase) => phraseFits(phrase, text)))
    .map((text): Occurrence => ({ kind: 'said', text }));
  const inventory = asks === 'where' ? inventoryOf(tutorial) : [];
  return wordCommand({
    name: asks,
    ...(inGerman === undefined ? {} : { shownAs: { de: inGerman } }),
    phrases: [
      first,
      ...more,
      ...inventory,
      ...othersFor([...phrases, ...inventory], tutorial.synonyms),
    ],
    about,
    plan: (invocation, context) =>
      take([{ kind: 'asked', for: asks }, ...said], invocation, context),
  });
}

const CARRIED = { en: ['Inventory', 'What do I carry'], de: ['Inventar', 'Was habe ich dabei'] };
const SEEN = {
  en: ['I', 'Look', 'L', 'Look around'],
  de: ['Umsehen', 'Schau dich um', 'Sieh dich um'],
};

/** What players say to see what they carry, or where they are, unless the course has an answer of its own to it. */
function inventoryOf(tutorial: Tutorial): readonly string[] {
  const own = phrasesOf(tutorial);
  const words = (['en', 'de'] as const)
    .filter((language) => language === 'en' || tutorial.languages.includes(language))
    .flatMap((language) => [...CARRIED[language], ...(isWorld(tutorial) ? SEEN[language] : [])]);
  return words.filter((word) => !own.some((phrase) => phraseFits(phrase, word)));
}

function answered(plan: Plan | undefined): Plan {
  return plan ?? { kind: 'answer', followUps: [], said: { say: 'nothingLeft' } };
}
