import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Matched, matchPatterns } from '../../src/borrow/patterns/match-patterns.ts';
import { patternProblem } from '../../src/borrow/patterns/read-pattern.ts';
import { git } from '../support/bare-repository.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-patterns-'));
  await git(folder, 'init', '--quiet');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** No names of one letter beyond ASCII: git's `?` is a byte, and ours is a character. */
const PATHS = [
  'a',
  'b',
  'A',
  'ab',
  'a.md',
  'b.md',
  '.hidden',
  '.github/x.yml',
  'a/a',
  'a/b',
  'a/b.md',
  'a/b/a',
  'a/b/c.ipynb',
  'a/drafts/x.md',
  'a/drafts/b/y.md',
  'b/a/b.md',
  'b/drafts/a',
  'notebooks/em/waves.ipynb',
  'notebooks/em/img/wave 1.png',
  'notebooks/other.md',
  'my notes/a.md',
  'x#y',
  '#x',
  '!x',
  'a!b',
  'a[b].md',
  'a*b',
  'a?',
  'a\\b',
  'äö/ü.md',
  'a+b(c).md',
  '$a^.md',
  'a{b,c}.md',
];

/** For each of these, what a .gitignore with nothing but this line ignores, by git itself. */
async function byGit(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
  for (const [index, line] of lines.entries()) {
    await mkdir(join(folder, `d${index}`), { recursive: true });
    await writeFile(join(folder, `d${index}`, '.gitignore'), `${line}\n`);
  }
  const asked = lines.flatMap((_, index) => PATHS.map((path) => `d${index}/${path}`));
  const ignored = new Set((await checkIgnore(asked)).split('\0'));
  return lines.map((_, index) => PATHS.filter((path) => ignored.has(`d${index}/${path}`)));
}

function checkIgnore(paths: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['check-ignore', '--no-index', '-z', '--stdin'], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(parts).toString()));
    child.stdin.end(paths.join('\0'));
  });
}

function matched(paths: readonly string[], patterns: readonly string[]): Matched {
  const found = matchPatterns(paths, patterns);
  if (found.kind !== 'matched') throw new Error(found.kind);
  return found;
}

const LINES = [
  'a',
  '/a',
  'a/',
  '/a/',
  'a/*',
  'a/**',
  'a/**/a',
  '**/a',
  '**/a/',
  '**/drafts/**',
  '*',
  '/*',
  '/*/',
  '*.md',
  '/*.md',
  'a/*.md',
  '*/b.md',
  'notebooks/em/**',
  'notebooks/em',
  'notebooks/**/*.ipynb',
  'em/',
  'em/**',
  'a?',
  '?',
  'a.*',
  '[ab]',
  '[!a]',
  '[^a]*',
  '[a-b]/drafts',
  'my notes/',
  'my notes/*.md',
  '\\#x',
  '\\!x',
  'a\\*b',
  'a\\?',
  'a\\[b\\].md',
  'äö/',
  '*.MD',
  'a+b(c).md',
  '$a^.md',
  'a{b,c}.md',
  '.*',
  '.github/',
  '**',
  '/**',
  'a**',
  '**a',
  'b/**/b.md',
];

describe('one pattern', () => {
  test('fits what it fits in a .gitignore, asked of git itself', async () => {
    const expected = await byGit(LINES);
    const found = LINES.map((line) => matched(PATHS, [line]).chosen);
    for (const [index, line] of LINES.entries()) {
      expect({ line, chosen: found[index] }).toEqual({ line, chosen: expected[index] });
    }
  });

  test('of any kind fits the same', async () => {
    const piece = fc.constantFrom('a', 'b', '*', '**', '?', '/', '/', '[ab]', '.md', 'drafts', '.');
    const lines = fc
      .sample(fc.array(piece, { minLength: 1, maxLength: 6 }), { numRuns: 300, seed: 7 })
      .map((parts) => parts.join(''))
      // Of `a**/b`, git takes the `a` off before it looks, and then reads `**/b`.
      .filter((line) => patternProblem(line) === undefined && !/[^/]\*\*|\*\*[^/]/.test(line));
    const expected = await byGit(lines);
    for (const [index, line] of lines.entries()) {
      const { chosen } = matched(PATHS, [line]);
      expect({ line, chosen }).toEqual({ line, chosen: expected[index] });
    }
  });
});

describe('several patterns', () => {
  test('the last one that fits counts, each as git reads it alone', async () => {
    const lists = fc.sample(
      fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...LINES)), { minLength: 1, maxLength: 5 }),
      { numRuns: 100, seed: 7 },
    );
    const alone = new Map(
      (await byGit(LINES)).map((paths, index) => [LINES[index] ?? '', new Set(paths)]),
    );
    for (const list of lists) {
      const patterns = list.map(([takes, line]) => (takes ? line : `!${line}`));
      const expected = PATHS.filter(
        (path) => list.findLast(([, line]) => alone.get(line)?.has(path))?.[0] === true,
      );
      expect({ patterns, chosen: matched(PATHS, patterns).chosen }).toEqual({
        patterns,
        chosen: expected,
      });
    }
  });

  test.each([
    [
      ['a/**', '!a/drafts/'],
      ['a/a', 'a/b', 'a/b.md', 'a/b/a', 'a/b/c.ipynb'],
    ],
    [
      ['/a/', '!drafts/', 'a/drafts/b/'],
      ['a/a', 'a/b', 'a/b.md', 'a/b/a', 'a/b/c.ipynb', 'a/drafts/b/y.md'],
    ],
    [['!a/', '/a.md'], ['a.md']],
    [['a.md', '!a.md'], []],
    [['!!x', '\\!x'], ['!x']],
  ])('%j', (patterns, chosen) => {
    expect(matched(PATHS, patterns).chosen).toEqual(chosen);
  });

  test('tells which take nothing', () => {
    const { unmatched } = matched(PATHS, ['a/', 'nothing/', '!none', '*.py']);
    expect(unmatched).toEqual(['nothing/', '*.py']);
  });
});

describe('very many files', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `d${index % 9}/${index}.md`);

  test('are looked through where a pattern names a folder', () => {
    const patterns = Array.from({ length: 40 }, (_, index) => `d${index}/*.md`);
    expect(matched(many, patterns).chosen).toHaveLength(100_000);
  });

  test('are too many for patterns that fit at any depth', () => {
    const patterns = Array.from({ length: 40 }, (_, index) => `*${index}.md`);
    expect(matchPatterns(many, patterns)).toMatchObject({
      kind: 'too-many-looks',
      looks: 4_000_000,
    });
  });
});

describe('a line that is no pattern', () => {
  test.each([
    ['../x', 'pattern-outside'],
    ['a/../../b', 'pattern-outside'],
    ['!..', 'pattern-outside'],
    ['!', 'pattern-empty'],
    ['/', 'pattern-empty'],
    ['a'.repeat(201), 'pattern-too-long'],
    ['**/a/**/b/**/c/**/d', 'pattern-too-many-stars'],
    ['*a*b*c*d*e*f*g*h*i*j*k', 'pattern-too-many-stars'],
  ])('%s', (line, kind) => expect(patternProblem(line)?.kind).toBe(kind));

  test.each(['a..b', '...', 'notebooks/**', '!drafts/', '**/*.ipynb'])('%s is one', (line) =>
    expect(patternProblem(line)).toBeUndefined(),
  );
});
