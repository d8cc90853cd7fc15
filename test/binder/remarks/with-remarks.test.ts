import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, MergedFile } from '../../../src/binder/finding.ts';
import { mergeSpecs } from '../../../src/binder/merge-specs.ts';
import { readsSame } from '../../../src/binder/remarks/reads-same.ts';
import { withRemarks } from '../../../src/binder/remarks/with-remarks.ts';
import { anyText } from '../../support/any-text.ts';
import { sourceOf } from '../source-of.ts';

function finding(file: string, more: Partial<Finding> = {}): Finding {
  return { level: 'clash', kind: 'x', file, places: [], values: {}, ...more };
}

function remarked(path: string, content: string, more: Partial<Finding> = {}, said = 'A word.') {
  const files: readonly MergedFile[] = [{ path, mode: '100644', content }];
  const [file] = withRemarks(files, [finding(path, more)], () => said);
  return file?.content;
}

describe('a remark stands above the line that is meant', () => {
  test('in apt.txt', () => {
    const text = remarked('apt.txt', 'git\nvim=1\n', { values: { name: 'vim' } });
    expect(text).toBe('git\n# clash: A word.\nvim=1\n');
  });

  test('in requirements.txt, also of a line that goes on over several', () => {
    const text = 'a==1\nnumpy==1 \\\n    --hash=sha256:00  # mine\n';
    expect(remarked('requirements.txt', text, { values: { lines: ['numpy==1'] } })).toBe(
      'a==1\n# clash: A word.\nnumpy==1 \\\n    --hash=sha256:00  # mine\n',
    );
    expect(remarked('requirements.txt', text, { values: { name: 'NumPy' } })).toMatch(
      /^a==1\n# clash/,
    );
    expect(remarked('requirements.txt', 'a\n--pre\n', { values: { option: '--pre' } })).toBe(
      'a\n# clash: A word.\n--pre\n',
    );
  });

  test('in environment.yml', () => {
    const text = 'channels: [b]\ndependencies:\n  - python=3.9\n  - a=1\n  - pip:\n    - b==1\n';
    const at = (more: Partial<Finding>) => remarked('environment.yml', text, more);
    expect(at({ kind: 'conda-different', values: { lines: ['a=1'] } })).toContain(
      '  # clash: A word.\n  - a=1\n',
    );
    expect(at({ kind: 'contradiction', values: { lines: ['b==1'] } })).toContain(
      '    # clash: A word.\n    - b==1\n',
    );
    expect(at({ kind: 'pythons' })).toContain('  # clash: A word.\n  - python=3.9\n');
    expect(at({ kind: 'x' })).toMatch(/^# clash: A word\.\nchannels/);
  });

  test('in Project.toml, where the name stands once', () => {
    expect(remarked('Project.toml', '[deps]\nA = "1"\n', { values: { name: 'A' } })).toBe(
      '[deps]\n# clash: A word.\nA = "1"\n',
    );
    const twice = '[deps]\nA = "1"\n[compat]\nA = "1"\n';
    expect(remarked('Project.toml', twice, { values: { name: 'A' } })).toMatch(/^# clash/);
    const inText = 'a = """\nB = 1\n"""\n';
    expect(remarked('Project.toml', inText, { values: { name: 'B' } })).toBe(
      `# clash: A word.\n${inText}`,
    );
  });
});

describe('a remark at the top', () => {
  test('comes behind what must be first', () => {
    expect(remarked('postBuild', '#!/bin/sh\nset -eu\n')).toBe(
      '#!/bin/sh\n# clash: A word.\nset -eu\n',
    );
    const python = '#!/usr/bin/env python3\n# -*- coding: latin-1 -*-\nx = 1\n';
    expect(remarked('start', python)).toBe(
      '#!/usr/bin/env python3\n# -*- coding: latin-1 -*-\n# clash: A word.\nx = 1\n',
    );
    expect(remarked('environment.yml', '\uFEFFdependencies: [a]\n')).toBe(
      '\uFEFF# clash: A word.\ndependencies: [a]\n',
    );
  });

  test('ends its lines as the file does', () => {
    expect(remarked('Pipfile', '[packages]\r\na = "*"\r\n')).toBe(
      '# clash: A word.\r\n[packages]\r\na = "*"\r\n',
    );
  });
});

test.each([
  ['runtime.txt', 'python-3.10\n'],
  ['Pipfile.lock', '{}'],
  ['merge-lock.json', '{}'],
  ['start', '#!/usr/bin/perl\nexec @ARGV;\n'],
  ['postBuild', '#!/bin/sh\r\ntrue\r\n'],
  ['one/postBuild', '#!/bin/sh\n'],
  ['environment.yml', 'dependencies: [\n'],
])('%s takes none where it cannot be sure', (path, content) => {
  const text = remarked(path, content);
  // What cannot be read before cannot be read after: comments at the top do no harm.
  expect(text === content || path === 'environment.yml').toBe(true);
});

test('only clashes and warnings are said, and nothing where there is nothing to say', () => {
  expect(remarked('apt.txt', 'git\n', { level: 'note' })).toBe('git\n');
  expect(remarked('apt.txt', 'git\n', { level: 'warning' })).toBe('# warning: A word.\ngit\n');
  expect(remarked('apt.txt', 'git\n', {}, ' \n')).toBe('git\n');
  const bytes = { path: 'apt.txt', mode: '100644', content: Uint8Array.of(0xff, 0x0a) } as const;
  expect(withRemarks([bytes], [finding('apt.txt')], () => 'x')).toEqual([bytes]);
});

test.each([
  ['two\nlines', '# clash: two lines'],
  ['a\u2028b\u0000c\u202ed', '# clash: a b c d'],
  ['coding: latin-1', '# clash: coding : latin-1'],
  ['vim: set ft=x', '# clash: vim : set ft=x'],
  ['-*- mode -*-', '# clash: - * - mode - * -'],
  ['ends */ here\\', '# clash: ends * / here'],
])('%j is made harmless', (said, comment) => {
  expect(remarked('apt.txt', 'git\n', {}, said)).toBe(`${comment}\ngit\n`);
});

test('whatever is said, files read the same, and saying it again changes nothing', () => {
  const texts: Readonly<
    Record<string, readonly ['apt' | 'requirements' | 'environment' | 'toml', string]>
  > = {
    'apt.txt': ['apt', 'git\nvim nano # both\n'],
    'requirements.txt': ['requirements', '-r x\nnumpy==1 \\\n  # c\n-e .\n'],
    'environment.yml': [
      'environment',
      'name: |\n  a\n\n  b\ndependencies:\n- a=1\n- pip:\n  - b\n',
    ],
    'Project.toml': ['toml', 'x = """\nA = 1\n"""\n[deps]\nA = "1"\n'],
  };
  const values = fc.record({
    name: fc.constantFrom('git', 'numpy', 'a', 'b', 'A', 'nobody'),
    lines: fc.constantFrom(['numpy==1'], ['a=1'], ['b'], ['-e .']),
  });
  const word = anyText({ minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(texts)), values, word, (path, known, said) => {
      const [syntax, content] = texts[path] ?? ['apt', ''];
      const files: readonly MergedFile[] = [{ path, mode: '100644', content }];
      const found = [finding(path, { values: known }), finding(path, { level: 'warning' })];
      const once = withRemarks(files, found, () => said);
      expect(readsSame(syntax, content, String(once[0]?.content))).toBe(true);
      const kept = String(once[0]?.content)
        .split('\n')
        .filter((line) => !/^\s*# (?:clash|warning): /.test(line));
      expect(kept.join('\n')).toBe(content);
      expect(withRemarks(once, found, () => said)).toEqual(once);
    }),
    { numRuns: 40 },
  );
});

test('a whole merge with every finding said', () => {
  const merged = mergeSpecs([
    sourceOf({ 'environment.yml': 'dependencies:\n- python=3.9\n- a=1\n' }, { id: 'one' }),
    sourceOf({ 'binder/environment.yml': 'dependencies:\n- python=3.10\n- a=2\n' }, { id: 'two' }),
  ]);
  if (merged.kind !== 'merged') throw new Error('refused');
  const said = withRemarks(merged.files, merged.findings, ({ kind }) => kind);
  const before = merged.files.find(({ path }) => path === 'environment.yml')?.content;
  const after = said.find(({ path }) => path === 'environment.yml')?.content;
  expect(after).not.toBe(before);
  expect(readsSame('environment', String(before), String(after))).toBe(true);
  expect(after).toMatch(/# clash: pythons\n\s*- python=3\.9\n/);
});
