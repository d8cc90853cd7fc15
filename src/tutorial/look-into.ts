import { isUtf8 } from 'node:buffer';
import type { Found } from './advanced.ts';
import type { StateAtom } from './check.ts';
import type { Files } from './files.ts';
import { readPattern } from './pattern.ts';

/** A text that people write; what is longer is not looked into. */
const MOST_BYTES = 262_144;

type State = Extract<Found, { kind: 'file' }>['state'];

export type ReadText = { readonly state: State; readonly text: string };

/** The text of a file, with plain line ends; empty where it is missing, too big, or none. */
export async function readText(path: string, files: Files): Promise<ReadText> {
  const bytes = await files.read(path, MOST_BYTES).catch(() => 'too-big' as const);
  if (bytes === undefined) return { state: 'missing', text: '' };
  if (bytes === 'too-big' || bytes.length > MOST_BYTES) return { state: 'too-big', text: '' };
  if (!isUtf8(bytes)) return { state: 'not-text', text: '' };
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  return { state: 'there', text };
}

/** Whether a file is there, with what is wanted in it. */
export function lookInto(
  { contains, matches }: Extract<StateAtom, { kind: 'file' }>,
  { state, text }: ReadText,
): { readonly met: boolean; readonly found: Found } {
  const isOpen = state === 'there';
  const isThere =
    isOpen ||
    (state !== 'missing' &&
      state !== 'no-branch' &&
      contains === undefined &&
      matches === undefined);
  const hasWords = contains === undefined || plain(text).includes(plain(contains));
  return {
    met: isThere && hasWords && (matches === undefined || (isOpen && fits(matches, text))),
    found: { kind: 'file', state },
  };
}

function fits(pattern: string, text: string): boolean {
  const read = readPattern(pattern);
  return typeof read !== 'string' && read.fits(text);
}

/** Case and line breaks make no difference to people. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}
