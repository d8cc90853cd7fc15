import { formOf } from '../../notebooks/form.ts';
import type { Message } from '../../words/message.ts';
import type { Converted, LeftFile } from './convert-file.ts';
import { SHOWN } from './document-files.ts';

/** What becomes of the files that were converted, and of what names them. */
export type Aftermath = {
  /** The originals that are gone. */
  readonly gone: readonly string[];
  /** Tables of contents that name the new files now. */
  readonly contents: readonly string[];
  /** The phrase that takes the originals away. */
  readonly removing: string | undefined;
};

/** Everything there is to say of a conversion, the most important first. */
export function tellConverted(
  results: readonly (Converted | LeftFile)[],
  { gone, contents, removing }: Aftermath,
): readonly Message[] {
  const left = results.filter((one) => one.what === 'left');
  const done = results.filter((one) => one.what !== 'left');
  const written = done.filter(({ what }) => what !== 'same');
  const stays = done.filter(({ from }) => !gone.includes(from));
  const canGo = stays.some(({ lost }) => !lost.pictures);
  const told: Message[] = [];
  if (written.length > 0 || gone.length > 0) {
    told.push({
      say: 'converted',
      files: written
        .slice(0, SHOWN)
        .map(({ from, to, what }) => ({ from, to, isNew: what === 'made' })),
      more: Math.max(0, written.length - SHOWN),
      same: done.length - written.length,
      gone: gone.length,
      removing: canGo && gone.length === 0 ? removing : undefined,
      contents,
      bothAreShown: stays.some(({ from, to }) => isPage(from) && isPage(to)),
      withoutResults: done.some(({ lost }) => lost.results),
      withPictures: stays.filter(({ lost }) => lost.pictures).map(({ from }) => from),
    });
  } else if (done.length > 0) {
    told.push({
      say: 'convertedBefore',
      files: done.slice(0, SHOWN).map(({ from, to }) => ({ from, to })),
      removing,
    });
  }
  return left.length === 0 ? told : [...told, tellLeft(left, told.length === 0)];
}

/** Of a page and what was made of it, a site shows both. */
function isPage(path: string): boolean {
  const form = formOf(path);
  return form !== undefined && form !== 'script';
}

export function tellLeft(left: readonly LeftFile[], isAll: boolean): Message {
  return {
    say: 'documentsLeft',
    files: left.slice(0, SHOWN).map(({ from, to, form, why }) => ({ path: from, to, form, why })),
    more: Math.max(0, left.length - SHOWN),
    isAll,
  };
}
