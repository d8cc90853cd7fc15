import type { PlanContext } from '../../engine/command.ts';
import type { Source } from '../../openlearn/download/source.ts';
import type { Fetched, Progress } from '../../openlearn/fetch-unit.ts';
import { fetchUnits } from '../../openlearn/fetch-units.ts';
import type { Wishes } from './wishes.ts';

const FILES_A_STEP = 10;

/** Reads what an address or a path stands for: one unit, or all that are in a folder of the repository. */
export function readUnits(
  address: string,
  { media }: Pick<Wishes, 'media'>,
  source: Source,
  { tree, progress }: Pick<PlanContext, 'tree' | 'progress'>,
): Promise<readonly Fetched[]> {
  return fetchUnits(address, source, {
    media,
    files: tree,
    progress: (now) => tell(now, progress),
  });
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
