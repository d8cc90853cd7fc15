import { expect, test } from 'vitest';
import { lineThatRuns } from '../../src/language/line-that-runs.ts';
import { shipped } from './lexicon.ts';

test('finds the line of a reply that would be carried out as a comment', () => {
  expect(lineThatRuns('You can say:\r\n\r\n  Undo. \n\nThanks', shipped)).toBe('  Undo. ');
  expect(
    lineThatRuns('You can say `Undo`.\n\n* Undo\n> Undo\n\nUndo it?', shipped),
  ).toBeUndefined();
});
