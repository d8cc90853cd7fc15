import type { Command, Invocation } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { othersFor } from '../tutorial/heard-as.ts';
import type { Request } from '../tutorial/occurrence.ts';
import { phraseFits } from '../tutorial/phrase-fits.ts';
import type { Tutorial } from '../tutorial/tutorial.ts';
import { ownName } from './tutorial/course.ts';
import { phrasesOf, saidCommands } from './tutorial/said-commands.ts';
import { isWorld } from './tutorial/show-step.ts';
import { takeTurn } from './tutorial/take-turn.ts';
import { turnOf } from './tutorial/turn-of.ts';

type Asked = Exclude<Request, { for: 'language' }>['for'];

/** The words that learners can always say. */
const WORDS = [
  {
    asks: 'next',
    phrases: ['Next', 'Next step', 'Continue', 'Check'],
    about: 'Looks whether the step is done, and shows the next one.',
  },
  {
    asks: 'hint',
    phrases: ['Hint', 'Give me a hint', 'Help me'],
    about: 'Gives a hint for the step you are at.',
  },
  {
    asks: 'where',
    phrases: ['Where am I', 'Where am I?', 'Progress'],
    about: 'Tells which step you are at, and what it waits for.',
  },
  {
    asks: 'back',
    phrases: ['Back', 'Go back', 'Step back'],
    about: 'Goes back to the step before; your files stay as they are.',
  },
  {
    asks: 'again',
    phrases: ['Start again', 'Restart', 'Start over'],
    about: 'Begins again with the first step; your files stay as they are.',
  },
] as const satisfies readonly {
  readonly asks: Asked;
  readonly phrases: readonly [string, ...string[]];
  readonly about: string;
}[];

/** What can be said in a repository that has a course. */
export function tutorialCommands(tutorial: Tutorial): readonly Command[] {
  const words = WORDS.map(({ asks, phrases: [first, ...more], about }) => {
    const known = [...more, ...(asks === 'where' ? inventoryOf(tutorial) : [])];
    return wordCommand(
      {
        name: asks,
        phrases: [first, ...known, ...othersFor([first, ...known], tutorial.synonyms)],
        about,
        says: first,
      },
      () => ({
        kind: 'asked',
        for: asks,
      }),
      tutorial,
    );
  });
  const said = saidCommands(tutorial, async (text, invocation, context) =>
    answered(await takeTurn(turnOf([{ kind: 'said', text }], invocation, tutorial), context)),
  );
  const languages = tutorial.languages.length < 2 ? [] : [languageCommand(tutorial)];
  return [...words, ...languages, ...said];
}

/** What players say to see what they carry, unless the course has an answer of its own to it. */
function inventoryOf(tutorial: Tutorial): readonly string[] {
  const own = phrasesOf(tutorial);
  const words = ['Inventory', 'What do I carry', ...(isWorld(tutorial) ? ['I'] : [])];
  return words.filter((word) => !own.some((phrase) => phraseFits(phrase, word)));
}

function wordCommand(
  {
    name,
    phrases,
    about,
    says,
    parameters = {},
  }: Pick<Command, 'phrases' | 'about'> & {
    readonly name: string;
    readonly says: string;
    readonly parameters?: Command['parameters'];
  },
  asks: (invocation: Invocation) => Request,
  tutorial: Tutorial,
): Command {
  return {
    name: ownName(name),
    phrases,
    parameters,
    inCommits: 'yes',
    about,
    examples: [
      { say: says, does: about.replace(/\.$/, '').replace(/^\w/, (first) => first.toLowerCase()) },
    ],
    needs: 'write',
    quick: true,
    plan: async (invocation, context) =>
      answered(await takeTurn(turnOf([asks(invocation)], invocation, tutorial), context)),
  };
}

function languageCommand(tutorial: Tutorial): Command {
  const example = tutorial.languages.at(-1) ?? tutorial.language;
  return wordCommand(
    {
      name: 'language',
      phrases: ['Language {language}', 'Speak {language}', 'In {language} please'],
      about: `Shows the course in another language: ${tutorial.languages.join(', ')}.`,
      says: `Language ${example}`,
      parameters: {
        language: { type: 'word', label: 'Language', hint: tutorial.languages.join(', '), example },
      },
    },
    ({ arguments: { language = '' } }) => ({
      kind: 'asked',
      for: 'language',
      language: language.toLowerCase(),
    }),
    tutorial,
  );
}

function answered(plan: Plan | undefined): Plan {
  return plan ?? { kind: 'answer', followUps: [], said: { say: 'nothingLeft' } };
}
