import { readBorrowFile } from '../../borrow/file/read-borrow-file.ts';
import type { Reflex } from '../../engine/command.ts';
import { isChangedByHead } from '../is-changed-by-head.ts';
import { mistakesInWords } from './mistakes-in-words.ts';
import { BORROW_FILE } from './places.ts';

/** Tells of mistakes in the list of what is borrowed at the moment they are made. */
export const hintBorrow: Reflex = {
  name: 'hint-borrow',
  async plan({ kind }, context) {
    if (kind !== 'pushed') return undefined;
    const text = await context.tree.readText(BORROW_FILE);
    const read = text === undefined || text.trim() === '' ? undefined : readBorrowFile(text);
    if (read?.kind !== 'mistakes' || !(await isChangedByHead(BORROW_FILE, context))) {
      return undefined;
    }
    const mistakes = mistakesInWords(read.mistakes);
    const said = { say: 'borrowMistakes', mistakes, when: 'changed' } as const;
    return { kind: 'answer', followUps: [], said };
  },
};
