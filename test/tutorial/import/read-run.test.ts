import { describe, expect, test } from 'vitest';
import { readRun } from '../../../src/tutorial/import/read-run.ts';
import { shellTokens } from '../../../src/tutorial/import/shell-words.ts';
import { readPattern } from '../../../src/tutorial/pattern.ts';

const has = (contains: string) => ({ file: { path: 'a.md', contains } });
const matches = (pattern: string) => ({ file: { path: 'a.md', matches: pattern } });

describe('what a script looks at', () => {
  test.each([
    ['grep hello a.md', has('hello')],
    ["grep -q 'hello you' ./a.md", has('hello you')],
    ['grep -qF "1+1" a.md', has('1+1')],
    ['grep -e "# [a-z]" a.md', matches('# [a-z]')],
    ['grep -E "^(on|off):" a.md', matches('^(on|off):')],
    ['grep -iE "a|b" a.md', matches('(?i)a|b')],
    [String.raw`grep 'a\|(b)' a.md`, matches(String.raw`a|\(b\)`)],
    ['grep "$WORD" -- "$PLACE"', has('thyme')],
    [`grep "\${{ env.WORD }}" a.md`, has('thyme')],
    ['cat a.md | grep hello', has('hello')],
    ['if ! grep -q hello a.md; then\n  exit 1\nfi', has('hello')],
    ['if grep -q hello a.md; then\n  echo yes\nelse\n  exit 1\nfi', has('hello')],
    ['if grep -q hello a.md; then\n  exit 1\nfi', { not: has('hello') }],
    ['grep -q hello a.md && exit 1', { not: has('hello') }],
    ['grep -q hello a.md || exit 1', has('hello')],
    ['! grep -q hello a.md', { not: has('hello') }],
    ['test -f a.md', { file: { path: 'a.md' } }],
    ['if [ ! -f a.md ]; then exit 1; fi', { file: { path: 'a.md' } }],
    ['[[ -s "a.md" ]] || exit 3', { file: { path: 'a.md' } }],
  ])('%s', (script, check) => {
    const read = readRun(script, { WORD: 'thyme', PLACE: 'a.md' });
    expect(read).toEqual({ checks: [check], unread: [] });
  });

  test.each([
    'grep -r hello .',
    'grep hello a.md b.md',
    'grep hello *.md',
    'grep hello "$(ls)"',
    'grep -v hello a.md',
    'grep "(" -E a.md',
    'node check.js || exit 1',
    '[ "$COUNT" -gt 3 ]',
  ])('%s has no counterpart', (script) => {
    const { checks, unread } = readRun(script, {});
    expect(checks).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  test.each(['exit 1', 'echo "grep x y"', 'git config user.name x', '# grep x a.md', "echo 'it"])(
    '%s looks at nothing',
    (script) => {
      expect(readRun(script, {})).toEqual({ checks: [], unread: [] });
    },
  );

  test('every pattern of it can be read', () => {
    for (const basic of ['a\\{2\\}', 'x+', '[]a]', '\\<word\\>', '*a']) {
      const [check] = readRun(`grep '${basic}' a.md`, {}).checks;
      const pattern = check?.file?.matches;
      if (pattern !== undefined) expect(typeof readPattern(pattern)).toBe('object');
    }
  });
});

test('words of a shell', () => {
  const words = (line: string) => shellTokens(line)?.map(({ text }) => text);
  expect(words(`a 'b c' "d \\" $e" f\\ g#h # i`)).toEqual(['a', 'b c', 'd " $e', 'f g#h']);
  expect(words('a&&b||c;d|e')).toEqual(['a', '&&', 'b', '||', 'c', ';', 'd', '|', 'e']);
  expect(words(`a 'b`)).toBeUndefined();
});
