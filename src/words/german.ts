import { english } from './english.ts';
import { germanEngine } from './german/engine.ts';
import { germanFetch } from './german/fetch.ts';
import { germanFindUnits } from './german/find-units.ts';
import { germanOwnPhrase } from './german/own-phrase.ts';
import { germanPublish } from './german/publish.ts';
import { germanTutorial } from './german/tutorial.ts';
import { germanUndo } from './german/undo.ts';
import { germanUnzip } from './german/unzip.ts';
import type { Sentences } from './sentences.ts';

/** Every sentence said to people, in German. A topic that is not translated yet is said in English. */
export const german: Sentences<typeof english> = {
  ...english,
  ...germanEngine,
  ...germanPublish,
  ...germanFetch,
  ...germanFindUnits,
  ...germanUnzip,
  ...germanUndo,
  ...germanOwnPhrase,
  ...germanTutorial,
};
