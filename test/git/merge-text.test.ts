import { describe, expect, test } from 'vitest';
import { mergeText } from '../../src/git/merge-text.ts';

const base = 'one\n\ntwo\n\nthree\n\nfour\n';

describe('merging texts', () => {
  test('takes both sides where they changed different lines', async () => {
    const merged = await mergeText({
      base,
      ours: base.replace('one', 'ONE'),
      theirs: base.replace('four', 'FOUR'),
    });
    expect(merged).toEqual({ text: 'ONE\n\ntwo\n\nthree\n\nFOUR\n', conflicts: [] });
  });

  test('takes theirs where both changed the same line, and tells the line and both', async () => {
    const merged = await mergeText({
      base,
      ours: base.replace('one', 'ONE').replace('three', 'mine'),
      theirs: base.replace('three', 'theirs'),
    });
    expect(merged).toEqual({
      text: 'ONE\n\ntwo\n\ntheirs\n\nfour\n',
      conflicts: [{ line: 5, ours: 'mine\n', theirs: 'theirs\n' }],
    });
  });

  test('is quiet where both changed it to the same', async () => {
    const both = base.replace('two', 'TWO');
    expect(await mergeText({ base, ours: both, theirs: both })).toEqual({
      text: both,
      conflicts: [],
    });
  });

  test.each([
    ['no last line ending', 'a', 'b', 'c', 'c'],
    ['carriage returns', 'a\r\n', 'b\r\n', 'c\r\n', 'c\r\n'],
    ['nothing at all before', '', 'b\n', 'c\n', 'c\n'],
  ])('manages with %s', async (_what, origin, ours, theirs, text) => {
    const merged = await mergeText({ base: origin, ours, theirs });
    expect(merged.text.trimEnd()).toBe(text.trimEnd());
    expect(merged.conflicts).toHaveLength(1);
  });

  test('takes marks that somebody left in a page for what they are: words', async () => {
    const marked = 'a\n<<<<<<< mine\nb\n=======\nc\n>>>>>>> theirs\n';
    const merged = await mergeText({
      base: marked,
      ours: marked.replace('a', 'A'),
      theirs: `${marked}d\n`,
    });
    expect(merged).toEqual({ text: `${marked.replace('a', 'A')}d\n`, conflicts: [] });
  });

  test.each([['<'], ['='], ['>']])('also marks as long as its own, of %s', async (sign) => {
    const line = `${sign.repeat(61)} mine\n`;
    const text = `one\n${line}two\nthree\nfour\n`;
    const merged = await mergeText({
      base: text,
      ours: text.replace('four', 'FOUR'),
      theirs: text.replace('four', 'five'),
    });
    expect(merged.text).toBe(text.replace('four', 'five'));
    expect(merged.conflicts).toEqual([{ line: 5, ours: 'FOUR\n', theirs: 'five\n' }]);
  });
});
