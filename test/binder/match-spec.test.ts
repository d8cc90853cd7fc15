import { describe, expect, test } from 'vitest';
import { parseMatchSpec } from '../../src/binder/conda/match-spec.ts';

describe('a dependency of an environment', () => {
  test.each([
    ['numpy', { name: 'numpy', version: undefined, build: undefined, channel: undefined }],
    ['NumPy=1.11', { name: 'numpy', version: '1.11*' }],
    ['numpy==1.11', { version: '1.11' }],
    ['numpy 1.11', { version: '1.11' }],
    ['numpy >=1.8, <2', { version: '>=1.8,<2' }],
    ['numpy=1.11.1=py36_0', { version: '1.11.1', build: 'py36_0' }],
    ['numpy 1.11 py36_0', { version: '1.11', build: 'py36_0' }],
    ['conda-forge::numpy>=1|0.9', { channel: 'conda-forge', version: '>=1|0.9' }],
    ['conda-forge/linux-64::numpy', { channel: 'conda-forge/linux-64', name: 'numpy' }],
    ["numpy[version='>=1.8,<2', build=*cuda*]", { version: '>=1.8,<2', build: '*cuda*' }],
    ["numpy 1.2[channel=x,subdir='linux-64']", { channel: 'x', more: ["subdir='linux-64'"] }],
    ['numpy=1.11  # [linux]', { version: '1.11*' }],
  ])('%s', (text, expected) => {
    expect(parseMatchSpec(text)).toMatchObject(expected);
  });

  test.each([
    '',
    '# numpy',
    'https://example.org/numpy-1.11.tar.bz2',
    'numpy-1.conda',
    '=1.11',
    'a b[',
    'a/b',
  ])('“%s” is none', (text) => {
    expect(parseMatchSpec(text)).toBeUndefined();
  });

  test('what cannot be decided is kept as it is', () => {
    expect(parseMatchSpec('numpy 1.*.2')).toMatchObject({
      version: '1.*.2',
      versionSpec: undefined,
    });
  });
});
