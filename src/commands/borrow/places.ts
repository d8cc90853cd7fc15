import { isRulingPath } from '../../git/is-ruling-path.ts';
import { readPath } from '../../language/read-path.ts';

/** Where a repository says what it borrows. */
export const BORROW_FILE = '.github/borrow.yml';
/** What was borrowed from where, for the next time. */
export const RECORD_FILE = '.github/borrowed.json';
/** The same for people. */
export const NOTES_FILE = 'BORROWED.md';

/** Texts that come with the files, each warehouse's in a folder of its own; as text, so that it is no page. */
export function licencePlace(warehouse: string, from: string): string {
  const folder = warehouse.replace(/[^\w.-]+/g, '-');
  const file = from.replace(/\.(?:md|txt)$/i, '').replace(/[^\w./-]+/g, '-');
  return `LICENSES/${folder}/${file}.txt`;
}

const OURS: ReadonlySet<string> = new Set([NOTES_FILE.toLowerCase()]);
/** What GitHub or git does something with, wherever it came from. */
const DOES_SOMETHING = /^\.github(?:\/|$)|(?:^|\/)\.gitmodules$/i;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Whether a file from elsewhere may have this path here. */
export function mayHave(path: string): 'yes' | 'name' | 'place' {
  const read = readPath(path);
  const rules = isRulingPath(path) || DOES_SOMETHING.test(path) || OURS.has(path.toLowerCase());
  if (rules) return 'place';
  return read.kind === 'path' && read.path === path && !UNSEEN.test(path) ? 'yes' : 'name';
}
