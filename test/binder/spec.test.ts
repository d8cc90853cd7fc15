import { describe, expect, test } from 'vitest';
import { buildpackOf } from '../../src/binder/spec/buildpack.ts';
import { configFile, configFolder } from '../../src/binder/spec/config-folder.ts';
import { sourceOf } from './source-of.ts';

function picked(files: Readonly<Record<string, string>>): string {
  const source = sourceOf(files);
  const folder = configFolder(source);
  return folder === 'both' ? folder : buildpackOf(source, folder);
}

describe('what repo2docker would build with', () => {
  test.each([
    [{}, 'none'],
    [{ 'apt.txt': 'git', postBuild: '#!/bin/sh' }, 'none'],
    [{ 'requirements.txt': '' }, 'Python'],
    [{ 'runtime.txt': 'python-3.11' }, 'Python'],
    [{ 'environment.yaml': 'dependencies: []', 'requirements.txt': '' }, 'Conda'],
    [{ 'environment.yml': '', 'runtime.txt': 'r-4.1-2023-01-01' }, 'R'],
    [{ 'install.R': '', 'runtime.txt': 'r-4.1' }, 'none'],
    [{ DESCRIPTION: '' }, 'R'],
    [{ 'binder/requirements.txt': '', DESCRIPTION: '' }, 'Python'],
    [{ 'Project.toml': '', 'environment.yml': '' }, 'JuliaProject'],
    [{ REQUIRE: '', 'requirements.txt': '' }, 'JuliaRequire'],
    [{ Pipfile: '', 'requirements.txt': '' }, 'Pipfile'],
    [{ Pipfile: '', 'runtime.txt': 'r-4.1-2023-01-01' }, 'R'],
    [{ 'default.nix': '', 'environment.yml': '' }, 'Nix'],
    [{ Dockerfile: '', 'environment.yml': '' }, 'Docker'],
    [{ 'pyproject.toml': '[project]\n[build-system]\n' }, 'Python'],
    [{ 'pyproject.toml': '[tool.ruff]\n' }, 'none'],
    [{ 'setup.py': '' }, 'Python'],
    [{ 'requirements.txt': '', 'runtime.txt': 'r-4.1' }, 'none'],
    [{ 'requirements.txt': '', 'runtime.txt': 'python-3.9-2020-01-01' }, 'Python'],
    [{ '.binder/apt.txt': '', 'pyproject.toml': '', 'requirements.txt': '' }, 'none'],
    [{ 'binder/apt.txt': '', '.binder/apt.txt': '' }, 'both'],
  ])('of %j is %s', (files, buildpack) => {
    expect(picked(files)).toBe(buildpack);
  });
});

describe('a file of the configuration', () => {
  const source = sourceOf({
    'envs/one.yml': 'name: one',
    'binder/environment.yml': '-> ../envs/one.yml',
    'binder/apt.txt': '-> /etc/passwd',
    'binder/postBuild': '-> ../../outside',
    'binder/start': '-> start',
  });

  test('may be a link to another file of the source', () => {
    const file = configFile(source, 'binder', 'environment.yml');
    expect(file?.path).toBe('binder/environment.yml');
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('name: one');
  });

  test.each(['apt.txt', 'postBuild', 'start'])(
    '%s, a link out of it or in a circle, is none',
    (name) => {
      expect(configFile(source, 'binder', name)).toBeUndefined();
    },
  );
});
