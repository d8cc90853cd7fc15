import { describe, expect, test } from 'vitest';
import { advance } from '../../src/tutorial/advance.ts';
import { beginTutorial } from '../../src/tutorial/begin.ts';
import type { Progress } from '../../src/tutorial/progress.ts';
import { readProgress, writeProgress } from '../../src/tutorial/read-progress.ts';
import type { Tutorial } from '../../src/tutorial/tutorial.ts';
import { filesOf, learn, told, tutorialOf } from './play.ts';

const COURSE = `
title: Learn
steps:
  - step: edit
    done: { changed: about.md }
    hints: [Click the pencil., Press the green button.]
    then: [{ reveal: notes.md }, { congratulate: Well done }]
  - step: talk
    done: { issue: opened, said: Done }
  - step: look
  - step: last
    done: { branch: "my-*" }
`;

describe('a course from its first step to its last', () => {
  test('goes on where something is done, and not before', async () => {
    const ada = await learn(COURSE, { 'about.md': 'old', 'other.md': 'x' });
    const wrong = await ada.pushes({ 'other.md': 'y' });
    expect(told(wrong)).toBe('not-yet → edit ❌');
    expect(wrong.table[0]?.found).toEqual({ kind: 'other-files', paths: ['other.md'], more: 0 });
    const right = await ada.pushes({ 'about.md': 'new' });
    expect(told(right)).toBe('moved → talk');
    expect(right.outcome).toMatchObject({
      from: { name: 'edit' },
      effects: [
        { kind: 'reveal', paths: ['notes.md'], branch: 'scaffolding' },
        { kind: 'congratulate', text: { en: 'Well done' } },
      ],
      hasFinished: false,
    });
  });

  test('what happened adds up, in any order and over several turns', async () => {
    const ada = await learn(COURSE, { 'about.md': 'old' });
    await ada.pushes({ 'about.md': 'new' });
    expect(told(await ada.says('done.'))).toBe('not-yet → talk ✅❌');
    const opened = { kind: 'issue', action: 'opened', number: 3, title: 'Hello' } as const;
    expect(told(await ada.turn({ ...opened, action: 'commented' }))).toBe('not-yet → talk ✅❌');
    expect(told(await ada.turn(opened))).toBe('moved → look');
    expect(ada.progress().met).toEqual([]);
  });

  test('a step that waits for nothing is left by “Next”, and by nothing else', async () => {
    const ada = await learn('{ title: T, steps: [{ step: one }, { step: two }] }');
    expect(told(await ada.pushes({ 'a.md': 'b' }))).toBe('not-yet → one');
    expect(told(await ada.says('whatever'))).toBe('not-yet → one');
    const moved = await ada.asks('next');
    expect(told(moved)).toBe('moved → two');
    expect(moved.outcome).toMatchObject({ hasFinished: true });
    expect(told(await ada.asks('next'))).toBe('over → two');
  });

  test('its last step ends it when that is done', async () => {
    const ada = await learn('{ title: T, steps: [{ step: last, done: { branch: "my-*" } }] }');
    expect(told(await ada.turn({ kind: 'branch-made', name: 'yours' }))).toBe('not-yet → last ❌');
    const done = await ada.turn({ kind: 'branch-made', name: 'my-branch' });
    expect(done.outcome).toMatchObject({ kind: 'moved', hasFinished: true });
    expect(ada.progress().finishedAt).toBe('2026-01-01T00:03:00.000Z');
  });

  test('hints come one after the other; the last one stays', async () => {
    const ada = await learn(COURSE, { 'about.md': 'old' });
    const hints = [await ada.asks('hint'), await ada.asks('next'), await ada.asks('hint')];
    expect(hints.map(({ outcome }) => 'hint' in outcome && outcome.hint)).toEqual([
      { text: { en: 'Click the pencil.' }, number: 1, of: 2 },
      { text: { en: 'Press the green button.' }, number: 2, of: 2 },
      { text: { en: 'Press the green button.' }, number: 2, of: 2 },
    ]);
    expect(ada.progress()).toMatchObject({ hints: 2, hintsInAll: 2, turns: 2 });
  });

  test('“Back” goes to the step before, “Start again” to the first', async () => {
    const ada = await learn(COURSE, { 'about.md': 'old' });
    expect((await ada.asks('back')).outcome).toEqual({ kind: 'back', from: undefined });
    await ada.pushes({ 'about.md': 'new' });
    const back = await ada.asks('back');
    expect(told(back)).toBe('back → edit');
    expect(back.outcome).toMatchObject({ from: { name: 'talk' } });
    // What was changed the first time does not count the second time.
    expect(told(await ada.asks('where'))).toBe('here → edit ❌');
    await ada.pushes({ 'about.md': 'newer' });
    expect(told(await ada.asks('again'))).toBe('again → edit');
    expect(ada.progress()).toMatchObject({ restarts: 1, trail: [], been: { edit: { times: 1 } } });
  });
});

