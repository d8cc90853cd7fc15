import { gatherRequirements } from '../requirements/gather-requirements.ts';
import { readRequirements } from '../requirements/read-requirements.ts';
import type { PipLine } from './environment.ts';
import type { Member } from './environment-kinds.ts';
import { pipSource } from './pip-source.ts';
import type { PipPrinted } from './printed-pip.ts';

/** What becomes of one line of the first source: it stays as written, or these come in its place. */
export type PipPlace = 'kept' | readonly PipPrinted[];

/** Hashes of several sources come together on one line. */
export function keyOf(text: string): string {
  return text.replace(/\s--hash\b.*$/s, '').replace(/\s+/g, ' ');
}

/** What becomes of each line of the first source, and which printed lines are theirs. */
export function placesOf(
  first: Member | undefined,
  own: readonly PipLine[],
  printed: readonly PipPrinted[],
): { readonly places: readonly PipPlace[]; readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  if (first === undefined) return { places: [], used };
  const byKey = new Map(printed.map((one) => [keyOf(one.text), one]));
  const leftOut = new Map(
    printed.flatMap((one) => {
      const said = /^# left out: (.*?)(?: {2}#.*)?$/.exec(one.comment ?? '')?.[1];
      return one.text === '' && said !== undefined ? [[said, one] as const] : [];
    }),
  );
  const places = own.map((line): PipPlace => {
    const said = line.text.replace(/\s+/g, ' ').trim();
    const pieces = piecesOf(first, line);
    const found = pieces.flatMap((piece) => byKey.get(piece) ?? []);
    const out = pieces.flatMap((piece) => leftOut.get(piece) ?? []);
    const isNew = pieces.some((piece) => !used.has(piece));
    for (const piece of pieces) used.add(piece);
    if (out.length > 0) return out;
    if (found.length === 0) return isIncludeThere(first, line) ? [] : 'kept';
    const texts = found.map(({ text }) => text);
    if (texts.join('\n') === said || texts.join(' ') === said) return 'kept';
    if (!isNew) return 'kept';
    const isSame = pieces.join(' ') === keyOf(said) && texts.every((text) => keyOf(text) === text);
    return isSame ? 'kept' : found.map(({ text }) => ({ text, comment: undefined }));
  });
  return { places, used };
}

/** What a line comes to in the result: with includes put in, and paths seen from the folder. */
function piecesOf(first: Member, line: PipLine): readonly string[] {
  const { entries } = gatherRequirements(pipSource(first, [line]), 'folder');
  return entries.flatMap((entry) => {
    if (entry.kind === 'item') return [keyOf(entry.item.line)];
    if (entry.kind === 'unreadable') return [keyOf(entry.text.trim())];
    if (entry.kind === 'blank') return [];
    return [entry.value === undefined ? entry.name : `${entry.name} ${entry.value}`];
  });
}

/** An included file whose every line stands elsewhere already. */
function isIncludeThere(first: Member, line: PipLine): boolean {
  const [read] = readRequirements(line.text);
  return (
    read?.kind === 'include' &&
    gatherRequirements(pipSource(first, [line]), 'folder').findings.length === 0
  );
}
