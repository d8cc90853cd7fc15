import { describe, expect, test } from 'vitest';
import { parseVersionSpec } from '../../../src/binder/conda/version-spec.ts';
import {
  effectivePython,
  type PythonSayings,
} from '../../../src/binder/environment/effective-python.ts';
import { isReleased } from '../../../src/binder/environment/is-released.ts';
import { readEnvironment } from '../../../src/binder/environment/read-environment.ts';
import { readRuntime } from '../../../src/binder/runtime/read-runtime.ts';

describe('the Python that a source really gets', () => {
  test.each([
    // What repo2docker sees.
    ['python=3.9', '3.9', 'environment', '3.9'],
    ['python==3.11.*', '3.11', 'environment', '3.11'],
    ['python =3.12', '3.12', 'environment', '3.12'],
    ['python=3', '3.10', 'environment', '3.10'],
    ['python=2', '2.7', 'environment', '2.7'],
    // What it does not see, and conda puts right.
    ['python 3.9', '3.9', 'environment', '3.10'],
    ['conda-forge::python=3.9', '3.9', 'environment', '3.10'],
    ['python >=3.10,<3.11.0a0', '3.10', 'environment', '3.10'],
    ['python >=3.11', '3.14', 'environment', '3.10'],
    // What asks for nothing in particular.
    ['python>=3.9', '3.10', 'default', '3.10'],
    ['python', '3.10', 'default', '3.10'],
    ['python=*', '3.10', 'default', '3.10'],
    ['python-dateutil=2.9', '3.10', 'default', '3.10'],
  ])('of an environment with %s is %s', (dependency, version, from, startsFrom) => {
    const found = of({ buildpack: 'Conda', environment: withDependencies(dependency) });
    expect(found).toMatchObject({ version, from, startsFrom });
  });

  test('is that of the first pin, wherever another stands', () => {
    const environment = withDependencies('git', 'python=3.9', 'python=3.11');
    expect(of({ buildpack: 'Conda', environment })).toMatchObject({ version: '3.9', line: 3 });
  });

  test('comes from runtime.txt where the buildpack reads it', () => {
    const runtime = readRuntime('python-3.12');
    expect(of({ buildpack: 'Python', runtime })).toMatchObject({
      version: '3.12',
      from: 'runtime',
    });
    expect(of({ buildpack: 'Conda', runtime })).toMatchObject({ version: '3.10', from: 'default' });
    expect(of({ buildpack: 'Pipfile', runtime, pipfile: '3.11' })).toMatchObject({
      version: '3.11',
      from: 'pipfile',
    });
    // R starts from the default, and conda then changes it.
    const environment = withDependencies('python=3.9');
    const r = readRuntime('r-4.3-2024-01-10');
    expect(of({ buildpack: 'R', runtime: r, environment })).toEqual({
      version: '3.9',
      from: 'environment',
      line: 2,
      startsFrom: '3.10',
    });
  });

  test('is the newest that a project takes, if it refuses the default', () => {
    expect(of({ buildpack: 'Python', requiresPython: '>=3.12' })?.version).toBe('3.14');
    expect(of({ buildpack: 'Python', requiresPython: '>=3.8' })?.from).toBe('default');
    const runtime = readRuntime('r-4.4-2024-01-01');
    expect(of({ buildpack: 'R', runtime, requiresPython: '>=3.12' })?.from).toBe('default');
  });

  test('is nobody’s knowledge for a Dockerfile', () => {
    expect(of({ buildpack: 'Docker' })).toBeUndefined();
  });
});

test.each([
  ['3.11', '>=3.11.0a0,<3.11.0', false],
  ['3.11', '>3.11.99', false],
  ['3.9', '>=3.10|=3.8', false],
  ['3.10', '<3.10', false],
  ['3.10', '<3.10.0a0,>=3.10.0', false],
  ['3.10', '3', false],
])('Python %s meets %s: %s', (minor, said, expected) => {
  const spec = parseVersionSpec(said);
  expect(spec && isReleased(minor, [spec])).toBe(expected);
});

function of(sayings: PythonSayings) {
  return effectivePython(sayings);
}

function withDependencies(...texts: readonly string[]) {
  const read = readEnvironment(`dependencies:\n${texts.map((text) => `  - ${text}\n`).join('')}`);
  return read.kind === 'environment' ? read.environment : undefined;
}
