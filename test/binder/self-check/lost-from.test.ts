import { describe, expect, test } from 'vitest';
import { mergeSpecs } from '../../../src/binder/merge-specs.ts';
import type { MergedSpec } from '../../../src/binder/merged-spec.ts';
import { withRemarks } from '../../../src/binder/remarks/with-remarks.ts';
import { effectiveModel } from '../../../src/binder/self-check/effective-model.ts';
import { lostFrom } from '../../../src/binder/self-check/lost-from.ts';
import type { SpecSource } from '../../../src/binder/spec/source.ts';
import { sourceOf } from '../source-of.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const REMOTE = { url: 'https://github.com/owner/two', commit: COMMIT, folder: '' };

type Merged = Extract<MergedSpec, { kind: 'merged' }>;

function merged(sources: readonly SpecSource[]): Merged {
  const result = mergeSpecs(sources);
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result.findings));
  return result;
}

function lostIn(sources: readonly SpecSource[], result: Merged): readonly string[] {
  const found = lostFrom(sources, result, result.findings);
  return found.map(({ values }) => `${String(values.what)} ${String(values.said)}`);
}

/** The result with a text of one of its files taken out, which has to be there. */
function without(result: Merged, path: string, text: string): Merged {
  const files = result.files.map((file) => {
    if (file.path !== path) return file;
    const content = Buffer.from(file.content).toString();
    expect(content).toContain(text);
    return { ...file, content: content.replace(text, '') };
  });
  return { ...result, files };
}

test('reads what counts and nothing else', () => {
  const model = effectiveModel(
    sourceOf({
      'environment.yml':
        'channels: [https://conda.anaconda.org/conda-forge/]\nvariables: {A: b}\n' +
        'dependencies: [python=3.11, numpy=1.11, {pip: ["Foo_Bar==1.0.0"]}]',
      'requirements.txt': 'dormant',
      'apt.txt': 'git # why',
      postBuild: '#!/bin/sh\n',
    }),
  );
  expect(model).toMatchObject({ buildpack: 'Conda', python: { version: '3.11' } });
  expect(model?.asked.map(({ what, name }) => `${what} ${name ?? ''}`)).toEqual([
    'conda python',
    'conda numpy',
    'channel conda-forge',
    'variable A',
    'pip foo-bar',
    'apt git',
  ]);
  expect(model?.postBuild?.path).toBe('postBuild');
  expect(effectiveModel(sourceOf({ 'binder/a': '', '.binder/a': '' }))).toBeUndefined();
});

const CONDA = [
  sourceOf(
    {
      'binder/environment.yml':
        'channels:\n  - conda-forge\ndependencies:\n  - python=3.10\n  - scipy>=1\n  - pip:\n    - -e ..\n',
      'binder/apt.txt': 'git\n',
      'binder/postBuild': '#!/bin/bash\necho one\n',
      'binder/start': '#!/bin/sh\nexec "$@"\n',
      'binder/data/x.json': '{"one": 1}',
      'binder/.dockerignore': 'big\n',
    },
    { id: 'one' },
  ),
  {
    ...sourceOf(
      {
        'environment.yml':
          'channels:\n  - conda-forge\n  - extra\nvariables:\n  A: b\ndependencies:\n  - Numpy==1.0\n',
        'apt.txt': 'vim\n',
        postBuild: '#!/usr/bin/env python3\nprint(1)\n',
        start: '#!/bin/sh\nexport A=b\nexec "$@"\n',
      },
      { id: 'two' },
    ),
    remote: REMOTE,
  },
  {
    ...sourceOf(
      {
        'requirements.txt':
          '-r more.txt\n-c bounds.txt\n./pkg ; python_version > "3"\n--extra-index-url https://a.example/x',
        'more.txt': 'foo.bar == 1.0\n',
        'bounds.txt': 'baz<2\n',
        'pkg/setup.py': '',
      },
      { id: 'three' },
    ),
    remote: REMOTE,
  },
  sourceOf({ Pipfile: '[packages]\nqux = ">1"\n[dev-packages]\nPy_Test = "*"' }, { id: 'four' }),
];

