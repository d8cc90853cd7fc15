import type { Command, PlanContext, Reflex } from '../../engine/command.ts';
import type { Person } from '../../engine/happening.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';
import { readTutorial } from '../../tutorial/read-tutorial.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { type Language, replyLanguage } from '../../words/language.ts';
import type { Message } from '../../words/message.ts';
import { followTutorial } from '../follow-tutorial.ts';
import { readTarget } from '../own-phrase/read-target.ts';
import { tutorialCommands } from '../tutorial.ts';
import { brokenCommands } from './broken-commands.ts';
import { TUTORIAL_FILE } from './course.ts';
import { hintGaps } from './hint-gaps.ts';
import { hintMistakes } from './hint-mistakes.ts';
import { languageOfLearner } from './in-language.ts';

/** What a course brings to the book of its repository. */
export type RepositoryTutorial = {
  readonly commands: readonly Command[];
  readonly reflexes: readonly Reflex[];
  readonly problems: readonly Message[];
  /** What it is written in, if there are replies in that. */
  readonly language?: Language | undefined;
  /** Whether it can be read in German. */
  readonly speaksGerman?: boolean;
  /** What somebody is answered in everywhere in this repository, because they read the course in it. */
  readonly languageOf?: (person: Person, around: Around) => Promise<Language | undefined>;
  /** The same for everybody, and for all pages, where all share one progress. */
  readonly languageOfAll?: (around: Around) => Promise<Language | undefined>;
};

type Around = Pick<PlanContext, 'repository' | 'facts'>;

const NONE: RepositoryTutorial = { commands: [], reflexes: [], problems: [] };

/** What is known of the repository before its course is read. */
type Known = {
  /** That of the repository, where its settings say it. */
  readonly language?: Language | undefined;
  /** The names of all that may be carried out there. */
  readonly commands?: readonly string[];
};

/** Reads `.github/tutorial.yml` of a tree; a course with a mistake in it counts as none, and says so. */
export async function repositoryTutorial(
  tree: Tree,
  { language, commands }: Known = {},
): Promise<RepositoryTutorial> {
  if ((await tree.entry(TUTORIAL_FILE)) === undefined) return NONE;
  const text = await textOf(tree);
  const read = readTutorial(text, {
    mayWrite: (path) => readTarget(path) !== undefined,
    commands,
  });
  if (read.kind === 'read') {
    const { tutorial } = read;
    return {
      commands: tutorialCommands(tutorial, [...tutorial.languages, ...[language ?? []].flat()]),
      reflexes: [followTutorial(tutorial), hintGaps(tutorial)],
      problems: [],
      language: replyLanguage(tutorial.language),
      speaksGerman: tutorial.languages.some((one) => replyLanguage(one) === 'de'),
      ...languagesOf(tutorial),
    };
  }
  const problems = read.mistakes.map(
    ({ line, problem }): Message => ({
      say: 'tutorialMistake',
      file: TUTORIAL_FILE,
      line,
      problem,
    }),
  );
  return { commands: brokenCommands(problems), reflexes: [hintMistakes(problems)], problems };
}

function languagesOf(tutorial: Tutorial): Pick<RepositoryTutorial, 'languageOf' | 'languageOfAll'> {
  return tutorial.learners === 'one'
    ? { languageOfAll: (around) => languageOfLearner(undefined, tutorial, around) }
    : { languageOf: (person, around) => languageOfLearner(person, tutorial, around) };
}

/** One that is too large is a mistake too, which the reader tells. */
async function textOf(tree: Tree): Promise<string> {
  try {
    return (await tree.read(TUTORIAL_FILE, 1_048_576))?.toString('utf8') ?? '';
  } catch (error) {
    if (error instanceof TooLargeError) return '\n'.repeat(300_000);
    throw error;
  }
}