test('nothing is kept where nothing changed', async () => {
  const ada = await learn(COURSE, { 'about.md': 'old' });
  const before = ada.progress();
  for (const turn of [ada.turn(), ada.turn({ kind: 'looked' }), ada.asks('where')]) {
    expect((await turn).progress).toBe(before);
  }
});

test('a table is new when a row of it changed', async () => {
  const ada = await learn(COURSE.replace('changed: about.md', 'added: a.md, gone: b.md'), {
    'b.md': '',
  });
  expect((await ada.pushes({ 'c.md': '' })).outcome).toMatchObject({ isNew: false });
  expect((await ada.pushes({ 'a.md': '' })).outcome).toMatchObject({ isNew: true });
  expect((await ada.pushes({ 'c.md': 'x' })).outcome).toMatchObject({ isNew: false });
  expect((await ada.pushes({ 'a.md': undefined })).outcome).toMatchObject({ isNew: true });
});

test('what one gets in a step is in its table at once', async () => {
  const ada = await learn(`
title: T
steps:
  - step: a
    done: { said: Open, has: key }
    ways: [{ when: { said: Take key }, then: [{ get: key }] }]
`);
  expect(told(await ada.says('Take key'))).toBe('stayed → a ❌✅');
  expect(ada.progress().rows).toBe('01');
});

test('a step that asks for more than anybody reads does not cost its learners their progress', async () => {
  const thirty = (one: string) => `{ all: [${Array.from({ length: 30 }, () => one).join(', ')}] }`;
  const many = thirty(thirty('{ file: { path: a.md } }'));
  const ada = await learn(
    `{ title: T, steps: [{ step: a, done: { all: [${many}, ${many}] } }, { step: b }] }`,
  );
  await ada.pushes({ 'b.md': '' });
  await ada.asks('hint');
  expect(readProgress(writeProgress(ada.progress()), 1)).toEqual({
    kind: 'progress',
    progress: ada.progress(),
  });
});

test('where an author adds steps behind the last one, whoever was through with it can go on', async () => {
  const short = tutorialOf('title: T\nsteps: [{ step: one }, { step: two }]');
  const long = tutorialOf('title: T\nsteps: [{ step: one }, { step: two }, { step: three }]');
  const learner = { id: 7, login: 'ada' };
  const at = '2026-01-01T00:00:00Z';
  const begun = beginTutorial({ tutorial: short, repository: 1, learner, at });
  const next = (tutorial: Tutorial, progress: Progress) =>
    advance({
      tutorial,
      progress,
      occurrences: [{ kind: 'asked', for: 'next' }],
      files: filesOf({}),
      by: learner,
      at,
    });
  const { progress: through } = await next(short, begun);
  expect(through).toMatchObject({ step: 'two', finishedAt: at });
  expect((await next(short, through)).outcome.kind).toBe('over');
  expect(await next(long, through)).toMatchObject({
    step: { name: 'three' },
    outcome: { kind: 'moved', hasFinished: true },
  });
  const done = tutorialOf('title: T\nsteps: [{ step: one }, { step: two, done: { said: Yes } }]');
  const finished = { ...through, finishedAt: at };
  expect((await next(done, finished)).outcome.kind).toBe('over');
});

test('where an author takes a step away, its learners are at the latest one that is left', async () => {
  const ada = await learn('{ title: T, steps: [{ step: a }, { step: b }, { step: c }] }');
  await ada.asks('next');
  await ada.asks('next');
  const turn = {
    progress: ada.progress(),
    occurrences: [],
    files: filesOf({}),
    by: undefined,
    at: '2026-01-01T00:00:00Z',
  };
  const without = (steps: string) => ({ ...turn, tutorial: tutorialOf(`{ title: T, ${steps} }`) });
  expect((await advance(without('steps: [{ step: a }, { step: b }, { step: d }]'))).step.name).toBe(
    'b',
  );
  expect((await advance(without('steps: [{ step: x }, { step: y }]'))).step.name).toBe('x');
});
