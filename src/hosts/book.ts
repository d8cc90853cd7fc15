import { badge } from '../commands/badge.ts';
import { hintBorrow } from '../commands/borrow/hint-borrow.ts';
import { createBorrow } from '../commands/borrow.ts';
import { buildFollows } from '../commands/build-image/build-follows.ts';
import { buildImage } from '../commands/build-image.ts';
import { createCheckUnits } from '../commands/check-units.ts';
import { clearOutputs } from '../commands/clear-outputs.ts';
import { convert } from '../commands/convert.ts';
import { describeCode } from '../commands/describe-code.ts';
import { createFetch } from '../commands/fetch.ts';
import { createFindUnits } from '../commands/find-units.ts';
import { greet } from '../commands/greet.ts';
import { help } from '../commands/help.ts';
import { hintConfiguration } from '../commands/hint-configuration.ts';
import { hintUnzip } from '../commands/hint-unzip.ts';
import { createKeepPairs } from '../commands/keep-pairs.ts';
import { launchLink } from '../commands/launch-link.ts';
import { lockCells, unlockCells } from '../commands/lock-cells.ts';
import { createMergeBinder } from '../commands/merge-binder.ts';
import { ownServer } from '../commands/own-server.ts';
import { play } from '../commands/play.ts';
import { publish, publishPublicly } from '../commands/publish.ts';
import { repositoryWords } from '../commands/repository-words.ts';
import { republish } from '../commands/republish.ts';
import { createRunPublish, type FindCompiler, runPublish } from '../commands/run-publish.ts';
import { showSwitches } from '../commands/show-switches.ts';
import { stopPlaying } from '../commands/stop-playing.ts';
import { tellGame } from '../commands/tell-game.ts';
import { transcript } from '../commands/transcript.ts';
import { TUTORIAL_FILE } from '../commands/tutorial/course.ts';
import { repositoryTutorial } from '../commands/tutorial/repository-tutorial.ts';
import { undo } from '../commands/undo.ts';
import { unzip } from '../commands/unzip.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import type { Command, Reflex } from '../engine/command.ts';
import type { Book, Engine } from '../engine/ports.ts';
import type { Tree } from '../git/tree.ts';
import type { Files } from '../openlearn/download/files.ts';
import type { Source } from '../openlearn/download/source.ts';
import { languagesOf, withGerman } from './spoken-languages.ts';
import { type Around, withGame } from './with-game.ts';

/** What every host gives the engine: the shipped commands, and how a repository adds its own to them. */
export type Shelf = Pick<Engine, 'shipped' | 'bookOf' | 'runners'> & {
  /**
   * Files by which a repository shows that its reflexes listen to more than words and pushes (branches,
   * pull requests, labels). Where none of them is, nothing is even looked at for such events.
   */
  readonly listens?: readonly string[];
};

/**
 * The commands that come with Sayso. `source`: where units of OpenLearn come from; `files`: documents
 * besides those of the repository, for whoever works on files of their own.
 */
export function shippedCommands(source: Source, files?: Files): readonly Command[] {
  return [
    createFetch({ source, ...(files === undefined ? {} : { files }) }),
    createFindUnits({ source }),
    createCheckUnits({ source }),
    unzip,
    publish,
    publishPublicly,
    badge,
    launchLink,
    ownServer,
    createMergeBinder(),
    createBorrow(),
    buildImage,
    convert,
    clearOutputs,
    describeCode,
    lockCells,
    unlockCells,
    play,
    stopPlaying,
    transcript,
    undo,
    help,
  ];
}

/** `find`: finds the program that makes PDFs, where it is not installed with the rest. */
export function createShelf({
  source,
  files,
  find,
}: {
  readonly source: Source;
  readonly files?: Files;
  readonly find?: FindCompiler;
}): Shelf {
  const shipped = shippedCommands(source, files);
  return {
    shipped,
    listens: [TUTORIAL_FILE],
    bookOf: (tree, facts, repository) => readBook(tree, shipped, { facts, repository }),
    runners: { publish: find === undefined ? runPublish : createRunPublish({ find }) },
  };
}

/** The book of one repository, from its configuration on the branch that `tree` is of. */
async function readBook(tree: Tree, shipped: readonly Command[], around: Around): Promise<Book> {
  const text = await tree.readText(CONFIGURATION_FILE);
  const { configuration, commands, problems } = repositoryWords(text, shipped);
  const follows = buildFollows(configuration);
  const course = await repositoryTutorial(tree, {
    language: configuration.language,
    commands: namesOf(commands, configuration),
  });
  return {
    commands: await withGame(tree, withGerman(commands, course, configuration), around),
    reflexes: reflexesOf(configuration, course.reflexes),
    problems: [...problems, ...course.problems],
    changes: configuration.changes,
    ...(await languagesOf(configuration, course, around)),
    publishes: configuration.publish.on === 'push' ? 'always' : 'on-word',
    ...(follows === undefined ? {} : { follows }),
  };
}

/** The names of all that may be carried out in a repository, from the text of its configuration. */
export function namesIn(text: string | undefined, shipped: readonly Command[]): readonly string[] {
  const { commands, configuration } = repositoryWords(text, shipped);
  return namesOf(commands, configuration);
}

function namesOf(commands: readonly Command[], configuration: Configuration): readonly string[] {
  return [...commands, ...reflexesOf(configuration, [])].map(({ name }) => name);
}

/** Asked in this order; the first one that has a plan answers. */
function reflexesOf(
  { publish: { on }, pairs }: Configuration,
  course: readonly Reflex[],
): readonly Reflex[] {
  const pairing = pairs.length === 0 ? [] : [createKeepPairs(pairs)];
  const hints = [hintUnzip, hintConfiguration, hintBorrow];
  const reflexes = [greet, showSwitches, tellGame, ...course, ...hints, ...pairing];
  return on === 'push' ? [...reflexes, republish] : reflexes;
}
