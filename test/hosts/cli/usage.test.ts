import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.remove());

test.each([[], ['help'], ['--help'], ['say', '--help']])(
  'help, asked for with %s',
  async (...args) => {
    const { code, out } = await stage.sayso(...args);
    expect(code).toBe(0);
    expect(out).toContain('sayso say WORDS…');
    expect(out).toContain('--preview');
    expect(out).toContain('Exit codes: 0 done, 1 failed, 2 not understood, 3 not allowed.');
  },
);

test('the version', async () => {
  expect((await stage.sayso('--version')).out).toMatch(/^\d+\.\d+\.\d+$/);
});

test.each([
  [['sya', 'Unzip'], 'Did you mean sayso say?'],
  [['Unzip'], 'sayso say "Unzip …"'],
  [['--frobnicate'], 'There is no option --frobnicate'],
  [['say'], 'There is nothing to do yet'],
  [['say', ' '], 'There is nothing to do yet'],
  [['say', 'Unzip', '--previw'], 'Did you mean --preview?'],
  [['say', 'Unzip', '--preview=yes'], '--preview takes no value'],
  [['say', 'Unzip', '--in'], '--in needs a value: --in DIR'],
  [['say', 'Unzip', '--in', '--json'], '--in needs a value: --in DIR'],
  [['say', 'Unzip', '--in', 'nowhere'], 'For --in I need a folder'],
  [['say', 'Unzip', '--openlearn', 'nowhere'], 'For --openlearn I need a folder'],
  [['say', 'Unzip', '--commit', 'HEAD'], 'Either words or --commit'],
  [['say', 'Unzip', '--preview', '--site', 'x'], 'A preview changes nothing'],
  [['say', 'Unzip', '--toString'], 'There is no option --toString'],
])('a kind word for %j', async (args, word) => {
  const { code, error, out } = await stage.sayso(...args);
  expect(error).toContain(word);
  expect(code).toBe(2);
  expect(out).toBe('');
});

test('outside of any clone, it says where it looked', async () => {
  const { code, error } = await stage.sayso('say', 'Unzip', '--in', tmpdir());
  expect(code).toBe(1);
  expect(error).toContain(`I looked at ${tmpdir()}`);
});

test('without a branch there is nothing to change', async () => {
  await stage.git('checkout', '--quiet', '--detach');
  const { code, error } = await stage.sayso('say', 'Unzip');
  await stage.git('checkout', '--quiet', 'main');
  expect(code).toBe(1);
  expect(error).toContain('no branch is checked out');
});
