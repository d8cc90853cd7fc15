import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeApt } from '../../src/binder/apt/merge-apt.ts';
import { anyText } from '../support/any-text.ts';

describe('merging apt.txt', () => {
  test('installs each package once, and keeps what people wrote beside it', () => {
    const { files, findings } = mergeApt([
      of('a', '# Drawing\r\ngraphviz  # for trees\r\nffmpeg git\r\n'),
      of('b', 'git\n# Sound\nsox\n'),
    ]);
    expect(files).toEqual([
      {
        path: 'apt.txt',
        mode: '100644',
        content:
          '# --- from a\n# Drawing\ngraphviz  # for trees\nffmpeg\ngit\n\n# --- from b\n# Sound\nsox\n',
      },
    ]);
    expect(findings).toEqual([]);
  });

  test('keeps a pin, says where two differ, and lets the preferred one win', () => {
    const sources = [of('a', 'curl\nvim=2\n'), of('b', 'curl=1\nvim=3\n')];
    const { files, findings } = mergeApt(sources, { prefer: ['b'] });
    expect(files[0]?.content).toBe('curl=1\nvim=3\n');
    expect(findings.map(({ level, kind }) => [level, kind])).toEqual([
      ['note', 'apt-pin-kept'],
      ['note', 'apt-pinned'],
      ['clash', 'apt-versions'],
    ]);
    expect(mergeApt(sources).files[0]?.content).toBe('curl=1\nvim=2\n');
  });

  test('leaves out and reports whatever is no package, with its line', () => {
    const { files, findings } = mergeApt([of('a', 'git; touch x\n\nGit\n-t=x\ncurl\n')]);
    expect(files[0]?.content).toBe('touch\n\ncurl\n');
    expect(findings.map(({ places, values }) => [places[0]?.line, values.word])).toEqual([
      [1, 'git;'],
      [1, 'x'],
      [3, 'Git'],
      [4, '-t=x'],
    ]);
  });

  test('gives the same again for what is merged already', () => {
    const lines = fc
      .array(fc.constantFrom('git', 'curl=1', 'curl=2', '# a', 'sox # b', '', 'a1 b2', 'Bad;'))
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const once = textOf(of('a', one), of('b', other));
        expect(textOf(of('c', once))).toBe(once);
        expect(textOf(of('a', one), of('a', one))).toBe(textOf(of('a', one)));
        for (const name of ['git', 'curl', 'sox', 'a1', 'b2']) {
          const has = new RegExp(`^[^#]*\\b${name}\\b`, 'm');
          expect(has.test(once)).toBe(has.test(one) || has.test(other));
        }
      }),
    );
  });

  test('takes any text', () => {
    fc.assert(fc.property(anyText(), (text) => void textOf(of('a', text))));
    for (const text of ['\uFEFFgit', 'a\0b', '\t', 'x'.repeat(1_000_000), 'x'.repeat(1_000_001)]) {
      const { findings } = mergeApt([of('a', text)]);
      expect(findings.length).toBe(text === '\t' || text.length === 1_000_000 ? 0 : 1);
    }
  });
});

function of(id: string, text: string) {
  return { id, path: 'binder/apt.txt', text };
}

function textOf(...sources: readonly ReturnType<typeof of>[]): string {
  return String(mergeApt(sources).files[0]?.content);
}
