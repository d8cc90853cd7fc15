import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance } from '../../src/tutorial/advance.ts';
import { beginStep, beginTutorial } from '../../src/tutorial/begin.ts';
import type { Occurrence } from '../../src/tutorial/occurrence.ts';
import { readProgress, writeProgress } from '../../src/tutorial/read-progress.ts';
import { filesOf, tutorialOf } from './play.ts';

const at = '2026-01-01T00:00:00Z';
const by = { id: 7, login: 'ada' };

const WORLD = tutorialOf(`
title: T
languages: [en, de]
steps:
  - step: a
    done: { all: [{ said: x }, { any: [{ changed: "*.md" }, { not: { added: b.md } }] }] }
    hints: [One, Two]
    ways:
      - { when: { said: "Go {where}" }, go: c }
      - { when: { said: Take, language: en }, if: { not: { has: key } }, then: [{ get: key }] }
  - step: b
    done: { file: { path: a.md, contains: x }, issue: closed }
    next: a
  - step: c
    ways:
      - { when: { said: x }, if: { has: key, been: b }, then: [{ lose: key }], go: end }
      - { when: { branch: "*" }, then: [{ language: de }], go: b }
  - step: end
    end: true
anywhere: [{ when: { said: Look }, answer: You look. }, { when: { command: undo }, go: a }]
`);

const said = fc.constantFrom('x', 'Go far', 'Take', 'Look', 'Dance', '', '…');
const path = fc.constantFrom('a.md', 'b.md', 'docs/c.md', '.github/x');
const occurrence: fc.Arbitrary<Occurrence> = fc.oneof(
  said.map((text) => ({ kind: 'said', text }) as const),
  fc.array(path, { maxLength: 3 }).map((touched) => ({ kind: 'pushed', touched }) as const),
  fc.constantFrom<Occurrence[]>(
    { kind: 'branch-made', name: 'b' },
    { kind: 'issue', action: 'closed', number: 1, title: 'T' },
    { kind: 'carried-out', command: 'undo' },
    { kind: 'looked' },
    { kind: 'asked', for: 'next' },
    { kind: 'asked', for: 'hint' },
    { kind: 'asked', for: 'where' },
    { kind: 'asked', for: 'back' },
    { kind: 'asked', for: 'again' },
    { kind: 'asked', for: 'language', language: 'de' },
  ),
);
const turns = fc.array(
  fc.record({
    occurrences: fc.array(occurrence, { maxLength: 3 }),
    files: fc.dictionary(path, fc.constantFrom('x', 'y', ''), { noNullPrototype: true }),
  }),
  { maxLength: 12 },
);

test('whatever takes place, a learner is somewhere, and the same would take them there again', async () => {
  await fc.assert(
    fc.asyncProperty(turns, async (all) => {
      const tutorial = WORLD;
      let progress = beginTutorial({ tutorial, repository: 1, learner: by, at });
      for (const { occurrences, files: texts } of all) {
        const files = filesOf(texts);
        const turn = { tutorial, progress, occurrences, files, by, at };
        const advanced = await advance(turn);
        expect(await advance(turn)).toEqual(advanced);
        expect(advanced.step.name).toBe(advanced.progress.step);
        progress = await beginStep(advanced.progress, tutorial, files);
        const read = readProgress(writeProgress(progress), 1);
        expect(read).toEqual({ kind: 'progress', progress });
      }
    }),
    { numRuns: 100 },
  );
});
