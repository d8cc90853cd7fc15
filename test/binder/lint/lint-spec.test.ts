import { describe, expect, test } from 'vitest';
import { dormantFiles } from '../../../src/binder/lint/dormant-files.ts';
import { lintSpec, refusesToRender } from '../../../src/binder/lint/lint-spec.ts';
import { mergeSpecs } from '../../../src/binder/merge-specs.ts';
import { sourceOf } from '../source-of.ts';

type Files = Readonly<Record<string, string>>;

function kindsOf(files: Files): readonly string[] {
  return lintSpec(sourceOf(files)).map(({ level, kind }) => `${level} ${kind}`);
}

describe('what repo2docker refuses', () => {
  // Each was given to `repo2docker --no-build`, which ended with 1.
  test.each<readonly [string, Files]>([
    ['two-folders', { 'binder/apt.txt': 'git', '.binder/apt.txt': 'git' }],
    ['legacy-docker', { Dockerfile: 'FROM andrewosh/binder-base\n' }],
    ['legacy-docker', { Dockerfile: 'FROM andrewosh/binder-base', 'binder/apt.txt': 'git' }],
    ['apt-refused', { 'apt.txt': 'Git', 'requirements.txt': '' }],
    ['byte-order-mark', { 'apt.txt': '\uFEFFgit', 'requirements.txt': '' }],
    ['runtime-unreadable', { 'runtime.txt': '' }],
    ['runtime-unreadable', { 'runtime.txt': 'python-3.9.1' }],
    ['runtime-unreadable', { 'runtime.txt': 'python', 'environment.yml': 'dependencies: [a]' }],
    ['python-unsupported', { 'runtime.txt': 'python-3.15' }],
    ['python-unsupported', { 'environment.yml': 'dependencies: [python=3.15]' }],
    ['python-unsupported', { Pipfile: '[requires]\npython_version = "3.15"' }],
    ['r-unsupported', { 'runtime.txt': 'r-4.7-2024-01-01' }],
    ['r-unsupported', { DESCRIPTION: 'Package: x', 'runtime.txt': 'python-3.9' }],
    ['runtime-r-too-old', { 'runtime.txt': 'r-2018-12-06' }],
    ['environment-key-twice', { 'environment.yml': 'name: a\nname: b\ndependencies: [a]' }],
    ['environment-no-dependencies', { 'environment.yml': 'dependencies:' }],
    ['environment-not-yaml', { 'environment.yml': 'dependencies: [a\u0001]' }],
    ['environment-aliases-endless', { 'environment.yml': 'dependencies: *a' }],
    ['environment-pip-empty-line', { 'environment.yml': 'dependencies:\n- pip:\n  -\n' }],
    ['julia-compat-refused', { 'Project.toml': '[compat]\njulia = 1.6' }],
    ['julia-compat-refused', { 'Project.toml': '[compat]\njulia = ">=1.6, <1.8"' }],
    ['julia-compat-refused', { 'Project.toml': '[compat]\njulia = ">= 1.6"' }],
    ['julia-version-unknown', { 'Project.toml': '[compat]\njulia = "2"' }],
    ['julia-unreadable', { 'Project.toml': '[deps' }],
    ['pipfile-unreadable', { Pipfile: '[' }],
    ['pipfile-lock-unreadable', { 'Pipfile.lock': '[]' }],
    ['project-unreadable', { 'pyproject.toml': '[', 'requirements.txt': '' }],
    [
      'python-refused-by-project',
      { 'pyproject.toml': '[project]\nrequires-python = ">=3.12"', 'runtime.txt': 'python-3.9' },
    ],
  ])('%s', (kind, files) => {
    const source = sourceOf(files);
    expect(refusesToRender(source)).toBe(true);
    expect(kindsOf(files)).toContain(`error ${kind}`);
  });

  test('bytes that are no UTF-8', () => {
    const made = sourceOf({ 'requirements.txt': '', 'apt.txt': 'git' });
    const files = made.files.map((file) =>
      file.path === 'apt.txt' ? { ...file, bytes: Buffer.from([0xff, 0x0a]) } : file,
    );
    const source = { ...made, files };
    expect(refusesToRender(source)).toBe(true);
    expect(lintSpec(source).map(({ kind }) => kind)).toContain('not-utf-8');
  });
});

