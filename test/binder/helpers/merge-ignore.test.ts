import { expect, test } from 'vitest';
import { mergeIgnore } from '../../../src/binder/helpers/merge-ignore.ts';
import { sourceOf } from '../source-of.ts';

function mergedOf(...texts: string[]) {
  return mergeIgnore(
    texts.map((text, at) => {
      const source = sourceOf({ 'binder/.dockerignore': text }, { id: `s${at}` });
      return { source, folder: 'binder' as const };
    }),
  );
}

test('the lines of all, each but once', () => {
  expect(mergedOf('data\n*.zip\r\n', '# Large\n\n*.zip\nout')).toEqual({
    files: [{ path: '.dockerignore', mode: '100644', content: 'data\n*.zip\n# Large\nout\n' }],
    findings: [],
  });
});

test('exceptions keep the order and are told of', () => {
  const { files, findings } = mergedOf('*\n!keep', 'keep\n*');
  expect(files[0]?.content).toBe('*\n!keep\nkeep\n*\n');
  expect(findings.map(({ level, kind, values }) => [level, kind, values.lines])).toEqual([
    ['warning', 'ignore-exceptions', ['!keep']],
    ['clash', 'ignores-everything', ['*', '*']],
  ]);
});

test('what one source keeps out is kept out for all, which is told', () => {
  const { findings } = mergedOf('# Large\n*.zip\n!a.zip', '');
  expect(findings.map(({ level, kind, values }) => [level, kind, values.lines])).toEqual([
    ['warning', 'ignore-for-all', ['*.zip', '!a.zip']],
  ]);
  expect(mergedOf('*').findings).toEqual([]);
});

test('nothing to ignore, nothing written', () => {
  expect(mergeIgnore([{ source: sourceOf({ 'apt.txt': 'git' }), folder: '' }]).files).toEqual([]);
});
