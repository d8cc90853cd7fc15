import type { PlanContext } from '../../engine/command.ts';
import type { Files } from '../../openlearn/download/files.ts';
import type { Source } from '../../openlearn/download/source.ts';
import type { Fetched, Progress } from '../../openlearn/fetch-unit.ts';
import { fetchUnits } from '../../openlearn/fetch-units.ts';
import type { Wishes } from './wishes.ts';

const FILES_A_STEP = 10;

/** Where units are found: on OpenLearn, and in files besides those of the repository. */
export type UnitPlaces = { readonly source: Source; readonly files?: Files };

/** Reads what an address or a path stands for: one unit, or all that are in a folder of the repository. */
export function readUnits(
  address: string,
  { media }: Pick<Wishes, 'media'>,
  { source, files: more }: UnitPlaces,
  { tree, facts, progress }: Pick<PlanContext, 'tree' | 'facts' | 'progress'>,
): Promise<readonly Fetched[]> {
  return fetchUnits(address, source, {
    media,
    language: facts.language,
    files: more === undefined ? tree : both(tree, more),
    progress: (now) => tell(now, progress),
  });
}

/** What is committed counts before what lies beside it. */
function both(first: Files, second: Files): Files {
  return {
    read: async (path, atMost) =>
      (await first.read(path, atMost)) ?? (await second.read(path, atMost)),
    async list(folder) {
      const paths = [...(await first.list(folder)), ...(await second.list(folder))];
      return [...new Set(paths.map(({ path }) => path))].sort().map((path) => ({ path }));
    },
  };
}

/** Not every single file: what is shown is edited on GitHub each time. */
function tell(now: Progress, progress: PlanContext['progress']): void {
  if (now.kind === 'document') {
    progress({ say: 'fetchingUnit' });
  } else if (now.done % FILES_A_STEP === 0 || now.done === now.of) {
    const say = now.kind === 'media' ? 'downloadingMedia' : 'downloadingPictures';
    progress({ say, done: now.done, of: now.of });
  }
}
