import type { BorrowMistake } from '../../borrow/file/read-borrow-file.ts';
import type { BorrowMistakeInWords } from '../../words/english/borrow.ts';
import { problemInWords } from '../own-phrase/problem-in-words.ts';

/** Mistakes in the list of what is borrowed, as they are told to people. */
export function mistakesInWords(
  mistakes: readonly BorrowMistake[],
): readonly BorrowMistakeInWords[] {
  return mistakes.map(({ line, problem }): BorrowMistakeInWords => {
    switch (problem.kind) {
      case 'pattern-outside':
      case 'pattern-empty':
      case 'pattern-too-long':
      case 'pattern-too-many-stars':
        return { line, pattern: problem };
      default:
        return { line, problem: problemInWords(problem) };
    }
  });
}
