import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginTutorial } from '../../src/tutorial/begin.ts';
import { progressFile } from '../../src/tutorial/progress-files.ts';
import { progressPage } from '../../src/tutorial/progress-page.ts';
import { readProgress, writeProgress } from '../../src/tutorial/read-progress.ts';
import { learn, tutorialOf } from './play.ts';

const COURSE =
  '{ title: T, steps: [{ step: a, done: { changed: "*.md" } }, { step: b }, { step: c }] }';

describe('progress', () => {
  test('is read as it was written', async () => {
    const ada = await learn(COURSE, { 'x.md': 'one', 'y.md': 'two' });
    await ada.pushes({ 'x.md': 'new' });
    const text = writeProgress(ada.progress());
    expect(readProgress(text, 1)).toEqual({ kind: 'progress', progress: ada.progress() });
    expect(writeProgress(ada.progress())).toBe(text);
  });

  test.each([
    ['missing', undefined, 1],
    ['unreadable', 'nonsense', 1],
    ['unreadable', '{"format":1}', 1],
    ['unreadable', '[]', 1],
    ['unreadable', 'PROGRESS"', 1],
    ['unreadable', 'PROGRESS', 1],
    ['other-repository', 'PROGRESS', 2],
  ])('counts as none where it is %s', async (why, text, repository) => {
    const ada = await learn(COURSE);
    const own = writeProgress(ada.progress());
    const broken = own.replace('"step": "a"', '"step": "__proto__"');
    const told = why === 'unreadable' ? broken : own;
    expect(readProgress(text?.replace('PROGRESS', told), repository)).toEqual({
      kind: 'none',
      why,
    });
  });

  test('of a stranger cannot bring anything along', async () => {
    const ada = await learn(COURSE);
    const fair = JSON.parse(writeProgress(ada.progress()));
    for (const foul of [
      { ...fair, things: Array.from({ length: 201 }, (_, index) => `${index}`) },
      { ...fair, trail: [{ step: '../../x', things: [] }] },
      { ...fair, learner: { id: -1, login: 'x' } },
      { ...fair, turnedAt: 'yesterday' },
      { ...fair, rows: '2' },
      { ...fair, been: JSON.parse('{"__proto__x":{"times":1,"last":"2026-01-01T00:00:00Z"}}') },
      { ...fair, start: { files: [['a', 1]], isCut: false } },
      { ...fair, comment: 'x'.repeat(600_000) },
    ]) {
      expect(readProgress(JSON.stringify(foul), 1)).toMatchObject({ kind: 'none' });
    }
    const huge = JSON.stringify({ ...fair, extra: 'x'.repeat(600_000) });
    expect(readProgress(huge, 1)).toEqual({ kind: 'none', why: 'unreadable' });
    const more = readProgress(JSON.stringify({ ...fair, extra: 1 }), 1);
    expect(more).toEqual({ kind: 'progress', progress: ada.progress() });
  });

  test('lies in one file, or one for each learner', () => {
    expect(progressFile({ learners: 'one' }, 7)).toBe('learners/all.json');
    expect(progressFile({ learners: 'each' }, 7)).toBe('learners/7.json');
  });
});

test('any text is a progress or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readProgress(text, 1)).toEqual({ kind: 'none', why: 'unreadable' });
    }),
    { numRuns: 100 },
  );
});

test('a teacher sees everybody, by name', async () => {
  const bob = await learn(COURSE);
  await bob.asks('hint');
  const tutorial = tutorialOf(COURSE);
  const at = '2026-01-02T00:00:00Z';
  const zoe = beginTutorial({ tutorial, repository: 1, learner: { id: 9, login: 'Zoe' }, at });
  const page = progressPage([{ ...zoe, step: 'c', finishedAt: at }, bob.progress()], tutorial);
  expect(page).toMatchObject({
    more: 0,
    rows: [
      { login: 'ada', step: { name: 'a' }, number: 1, of: 3, visited: 1, finishedAt: undefined },
      { login: 'Zoe', step: { name: 'c', title: { en: 'C' } }, number: 3, finishedAt: at },
    ],
  });
  const crowd = progressPage(
    Array.from({ length: 1_001 }, () => zoe),
    tutorial,
  );
  expect(crowd).toMatchObject({ rows: { length: 1_000 }, more: 1 });
});
