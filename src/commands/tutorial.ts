import type { Aftermath, Command, Invocation, PlanContext, Reflex } from '../engine/command.ts';
import type { Happening, Person } from '../engine/happening.ts';
import type { Plan } from '../engine/plan.ts';
import type { Occurrence, Request } from '../tutorial/occurrence.ts';
import { phraseFits } from '../tutorial/phrase-fits.ts';
import type { Learner } from '../tutorial/progress.ts';
import type { Tutorial } from '../tutorial/tutorial.ts';
import { isOwnName, issueMarker, ownName, TUTORIAL } from './tutorial/course.ts';
import { keepProgress } from './tutorial/keep-progress.ts';
import { occurrencesAfter, occurrencesOf } from './tutorial/occurrences-of.ts';
import { standingOf } from './tutorial/read-standing.ts';
import { phrasesOf, saidCommands } from './tutorial/said-commands.ts';
import { isWorld } from './tutorial/show-step.ts';
import { takeTurn } from './tutorial/take-turn.ts';

/** As far back as `Undo` goes at once. */
const RECENT = 50;

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
  const words = WORDS.map(({ asks, phrases, about }) =>
    wordCommand(
      {
        name: asks,
        phrases: asks === 'where' ? [...phrases, ...inventoryOf(tutorial)] : phrases,
        about,
        says: phrases[0],
      },
      () => ({
        kind: 'asked',
        for: asks,
      }),
      tutorial,
    ),
  );
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

/** Follows what learners do without a word: their commits, branches, pull requests, and other commands. */
export function tutorialReflex(tutorial: Tutorial): Reflex {
  return {
    name: TUTORIAL,
    alongside: true,
    async plan(happening, context) {
      const occurrences = await occurrencesOf(happening, context);
      return unasked(occurrences, happening, tutorial, context);
    },
    async after(aftermath, context) {
      if (await hasUndoneTurn(aftermath, context)) return undefined;
      const occurrences = await occurrencesAfter(aftermath, tutorial, context);
      if (occurrences.length > 0) {
        const { happening } = aftermath;
        const plan = await unasked(occurrences, happening, tutorial, context, { isAfter: true });
        if (plan !== undefined) return told(plan);
      }
      return rememberIssue(aftermath, tutorial, context);
    },
  };
}

/** Whoever takes a turn back wants to be where they were, although all that it waited for is still so. */
async function hasUndoneTurn(
  { occurrences }: Aftermath,
  { repository }: PlanContext,
): Promise<boolean> {
  if (!occurrences.some((one) => one.kind === 'carried-out' && one.command === 'undo'))
    return false;
  const [newest, ...older] = await repository.log(RECENT);
  const undone = older.find(({ oid }) => oid === newest?.trailers['sayso-undid']);
  const command = undone?.trailers['sayso-command'];
  return command !== undefined && isOwnName(command);
}

async function unasked(
  occurrences: readonly Occurrence[],
  { sender, key }: Happening,
  tutorial: Tutorial,
  context: PlanContext,
  more: { readonly isAfter?: true } = {},
): Promise<Plan | undefined> {
  if (sender === undefined || sender.bot) return undefined;
  const invocation: Invocation = {
    command: TUTORIAL,
    arguments: {},
    canonical: 'Next',
    sender,
    key,
  };
  const turn = { ...turnOf(occurrences, invocation, tutorial), ...more, isAsked: false };
  return takeTurn(turn, context);
}

/** The work itself is done, so that what could not come with it is told along with its answer. */
function told(plan: Plan): Plan {
  return plan.kind === 'refuse' ? { kind: 'answer', followUps: [], said: plan.said } : plan;
}

/** Once the issue is there, its number is kept, so that nobody has to look for it again. */
async function rememberIssue(
  { happening: { sender }, written }: Aftermath,
  tutorial: Tutorial,
  context: PlanContext,
): Promise<Plan | undefined> {
  if (sender === undefined) return undefined;
  const learner = learnerOf(sender);
  const marker = issueMarker(tutorial, learner.id);
  const issue = written.find((one) => one.marker === marker)?.issue;
  if (issue === undefined) return undefined;
  const progress = await standingOf(learner, tutorial, context);
  if (progress === undefined || progress.issue === issue) return undefined;
  const aside = [await keepProgress({ ...progress, issue }, tutorial, context)];
  return { kind: 'answer', followUps: [], quiet: true, said: { say: 'nothingLeft' }, aside };
}

function turnOf(occurrences: readonly Occurrence[], invocation: Invocation, tutorial: Tutorial) {
  const learner = learnerOf(invocation.sender);
  return { tutorial, occurrences, learner, invocation, isAsked: true };
}

function learnerOf({ id, login }: Person): Learner {
  return { id, login };
}

function answered(plan: Plan | undefined): Plan {
  return plan ?? { kind: 'answer', followUps: [], said: { say: 'nothingLeft' } };
}
