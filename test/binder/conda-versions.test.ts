import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCondaContradiction } from '../../src/binder/conda/is-conda-contradiction.ts';
import {
  type CondaVersion,
  compareCondaVersions,
  parseCondaVersion,
} from '../../src/binder/conda/version.ts';
import {
  parseVersionSpec,
  specAdmits,
  type VersionSpec,
} from '../../src/binder/conda/version-spec.ts';

function version(text: string): CondaVersion {
  const read = parseCondaVersion(text);
  if (read === undefined) throw new Error(`not a version: ${text}`);
  return read;
}

function spec(text: string): VersionSpec {
  const read = parseVersionSpec(text);
  if (read === undefined) throw new Error(`not a specification: ${text}`);
  return read;
}

describe('conda’s versions', () => {
  test('come in the order of conda’s documentation', () => {
    const inOrder = [
      '0.4',
      '0.4.1.rc',
      '0.4.1',
      '0.5a1',
      '0.5b3',
      '0.5C1',
      '0.5',
      '0.9.6',
      '0.960923',
      '1.0',
      '1.1dev1',
      '1.1_',
      '1.1a1',
      '1.1.0rc1',
      '1.1',
      '1.1.0post1',
      '1996.07.12',
      '1!0.4.1',
      '1!3.1.1.6',
      '2!0.4.1',
    ];
    for (const [index, one] of inOrder.entries()) {
      for (const other of inOrder.slice(index + 1)) {
        const before = compareCondaVersions(version(one), version(other)) < 0;
        expect([one, other, before]).toEqual([one, other, true]);
      }
    }
    expect(compareCondaVersions(version('1.1'), version('1.1.0'))).toBe(0);
  });

  test.each(['', 'a b', '1..2', '1!2!3', 'x!1', '1+2+3', '+1'])('“%s” is none', (text) => {
    expect(parseCondaVersion(text)).toBeUndefined();
  });
});

describe('a specification of conda’s', () => {
  test.each([
    ['1.11', ['1.11', '1.11.0'], ['1.11.1']],
    ['==1.11', ['1.11.0'], ['1.11.1']],
    ['=1.11', ['1.11', '1.11.3', '1.11rc1'], ['1.12', '1.1']],
    ['1.11*', ['1.11.3'], ['1.12']],
    ['!=1.11.*', ['1.12'], ['1.11.3']],
    ['~=1.11', ['1.11', '1.12'], ['2', '1.10']],
    ['>=1.11', ['1.11', '2'], ['1.11rc1']],
    ['>=1,<2|>3', ['1.5', '3.1'], ['2', '3']],
    ['*', ['0', '9'], []],
  ])('%s', (text, inside, outside) => {
    for (const one of inside)
      expect([one, specAdmits(spec(text), version(one))]).toEqual([one, true]);
    for (const one of outside)
      expect([one, specAdmits(spec(text), version(one))]).toEqual([one, false]);
  });

  test.each(['', '1.*.2', '^1.[0-9]$', '=>1', '>', '(1|2),3', '>=1,,<2'])(
    '“%s” is left undecided',
    (text) => {
      expect(parseVersionSpec(text)).toBeUndefined();
    },
  );

  test.each([
    ['==1.0', '==1.1'],
    ['=1.2', '=1.3'],
    ['>=2', '<2'],
    ['3.9.*', '>=3.10'],
    ['1|2', '>=3'],
  ])('%s and %s contradict each other', (one, other) => {
    expect(isCondaContradiction([spec(one), spec(other)])).toBe(true);
  });

  test.each([
    ['==1.1', '==1.1.0'],
    ['=1.0', '<1.0'],
    ['>=1.0rc1', '<1.0'],
    ['>1.0', '<1.0.1'],
    ['1|2', '>=2'],
    ['*', '*'],
    ['=1.10.10b1+1', '>=2.1rc2,<1.10.10b1+1|>1.10.10b1+1'],
    ['0.1.3+x.*', '<0.1.3+x'],
    ['0.9.10.9+1.2.*', '<0.9.10.9+1.2'],
    ['!=2+x', '=2+x'],
  ])('%s and %s do not', (one, other) => {
    expect(isCondaContradiction([spec(one), spec(other)])).toBe(false);
  });

  test('no contradiction is claimed where any version would do', () => {
    const number = fc.constantFrom(0, 1, 2, 10);
    const end = fc.constantFrom('', '', '', 'a1', 'rc', 'post1', 'dev', '_', '.post');
    const someVersion = fc
      .tuple(fc.array(number, { minLength: 1, maxLength: 3 }), end)
      .map(([parts, suffix]) => `${parts.join('.')}${suffix}`);
    const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=', '=');
    const condition = fc.tuple(operator, someVersion).map(([said, bound]) => `${said}${bound}`);
    const some = fc.array(condition, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, someVersion, (conditions, text) => {
        const all = spec(conditions.join(','));
        fc.pre(specAdmits(all, version(text)));
        expect(isCondaContradiction([all])).toBe(false);
      }),
    );
  });
});
