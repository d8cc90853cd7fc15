import { borrowSentences } from './english/borrow.ts';
import { buildImageSentences } from './english/build-image.ts';
import { checkUnitsSentences } from './english/check-units.ts';
import { describeCodeSentences } from './english/describe-code.ts';
import { engineSentences } from './english/engine.ts';
import { fetchSentences } from './english/fetch.ts';
import { findUnitsSentences } from './english/find-units.ts';
import { firstRunSentences } from './english/first-run.ts';
import { launchSentences } from './english/launch.ts';
import { mergeBinderSentences } from './english/merge-binder.ts';
import { notebookCellsSentences } from './english/notebook-cells.ts';
import { notebookSentences } from './english/notebooks.ts';
import { ownPhraseSentences } from './english/own-phrase.ts';
import { ownServerSentences } from './english/own-server.ts';
import { pairSentences } from './english/pairs.ts';
import { publishSentences } from './english/publish.ts';
import { storySentences } from './english/story.ts';
import { tutorialSentences } from './english/tutorial.ts';
import { undoSentences } from './english/undo.ts';
import { unitsDatabaseSentences } from './english/units-database.ts';
import { unzipSentences } from './english/unzip.ts';

/**
 * Every sentence said to people, in English. A sentence is a function of its values and of where it
 * can link to. It answers GitHub-flavoured Markdown; a stranger's words go through `quote`.
 */
export const english = {
  ...engineSentences,
  ...publishSentences,
  ...firstRunSentences,
  ...fetchSentences,
  ...findUnitsSentences,
  ...unitsDatabaseSentences,
  ...checkUnitsSentences,
  ...unzipSentences,
  ...describeCodeSentences,
  ...launchSentences,
  ...ownServerSentences,
  ...buildImageSentences,
  ...mergeBinderSentences,
  ...borrowSentences,
  ...storySentences,
  ...undoSentences,
  ...ownPhraseSentences,
  ...notebookSentences,
  ...notebookCellsSentences,
  ...pairSentences,
  ...tutorialSentences,
} as const;