describe('what repo2docker takes', () => {
  test.each<Files>([
    {},
    { 'runtime.txt': '# a-comment', 'requirements.txt': 'numpy' },
    { 'runtime.txt': 'python-3.15', 'environment.yml': 'dependencies: [a]' },
    { 'runtime.txt': '', Dockerfile: 'FROM ubuntu' },
    { 'apt.txt': 'git; touch /here', 'requirements.txt': '' },
    { 'environment.yml': 'channels: [a]' },
    { 'environment.yml': 'dependencies: [python>=3.99]' },
    { 'environment.yml': 'dependencies:\n- pip: [-e ., null]\n' },
    { 'Project.toml': '[compat]\njulia = ">=1.6"' },
    { 'pyproject.toml': '[project]\nrequires-python = ">=3.12"' },
    { 'pyproject.toml': '[', 'binder/requirements.txt': '' },
    { REQUIRE: 'Foo' },
  ])('%j', (files) => {
    expect(refusesToRender(sourceOf(files))).toBe(false);
  });
});

describe('what installs something else than its author thinks', () => {
  test('nothing says what to build, which mybinder.org refuses', () => {
    expect(kindsOf({ 'binder/apt.txt': 'git' })).toContain('warning no-buildpack');
    expect(kindsOf({ 'requirements.txt': '' })).not.toContain('warning no-buildpack');
  });

  test('a runtime that no buildpack knows keeps requirements from selecting Python', () => {
    const kinds = kindsOf({ 'runtime.txt': 'r-4.1', 'requirements.txt': 'numpy' });
    expect(kinds).toContain('warning no-buildpack');
  });

  test('a folder for configuration hides the files beside it', () => {
    const found = lintSpec(sourceOf({ 'binder/README.md': '', 'requirements.txt': 'numpy' }));
    const hides = found.find(({ kind }) => kind === 'folder-hides');
    expect(hides).toMatchObject({ level: 'warning', values: { names: ['requirements.txt'] } });
  });

  test('install.R without a day of CRAN is passed over', () => {
    const kinds = kindsOf({ 'install.R': 'install.packages("a")', 'requirements.txt': '' });
    expect(kinds).toContain('warning install-r-unread');
    expect(kindsOf({ 'install.R': '', 'runtime.txt': 'r-2024-01-01' })).toEqual([]);
  });

  test('a Dockerfile hides all else', () => {
    const found = lintSpec(sourceOf({ Dockerfile: 'FROM ubuntu', 'apt.txt': 'git', start: '' }));
    expect(found).toMatchObject([
      { level: 'warning', kind: 'nothing-else-read', values: { names: ['apt.txt', 'start'] } },
    ]);
  });

  test('files that the buildpack passes over are named', () => {
    const source = sourceOf({
      'environment.yml': 'dependencies: [a]',
      'environment.yaml': 'dependencies: [b]',
      'requirements.txt': 'numpy',
      'runtime.txt': 'python-3.9',
      'apt.txt': 'git',
    });
    const names = ['environment.yaml', 'requirements.txt', 'runtime.txt'];
    expect(dormantFiles(source, '', 'Conda')).toEqual(names);
    const found = lintSpec(source);
    expect(found.find(({ kind }) => kind === 'dormant')?.values.name).toBe('requirements.txt');
    expect(found.find(({ kind }) => kind === 'unread')?.values.names).toEqual([
      'environment.yaml',
      'runtime.txt',
    ]);
  });

  test('a Python that repo2docker does not see', () => {
    expect(kindsOf({ 'environment.yml': 'dependencies: [python>=3.11]' })).toContain(
      'note python-unseen',
    );
    expect(kindsOf({ 'environment.yml': 'dependencies: [python=3.11]' })).toEqual([]);
  });

  test('a start that never comes to the command', () => {
    const files = { 'requirements.txt': '', start: '#!/bin/sh\necho hello\n' };
    expect(kindsOf(files)).toContain('clash start-ends');
  });
});

test('says what a merge would say in the same words, so that it can be left out once', () => {
  const files = {
    'apt.txt': 'git; touch /here\nvim=1.2',
    'environment.yml': 'prefix: /home\ndependencies: [foo, a==, {pip: ["a b c"]}]',
    'requirements.txt': 'numpy',
    postBuild: 'sudo apt-get install x\n',
  };
  const source = sourceOf(files);
  const merged = mergeSpecs([source]).findings.map((finding) => JSON.stringify(finding));
  const own = lintSpec(source).map((finding) => JSON.stringify(finding));
  expect(merged.filter((finding) => !own.includes(finding))).toEqual([]);
});

test('says each thing once, of whatever bytes', () => {
  for (const text of ['', '\0\0', '&a [*a]', '-'.repeat(10_000), '[[[[', '"""']) {
    const files = Object.fromEntries(
      ['apt.txt', 'environment.yml', 'Pipfile', 'Pipfile.lock', 'postBuild', 'start'].map(
        (name) => [name, text],
      ),
    );
    const found = lintSpec(sourceOf(files)).map((finding) => JSON.stringify(finding));
    expect(new Set(found).size).toBe(found.length);
  }
});
