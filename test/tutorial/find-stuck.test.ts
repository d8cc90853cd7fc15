import { describe, expect, test } from 'vitest';
import { findStuck } from '../../src/tutorial/find-stuck.ts';
import { tutorialOf } from './play.ts';

const CAVE = `
title: Cave
steps:
  - step: meadow
    ways:
      - when: { said: Take lamp }
        if: { not: { has: lamp } }
        then: [{ get: lamp }]
      - when: { said: Go down }
        go: cave
  - step: cave
    ways:
      - when: { said: Go on }
        if: { has: lamp }
        go: hall
      - when: { said: Go up }
        if: { has: lamp }
        go: meadow
  - step: hall
    end: true
`;

describe('walking through a world in every way', () => {
  test('finds where one is stuck, and how one gets there', () => {
    expect(findStuck(tutorialOf(CAVE))).toEqual({
      unreached: [],
      hasEnd: true,
      isWhole: true,
      stuck: [{ step: 'cave', things: [], by: [{ step: 'meadow', at: { line: 9, column: 9 } }] }],
    });
  });

  test('finds nothing where one can always go back', () => {
    const open = CAVE.replace(/ {8}if: \{ has: lamp \}\n {8}go: meadow/, '        go: meadow');
    expect(findStuck(tutorialOf(open))).toMatchObject({ stuck: [], unreached: [], hasEnd: true });
  });

  test('knows that a thing that is lost does not open doors', () => {
    const lost = CAVE.replace(
      '      - when: { said: Go down }',
      '      - when: { said: Go down }\n        then: [{ lose: lamp }]',
    );
    expect(findStuck(tutorialOf(lost))).toMatchObject({ hasEnd: false, unreached: ['hall'] });
  });

  test('takes what earlier ways hear from later ones', () => {
    const dark = CAVE.replace(
      '      - when: { said: Go down }\n',
      '      - when: { said: "Go [far] down" }\n        answer: It is dark.\n      - when: { said: Go down }\n',
    );
    expect(findStuck(tutorialOf(dark))).toMatchObject({ unreached: ['cave', 'hall'] });
    const darkFirst = dark.replace(
      'answer: It is dark.',
      'if: { not: { has: lamp } }\n        answer: Dark.',
    );
    expect(findStuck(tutorialOf(darkFirst))).toMatchObject({ unreached: [], stuck: [] });
  });

  test('a course can always be finished', () => {
    const course = '{ title: T, steps: [{ step: a }, { step: b, done: { changed: c } }] }';
    expect(findStuck(tutorialOf(course))).toEqual({
      unreached: [],
      hasEnd: true,
      stuck: [],
      isWhole: true,
    });
  });

  test('says so where a world is too large to walk through', () => {
    const ways = Array.from(
      { length: 16 },
      (_, thing) => `
      - { when: { said: Take ${thing} }, if: { not: { has: "${thing}" } }, then: [{ get: "${thing}" }] }`,
    );
    const large = `title: T\nsteps:\n  - step: a\n    next: b\n    ways:${ways.join('')}\n  - step: b`;
    expect(findStuck(tutorialOf(large))).toMatchObject({
      isWhole: false,
      stuck: [],
      unreached: [],
    });
    // What nothing asks for makes no difference, however much of it there is.
    const idle = large.replace(/, if: \{ not: \{ has: "\d+" \} \}/g, '');
    expect(findStuck(tutorialOf(idle))).toMatchObject({ isWhole: true, stuck: [] });
  });
});
