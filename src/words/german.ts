import type { english } from './english.ts';
import { germanBorrow } from './german/borrow.ts';
import { germanBuildImage } from './german/build-image.ts';
import { germanCheckUnits } from './german/check-units.ts';
import { germanDescribeCode } from './german/describe-code.ts';
import { germanEngine } from './german/engine.ts';
import { germanFetch } from './german/fetch.ts';
import { germanFindUnits } from './german/find-units.ts';
import { germanFirstRun } from './german/first-run.ts';
import { germanLaunch } from './german/launch.ts';
import { germanMergeBinder } from './german/merge-binder.ts';
import { germanNotebookCells } from './german/notebook-cells.ts';
import { germanNotebooks } from './german/notebooks.ts';
import { germanOwnPhrase } from './german/own-phrase.ts';
import { germanOwnServer } from './german/own-server.ts';
import { germanPairs } from './german/pairs.ts';
import { germanPublish } from './german/publish.ts';
import { germanStory } from './german/story.ts';
import { germanTutorial } from './german/tutorial.ts';
import { germanUndo } from './german/undo.ts';
import { germanUnitsDatabase } from './german/units-database.ts';
import { germanUnzip } from './german/unzip.ts';
import type { Sentences } from './sentences.ts';

/** Every sentence said to people, in German. What is missing here does not compile. */
export const german: Sentences<typeof english> = {
  ...germanEngine,
  ...germanFirstRun,
  ...germanPublish,
  ...germanFetch,
  ...germanFindUnits,
  ...germanUnitsDatabase,
  ...germanCheckUnits,
  ...germanUnzip,
  ...germanDescribeCode,
  ...germanLaunch,
  ...germanOwnServer,
  ...germanBuildImage,
  ...germanMergeBinder,
  ...germanBorrow,
  ...germanStory,
  ...germanUndo,
  ...germanOwnPhrase,
  ...germanNotebooks,
  ...germanNotebookCells,
  ...germanPairs,
  ...germanTutorial,
};
