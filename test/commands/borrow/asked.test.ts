import { describe, expect, test } from 'vitest';
import { readBorrowFile } from '../../../src/borrow/file/read-borrow-file.ts';
import { type Asked, readAsked } from '../../../src/commands/borrow/asked.ts';
import { mistakesInWords } from '../../../src/commands/borrow/mistakes-in-words.ts';
import { render } from '../../../src/words/render.ts';
import { links } from '../../support/rehearse.ts';

const here = { server: 'https://github.com', owner: 'you', name: 'my-course' };

function said(from: string, patterns: readonly string[] = ['a.md'], into?: string, file?: string) {
  return readAsked({ from, patterns, into }, file, here);
}

/** What a person reads. */
function told(asked: Asked): string {
  switch (asked.kind) {
    case 'no-file':
      return render({ say: 'borrowNoList' }, links);
    case 'mistakes':
      return render(
        { say: 'borrowMistakes', mistakes: mistakesInWords(asked.mistakes), when: 'said' },
        links,
      );
    case 'asked':
      return render({ say: 'borrowRefused', problems: asked.problems }, links);
  }
}

/** Repository, branch or folder, patterns and folder here, of each wish. */
function wishes(asked: Asked) {
  if (asked.kind !== 'asked') return asked.kind;
  return asked.wishes.map(({ source, patterns, into }) => {
    const { wish, url } = source;
    const ref = wish.kind === 'ref' ? wish.ref : wish.kind === 'newest' ? '' : wish.text;
    return `${url} ${ref} [${patterns.join(' ')}] ${into}`;
  });
}

describe('what is said', () => {
  test.each([
    ['owner/name', 'https://github.com/owner/name.git  [a.md] '],
    ['owner/name@v1', 'https://github.com/owner/name.git v1 [a.md] '],
    ['owner/name:b/**', 'https://github.com/owner/name.git  [b/** a.md] '],
    ['github.com/owner/name', 'https://github.com/owner/name.git  [a.md] '],
    [
      'https://github.com/owner/name/tree/main/x',
      'https://github.com/owner/name.git main/x [a.md] ',
    ],
    ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c.git  [a.md] '],
    ['https://codeberg.org/a/b/src/branch/main/x', 'https://codeberg.org/a/b.git main/x [a.md] '],
  ])('%s', (from, wish) => expect(wishes(said(from))).toEqual([wish]));

  test.each([
    [said('you/my-course'), 'the repository that you are in'],
    [said('You/My-Course@other'), 'the repository that you are in'],
    [said('https://github.com/you/my-course/tree/main/a'), 'the repository that you are in'],
    [said('https://doi.org/10.5281/zenodo.123'), 'an archive and no git repository'],
    [said('owner/name', ['../a']), 'leads out of the repository'],
    [said('owner/name', ['!']), 'names nothing'],
    [said('owner/name', ['a'], '../b'), 'cannot be a folder'],
    [said('owner/name', ['a'], '.git/hooks'), 'cannot be a folder'],
  ])('%# is told to be wrong', (asked, why) => {
    expect(wishes(asked)).toEqual([]);
    expect(told(asked)).toContain(why);
  });
});

describe('the list', () => {
  test('gets what is said, behind what it says of the same place already', () => {
    const first = said('owner/name', ['a/**']);
    const one = fileOf(first);
    const again = said('owner/name', ['a/**'], undefined, one);
    expect(fileOf(again)).toBe('(unchanged)');
    expect(wishes(again)).toEqual(['https://github.com/owner/name.git  [a/**] ']);
    const more = said('Owner/Name@v2', ['!a/old/'], undefined, one);
    expect(wishes(more)).toEqual(['https://github.com/Owner/Name.git v2 [a/** !a/old/] ']);
    const other = said('owner/name', ['b/'], 'maps', fileOf(more));
    expect(readBorrowFile(fileOf(other))).toMatchObject({
      wanted: [
        { from: 'Owner/Name@v2', patterns: ['a/**', '!a/old/'], into: undefined },
        { from: 'owner/name', patterns: ['b/'], into: 'maps' },
      ],
    });
    // The branch stays until another one is said.
    const kept = said('owner/name', [], undefined, fileOf(other));
    expect(wishes(kept)).toEqual(['https://github.com/Owner/Name.git v2 [a/** !a/old/] ']);
  });

  test('keeps its comments, and its way of writing', () => {
    const file =
      '# Mine\nborrow:\n  # Ada knows\n  - from: owner/name # ask her\n    files: |\n      a/\n';
    expect(fileOf(said('owner/name', ['b/'], undefined, file))).toBe(`${file}      b/\n`);
    expect(fileOf(said('owner/name', ['b/'], undefined, '# Nothing yet\n'))).toBe(
      '# Nothing yet\n\nborrow:\n  - from: owner/name\n    files:\n      - b/\n',
    );
  });

  test('says all by itself, as a list or as lines with comments', () => {
    const file =
      'borrow:\n  - from: owner/a\n    files: |\n      # all\n      *\n\n      !b\n  - from: owner/b\n    files: [c]\n    into: x/y/\n';
    expect(wishes(readAsked(undefined, file, here))).toEqual([
      'https://github.com/owner/a.git  [* !b] ',
      'https://github.com/owner/b.git  [c] x/y',
    ]);
  });

  test.each([
    ['borrow:\n  - from: nonsense\n    files: a\n', 'no repository as I know them'],
    ['borrow:\n  - from: ./a\n    files: a\n', 'the repository that you are in'],
    ['borrow:\n  - from: file:///etc\n    files: a\n', 'no repository as I know them'],
    ['borrow:\n  - from: owner/name\n    files: a\n    into: ../a\n', 'cannot be a folder'],
    ['borrow:\n  - from: owner/name\n    files:\n      - !a/b\n', 'Line 4'],
    ['borrow:\n  - from: owner/name\n    files:\n      - *a\n', 'Line 4'],
    ['borrow:\n  - from: owner/name\n    files: |\n      a\n      ../x\n', 'Line 5'],
    ['borrow:\n  - from: owner/name\n    files: ["..", a]\n', 'Line 3'],
    ['borrow:\n  - files: a\n', '`from` is missing here'],
    ['borrow: []\n', 'this is empty'],
    ['borrow: owner/name\n', 'this should be a list'],
    ['warehouses: x\n', 'I do not know `warehouses`'],
    ['- owner/name\n', 'Line 1'],
    [`borrow:\n  - from: owner/name\n    files: ${'x'.repeat(70_000)}\n`, 'larger than 64 kB'],
    ['', 'Nothing is borrowed yet'],
    ['# nothing\n', 'Nothing is borrowed yet'],
  ])('such as %j is told to be wrong', (file, why) => {
    const asked = readAsked(undefined, file, here);
    expect(asked.kind === 'asked' ? asked.wishes : []).toEqual([]);
    expect(told(asked)).toContain(why);
  });
});

function fileOf(asked: Asked): string {
  return asked.kind === 'asked' ? (asked.file ?? '(unchanged)') : asked.kind;
}
