import { describe, expect, test } from 'vitest';
import { mergeRuntime } from '../../src/binder/runtime/merge-runtime.ts';

describe('merging runtime.txt', () => {
  test.each([
    [['python-3.9'], 'python-3.9\n', []],
    [['python-3', 'python-3.10\r\n'], 'python-3\n', []],
    [['python-3.9', 'python-3.11'], 'python-3.9\n', ['clash runtime-pythons']],
    [['python-3.9', 'r-2022-02-08'], 'r-2022-02-08\n', ['clash runtime-python-and-r']],
    [['r-2022-02-08', 'r-4.1-2022-02-08'], 'r-4.1-2022-02-08\n', ['note runtime-r-version']],
    [
      ['r-2018-02-05', 'r-2022-02-08'],
      'r-2022-02-08\n',
      ['clash runtime-rs', 'note runtime-r-too-old'],
    ],
    [['r-2018-02-05'], 'r-2018-02-05\n', ['error runtime-r-too-old']],
    [['r-4.1'], undefined, ['warning runtime-ignored']],
    [['# which\npython-3.9'], undefined, ['error runtime-unreadable']],
    [['# python-3.9'], undefined, ['warning runtime-ignored']],
    [[''], undefined, ['error runtime-unreadable']],
    [['python-3.9.1'], undefined, ['error runtime-unreadable']],
    [['r-2022-02-31'], undefined, ['error runtime-unreadable']],
  ])('%j', (texts, content, expected) => {
    const merged = mergeRuntime(texts.map((text, index) => of(String(index), text)));
    expect(merged.files[0]?.content).toBe(content);
    expect(merged.findings.map(({ level, kind }) => `${level} ${kind}`)).toEqual(expected);
  });

  test('takes the Python of the source that is preferred, and writes no file where none is wanted', () => {
    const { files, runtime } = mergeRuntime([of('a', 'python-3.9'), of('b', 'python-3.11')], {
      prefer: ['b'],
      keepFile: false,
    });
    expect(files).toEqual([]);
    expect(runtime).toEqual({ name: 'python', version: '3.11' });
  });
});

function of(id: string, text: string) {
  return { id, path: 'runtime.txt', text };
}
