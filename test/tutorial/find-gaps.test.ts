import { expect, test } from 'vitest';
import { findGaps } from '../../src/tutorial/find-gaps.ts';
import { filesOf, tutorialOf } from './play.ts';

const PAGES = { '.github/steps/one.md': 'One', '.github/steps/two.md': 'Two' };

async function gapsOf(steps: string, files: Readonly<Record<string, string>> = PAGES) {
  const gaps = await findGaps(tutorialOf(`title: A\nsteps:\n${steps}`), filesOf(files));
  return gaps.map(({ at, kind, ...gap }) => [at.line, kind, 'step' in gap ? gap.step : '']);
}

test('a course with all its pages and an end has none', async () => {
  expect(await gapsOf('  - step: one\n  - step: two\n')).toEqual([]);
});

test('pages that are missing, in the own language of the course', async () => {
  expect(await gapsOf('  - step: one\n  - step: three\n')).toEqual([[4, 'no-page', 'three']]);
  const german = 'languages: [en, de]\n';
  const tutorial = tutorialOf(`title: A\n${german}steps:\n  - step: one\n`);
  expect(await findGaps(tutorial, filesOf(PAGES))).toEqual([]);
});

test('loops without an exit, steps that nobody can get to, and those that nobody gets away from', async () => {
  const loop = '  - step: one\n    next: two\n  - step: two\n    next: one\n';
  expect(await gapsOf(loop)).toEqual([[3, 'endless', '']]);
  const locked = `  - step: one
    ways:
      - { when: { said: In }, if: { has: key }, then: [{ lose: key }], go: two }
      - { when: { said: Take }, if: { all: [{ has: key }, { not: { has: key } }] }, then: [{ get: key }] }
      - { when: { said: Out }, go: three }
  - { step: two, end: true }
  - { step: three, end: true }
`;
  const pages = { ...PAGES, '.github/steps/three.md': 'Three' };
  expect(await gapsOf(locked, pages)).toEqual([[8, 'out-of-reach', 'two']]);
  const hole = `  - step: one
    ways:
      - { when: { said: Down }, go: two }
    next: three
  - step: two
    ways:
      - { when: { said: Up }, go: two }
      - { when: { said: Dig }, go: two }
    done: { has: spade }
    next: three
  - { step: three, end: true, text: .github/steps/one.md }
anywhere:
  - { when: { said: Buy }, if: { been: three }, then: [{ get: spade }], go: one }
`;
  expect(await gapsOf(hole)).toEqual([[7, 'stuck', 'two']]);
});
