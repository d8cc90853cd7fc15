import { placeNotes } from '../../borrow/record/place-notes.ts';
import type { Borrowed } from '../../borrow/record/record.ts';
import { writeRecord } from '../../borrow/record/write-record.ts';
import type { PlanContext } from '../../engine/command.ts';
import type { Change, Changeset } from '../../git/changeset.ts';
import { pageWords } from '../../words/pages.ts';
import { BORROW_FILE, NOTES_FILE, RECORD_FILE } from './places.ts';

/** The list of what is wanted, the record of what was borrowed, and the notes on it, where they differ. */
export async function recordChanges(
  {
    before,
    record,
    file,
  }: {
    readonly before: readonly Borrowed[];
    readonly record: readonly Borrowed[];
    readonly file: string | undefined;
  },
  { tree, facts }: Pick<PlanContext, 'tree' | 'facts'>,
): Promise<Changeset> {
  const now = await tree.readText(NOTES_FILE);
  const notes = placeNotes(now, pageWords(facts).borrowedNotes(record));
  const isSame = JSON.stringify(before) === JSON.stringify(record);
  return [
    ...(file === undefined ? [] : [text(BORROW_FILE, file)]),
    ...(isSame ? [] : [text(RECORD_FILE, writeRecord(record))]),
    // Notes in other words than today's are as good.
    ...(isSame && now !== undefined ? [] : [text(NOTES_FILE, notes)]),
  ];
}

function text(path: string, content: string): Change {
  return { kind: 'write', path, content: { kind: 'text', text: content } };
}
