import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../../src/binder/environment/environment.ts';
import { readEnvironment } from '../../../src/binder/environment/read-environment.ts';
import { anyText } from '../../support/any-text.ts';

describe('reading environment.yml', () => {
  test('finds channels, packages, lines for pip and variables, each with its line and comments', () => {
    const { channels, packages, pip, variables, ...rest } = read(
      [
        'name: ours',
        'channels: [conda-forge, "nodefaults"]',
        'dependencies:',
        '  # for maps',
        '  - cartopy  # big',
        "  - 'numpy=1.11'",
        '  - sel(linux): gcc',
        '  - pip:',
        '      - -e ..  # us',
        'variables:',
        '  VERSION: 3.10',
        'prefix: /home/me/env',
        'category: maps',
      ].join('\r\n'),
    );
    expect(channels?.map(({ text, raw }) => [text, raw])).toEqual([
      ['conda-forge', 'conda-forge'],
      ['nodefaults', '"nodefaults"'],
    ]);
    expect(packages.map(({ line, text, selector }) => [line, text, selector])).toEqual([
      [5, 'cartopy', undefined],
      [6, 'numpy=1.11', undefined],
      [7, 'gcc', 'linux'],
    ]);
    expect(packages[0]).toMatchObject({ above: ['# for maps'], beside: '# big' });
    expect(packages[1]?.spec?.version).toBe('1.11*');
    expect(pip).toEqual([{ line: 9, text: '-e ..', above: [], beside: '# us' }]);
    expect(variables).toMatchObject([{ line: 11, name: 'VERSION', value: '3.10', raw: '3.10' }]);
    expect(rest).toMatchObject({
      name: 'ours',
      prefix: { line: 12, text: '/home/me/env' },
      more: [{ line: 13, key: 'category', value: '"maps"' }],
    });
  });

  test('says what will not do what its author thinks', () => {
    const { oddities } = read(
      'channels:\ndependencies:\n  - pywin32  # [win]\n  -\n  - pip:\n  - pip: [a]\n  - pip: [b]\nfoo: 1\n',
    );
    expect(oddities.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'channels-empty'],
      [3, 'selector-in-comment'],
      [4, 'item-empty'],
      [5, 'pip-empty'],
      [7, 'pip-twice'],
      [8, 'key-unknown'],
    ]);
  });

  test('writes out what aliases stand for', () => {
    const { channels, variables, oddities, text } = read(
      'x: &c [conda-forge]\nchannels: *c\ndependencies: [git]\nvariables: {V: 3.10}\n',
    );
    expect(channels?.map((channel) => channel.text)).toEqual(['conda-forge']);
    expect(variables[0]?.value).toBe('3.10');
    expect(oddities).toContainEqual({ kind: 'aliases', line: 1, text: '' });
    expect(text).not.toContain('*');
  });

  test.each([
    ['dependencies: [a', 'not-yaml', 1],
    ['dependencies:\n\t- a\n', 'not-yaml', 2],
    ['dependencies: [a]\ndependencies: [b]\n', 'key-twice', 2],
    ['dependencies: [a]\n---\nb: c\n', 'several-documents', 2],
    ['dependencies:\n  - !!python/object:os.system x\n', 'tag', 2],
    ['- a\n- b\n', 'not-a-mapping', 1],
    ['', 'not-a-mapping', 1],
    ['name: a\n', 'no-dependencies', 1],
    ['name: a\ndependencies:\n', 'no-dependencies', 2],
    ['dependencies: a\n', 'not-a-list', 1],
    ['channels: a\ndependencies: [a]\n', 'not-a-list', 1],
    ['channels:\n  - a: b\ndependencies: [a]\n', 'not-a-channel', 2],
    ['dependencies:\n  - a\n  - numpy: 1.2\n', 'not-a-dependency', 3],
    ['dependencies:\n  - pip:\n    - a\n    - b: c\n', 'not-a-dependency', 4],
    ['dependencies:\n  - 3.10\n', 'not-a-dependency', 2],
    ['dependencies: [a]\nvariables: [b]\n', 'not-a-variable', 2],
  ])('refuses %j', (text, problem, line) => {
    expect(readEnvironment(text)).toMatchObject({ kind: 'problem', problem, line });
  });

  test.each([
    ['a million letters', `dependencies:\n${'  - a\n'.repeat(200_000)}`, 'too-large'],
    ['brackets that never close', '['.repeat(20_000), 'not-yaml'],
    ['brackets in brackets', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'not-yaml'],
    ['lists in lists', `dependencies:\n  ${'- '.repeat(20_000)}a`, 'not-yaml'],
  ])('refuses %s', (_name, text, problem) => {
    expect(readEnvironment(text)).toMatchObject({ kind: 'problem', problem });
  });

  test('is not blown up by aliases of aliases', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, index) => `k${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`,
    );
    const text = ['k0: &a0 [x, x, x]', ...bomb, 'dependencies: *a30'].join('\n');
    expect(readEnvironment(text)).toMatchObject({ problem: 'aliases-endless', line: 1 });
  });

  test('takes any text', () => {
    const line = fc.oneof(
      fc.constantFrom('dependencies:', '- a', '  - pip:', '    - b', 'x: &a', 'y: *a', '<<: *a'),
      fc.constantFrom('channels: [a]', '"', '# [win]', '---', '...', '? a', '- !!str b', '\t- a'),
      anyText(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(['environment', 'problem']).toContain(readEnvironment(lines.join('\n')).kind);
      }),
    );
  });
});

function read(text: string): Environment {
  const read = readEnvironment(text);
  if (read.kind === 'problem') throw new Error(`${read.problem} on line ${read.line}`);
  return read.environment;
}
