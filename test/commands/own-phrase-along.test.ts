import { expect, test } from 'vitest';
import {
  broughtAlong,
  shownElsewhere,
  wantedFirst,
} from '../../src/commands/own-phrase/brought-along.ts';
import type { Aside, Plan } from '../../src/engine/plan.ts';

const said = { say: 'nothingLeft' } as const;
const write = (path: string, text: string) =>
  ({ kind: 'write', path, content: { kind: 'text', text } }) as const;
const aside = (branch: string, subject: string, ...changes: Aside['changes']): Aside => ({
  branch,
  subject,
  changes,
});
const plan = (asides: readonly Aside[], more: Partial<Extract<Plan, { kind: 'answer' }>> = {}) =>
  ({ kind: 'answer', aside: asides, followUps: [], said, ...more }) as const;

test('what commands keep on other branches is one commit a branch, in which the last word counts', () => {
  const one = plan([aside('progress', 'One', write('a', '1'), write('b', '1'))]);
  const two = plan([
    aside('progress', 'Two', write('a', '2')),
    aside('other', 'O', write('c', '3')),
  ]);
  expect(broughtAlong([one, two, plan([], { stays: 'Ada' })])).toEqual({
    aside: [
      aside('progress', 'Two', write('a', '2'), write('b', '1')),
      aside('other', 'O', write('c', '3')),
    ],
    stays: 'Ada',
  });
  expect(broughtAlong([{ kind: 'answer', followUps: [], said }])).toEqual({});
});

test('issues and comments are kept, each once', () => {
  const issue = { kind: 'open-issue', marker: 'm', title: 'T', body: said } as const;
  const comment = { kind: 'write-comment', issue: 1, marker: 'm', message: said } as const;
  expect(shownElsewhere([{ kind: 'publish' }, issue, comment, issue])).toEqual([issue, comment]);
});

test('what has to be there first goes before all', () => {
  const issue = { kind: 'open-issue', marker: 'm', title: 'T', body: said } as const;
  const wants = plan([], { first: issue });
  expect(wantedFirst([plan([]), wants])).toBe(wants);
  expect(wantedFirst([plan([])])).toBeUndefined();
});
