import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admits } from '../../src/binder/pep440/admits.ts';
import { compareVersions } from '../../src/binder/pep440/compare-versions.ts';
import { isContradiction } from '../../src/binder/pep440/is-contradiction.ts';
import { parseSpecifier } from '../../src/binder/pep440/specifier.ts';
import { parseVersion, printVersion, type Version } from '../../src/binder/pep440/version.ts';

function version(text: string): Version {
  const read = parseVersion(text);
  if (read === undefined) throw new Error(`not a version: ${text}`);
  return read;
}

function clauses(text: string) {
  const read = parseSpecifier(text);
  if (read === undefined) throw new Error(`not a specifier: ${text}`);
  return read;
}

function fits(specifier: string, text: string): boolean {
  return clauses(specifier).every((clause) => admits(clause, version(text)));
}

describe('versions', () => {
  test('come in the order of PEP 440', () => {
    const inOrder = [
      '1.dev0',
      '1.0.dev456',
      '1.0a1',
      '1.0a2.dev456',
      '1.0a12.dev456',
      '1.0a12',
      '1.0b1.dev456',
      '1.0b2',
      '1.0b2.post345.dev456',
      '1.0b2.post345',
      '1.0rc1.dev456',
      '1.0rc1',
      '1.0',
      '1.0+abc.5',
      '1.0+abc.7',
      '1.0+5',
      '1.0.post456.dev34',
      '1.0.post456',
      '1.0.15',
      '1.1.dev1',
      '1!0.5',
    ];
    for (const [index, one] of inOrder.entries()) {
      for (const other of inOrder.slice(index + 1)) {
        expect([one, other, compareVersions(version(one), version(other)) < 0]).toEqual([
          one,
          other,
          true,
        ]);
      }
    }
  });

  test.each([
    ['v1.0', '1.0'],
    ['1.0-ALPHA.1', '1.0a1'],
    ['1.0c4', '1.0rc4'],
    ['1.2-3', '1.2.post3'],
    ['1.2.rev', '1.2.post0'],
    ['1.0-dev', '1.0.dev0'],
    ['1.0+ubuntu-1', '1.0+ubuntu.1'],
    ['01.02', '1.2'],
  ])('%s is %s', (said, normal) => {
    expect(printVersion(version(said))).toBe(normal);
  });

  test.each(['', 'latest', '1.0.', '1..0', '1.0+', '1.0+a+b', '1.9999999999999999', '1 0'])(
    '“%s” is none',
    (text) => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );
});

describe('a specifier', () => {
  test.each([
    ['==1.0', ['1', '1.0.0', '1.0+local'], ['1.0.post1', '1.0rc1', '1.0.1']],
    ['==1.0+a', ['1.0+a'], ['1.0', '1.0+b']],
    ['==1.0.*', ['1', '1.0.9', '1.0rc1', '1.0.post1'], ['1.1', '1!1.0']],
    ['!=1.0.*', ['1.1'], ['1', '1.0.3']],
    ['~=1.4.2', ['1.4.2', '1.4.99'], ['1.4.1', '1.5', '1.4.2rc1']],
    ['~=2.2.post3', ['2.2.post3', '2.9'], ['2.2', '3']],
    ['<1.0', ['0.9', '0.9.post1'], ['1.0', '1.0rc1', '1.0.dev0']],
    ['<1.0rc2', ['1.0rc1', '1.0rc2.dev1'], ['1.0rc2', '1.0']],
    ['>1.0', ['1.0.1', '1.1.dev0'], ['1.0', '1.0.post1', '1.0+x']],
    ['>1.0.post1', ['1.0.post2', '1.0.post2.dev0'], ['1.0.post1', '1.0.post1+x']],
    ['<=1.0', ['1.0', '1.0+x', '1.0rc1'], ['1.0.post1']],
    ['===1.0', ['1.0'], ['1.0.0']],
    ['>=1,<2,!=1.5', ['1', '1.9'], ['1.5', '2', '0.9']],
    ['', ['1', '0.dev0'], []],
  ])('%s', (specifier, inside, outside) => {
    for (const text of inside) expect([text, fits(specifier, text)]).toEqual([text, true]);
    for (const text of outside) expect([text, fits(specifier, text)]).toEqual([text, false]);
  });

  test.each(['1.0', '=1.0', '>=1.*', '~=1', '==1.0rc1.*', '>1.0+x', '>= 1.0 <2', '=>1', '== '])(
    '“%s” is none',
    (text) => {
      expect(parseSpecifier(text)).toBeUndefined();
    },
  );
});

describe('a contradiction', () => {
  test.each([
    '==1.0,==1.1',
    '>=2,<2',
    '>1.0,<1.0.1.dev0,!=1.0.0.*',
    '~=1.4,>=2',
    '>1.0rc1,<1.0',
    '==1.2.*,==1.3.*',
    '==1.0,!=1',
    '>1,<=1',
    '<0.dev0',
    '===1.0,==1.1',
  ])('is %s', (text) => {
    expect(isContradiction(clauses(text))).toBe(true);
  });

  test.each([
    '==1.0,==1.0.0',
    '>=1.26,<1.26.1',
    '>1.0,<1.0.1',
    '==1.*,!=1.0.*',
    '>=1!0,<1!1',
    '<=1.0,>=1.0',
    '===nightly,==1.0',
    '',
  ])('is not %s', (text) => {
    expect(isContradiction(clauses(text))).toBe(false);
  });

  test('is never claimed where any version would do', () => {
    const number = fc.constantFrom(0, 0, 1, 2, 10);
    const suffix = fc.constantFrom('', '', '', 'a1', 'rc2', '.post1', '.dev0', 'b1.post0.dev1');
    const someVersion = fc
      .tuple(fc.array(number, { minLength: 1, maxLength: 4 }), suffix)
      .map(([release, end]) => `${release.join('.')}${end}`);
    const operator = fc.constantFrom('==', '!=', '<', '<=', '>', '>=');
    const someClause = fc.tuple(operator, someVersion).map(([said, bound]) => `${said}${bound}`);
    fc.assert(
      fc.property(
        fc.array(someClause, { minLength: 1, maxLength: 4 }),
        someVersion,
        (said, text) => {
          fc.pre(fits(said.join(','), text));
          expect(isContradiction(clauses(said.join(',')))).toBe(false);
        },
      ),
    );
  });
});