describe('of a merge into one environment', () => {
  const result = merged(CONDA);

  test('nothing is lost', () => {
    expect(lostIn(CONDA, result)).toEqual([]);
  });

  test('nor by remarks in its files', () => {
    const files = withRemarks(result.files, result.findings, ({ kind }) => kind);
    expect(lostIn(CONDA, { ...result, files })).toEqual([]);
    const script = '#!/bin/sh\nset -u\n. "$(dirname "$0")/x.sh"\n';
    const alone = [
      sourceOf({ postBuild: script, 'requirements.txt': '', 'x.sh': '' }, { id: 'one' }),
      sourceOf({ 'requirements.txt': 'a' }, { id: 'two' }),
    ];
    const kept = merged(alone);
    const about = {
      level: 'warning',
      kind: 'x',
      file: 'postBuild',
      places: [],
      values: {},
    } as const;
    const told = withRemarks(kept.files, [about], () => 'A word.');
    expect(told).not.toEqual(kept.files);
    expect(lostIn(alone, { ...kept, files: told })).toEqual([]);
  });

  test.each([
    ['environment.yml', '  - scipy>=1\n', 'conda scipy>=1'],
    ['environment.yml', '  - extra\n', 'channel extra'],
    ['environment.yml', '  - Numpy==1.0\n', 'conda Numpy==1.0'],
    ['environment.yml', '  A: b', 'variable A: b'],
    ['environment.yml', 'foo.bar == 1.0', 'pip foo.bar == 1.0'],
    ['environment.yml', '#subdirectory=pkg', 'pip ./pkg ; python_version > "3"'],
    ['environment.yml', 'qux>1', 'pip qux'],
    ['environment.yml', 'Py_Test', 'pip Py_Test'],
    ['environment.yml', '-e ..', 'pip -e ..'],
    [
      'environment.yml',
      '--extra-index-url https://a.example/x',
      'option --extra-index-url https://a.example/x',
    ],
    ['constraints.txt', 'baz<2', 'constraint baz<2'],
    ['apt.txt', 'vim', 'apt vim'],
    ['one/postBuild', 'echo one', 'script binder/postBuild'],
    ['postBuild', '\n"$stages/two/postBuild"', 'script postBuild'],
    ['start', '"$stages/two/start"', 'start start'],
    ['.dockerignore', 'big', 'ignore big'],
  ])('%s without %j', (path, text, said) => {
    expect(lostIn(CONDA, without(result, path, text)).join('\n')).toContain(said);
  });

  test('files that are not there, or cannot be run', () => {
    const files = result.files.filter(({ path }) => !path.endsWith('x.json'));
    expect(lostIn(CONDA, { ...result, files })).toEqual(['helper binder/data/x.json']);
    const plain = result.files.map((file) => ({ ...file, mode: '100644' as const }));
    expect(lostIn(CONDA, { ...result, files: plain })).toContain('script binder/postBuild');
  });

  test('another buildpack, or another Python, than was said', () => {
    const others = result.files.filter(({ path }) => path !== 'environment.yml');
    const list = { path: 'requirements.txt', mode: '100644', content: '' } as const;
    expect(lostIn(CONDA, { ...result, files: [...others, list] })).toContain('buildpack Conda');
    const changed = result.files.map((file) =>
      file.path === 'environment.yml'
        ? { ...file, content: String(file.content).replace('python=3.10', 'python=3.12') }
        : file,
    );
    expect(lostIn(CONDA, { ...result, files: changed })).toContain('python 3.10');
  });
});

test('the order of channels counts', () => {
  const sources = ['one', 'two'].map((id) =>
    sourceOf({ 'environment.yml': `channels:\n  - a\n  - b\ndependencies:\n  - ${id}\n` }, { id }),
  );
  const result = merged(sources);
  const files = result.files.map((file) => ({
    ...file,
    content: String(file.content).replace('  - a\n  - b\n', '  - b\n  - a\n'),
  }));
  expect(lostIn(sources, { ...result, files })).toEqual(['channel a b', 'channel a b']);
});

test('of R and of Julia', () => {
  const r = [
    sourceOf(
      { 'runtime.txt': 'r-4.1-2024-01-01', 'install.R': 'install.packages("a")' },
      { id: 'one' },
    ),
    sourceOf(
      { 'runtime.txt': 'r-4.1-2024-01-01', 'install.R': 'install.packages("b")' },
      { id: 'two' },
    ),
  ];
  const result = merged(r);
  expect(lostIn(r, result)).toEqual([]);
  expect(lostIn(r, without(result, 'install.R', '"b"'))).toEqual(['r install.R']);
  expect(lostIn(r, without(result, 'runtime.txt', '4.1-'))).toContain('r 4.1 2024-01-01');
  const uuid = '7073ff75-c697-5162-941a-fcdaad2a7d2a';
  const julia = ['A', 'B'].map((name) =>
    sourceOf(
      { 'Project.toml': `[deps]\n${name} = "${uuid}"\n[compat]\n${name} = "1"\n` },
      { id: name },
    ),
  );
  const both = merged(julia);
  expect(lostIn(julia, both)).toEqual([]);
  expect(lostIn(julia, without(both, 'Project.toml', `B = "${uuid}"`))).toContain('julia B');
});

test('what a finding names is not lost', () => {
  const sources = [
    sourceOf({ 'environment.yml': 'dependencies: [a=1.0, python=3.9]' }, { id: 'one' }),
    sourceOf({ 'environment.yml': 'dependencies: [a=2.0, python=3.10]' }, { id: 'two' }),
  ];
  const result = mergeSpecs(sources, { prefer: ['two'] });
  if (result.kind !== 'merged') throw new Error('refused');
  expect(lostIn(sources, result)).toEqual([]);
  const silent = { ...result, findings: [] };
  expect(lostIn(sources, silent)).toEqual(expect.arrayContaining(['conda a=1.0', 'python 3.9']));
});

test('of several indexes pip heeds the last', () => {
  const list =
    '--extra-index-url https://a.example/x\n-i https://b.example/x\n-i https://c.example/x';
  const model = effectiveModel(sourceOf({ 'requirements.txt': list }));
  expect(model?.asked.map(({ said }) => said)).toEqual(['-i https://c.example/x']);
});

test('tells no password', () => {
  const url = 'https://me:secret@index.example/simple';
  const sources = [sourceOf({ 'requirements.txt': `--index-url ${url}\na\n` })];
  const result = merged(sources);
  const lost = lostFrom(sources, without(result, 'requirements.txt', url), []);
  expect(lost.length).toBeGreaterThan(0);
  expect(JSON.stringify(lost)).not.toContain('secret');
});
