import type { CheckRow } from '../../src/words/english/course/check-row.ts';
import type { ProgressRow } from '../../src/words/english/course/progress-table.ts';

/** The sentences of courses, with `said` wherever words of a repository's own can come. */
export function tutorialSentences(said: string) {
  const at = { number: 1, of: 3, title: said };
  const course = { step: { ...at, isWorld: false }, where: 'readme', issue: undefined } as const;
  const world = { step: { ...at, isWorld: true }, where: 'readme', issue: undefined } as const;
  const inIssue = { ...course, where: 'issue' } as const;
  const places = [course, world, inIssue, { ...inIssue, issue: 7 }] as const;
  const rows = checkRows(said);
  const moves = [course, world].flatMap((place) =>
    [true, false].map((hasFinished) => ({ ...place, from: said, hasFinished })),
  );
  const foot = {
    number: 1,
    of: 3,
    isWorld: false,
    isOver: false,
    hasHints: true,
    where: 'page',
  } as const;
  return {
    tutorialText: [{ text: said }],
    tutorialStep: [
      { page: said, rows: [], notes: [], foot: 'A foot of ours.' },
      { page: said, rows, notes: ['A hint of ours.'], foot: 'A foot of ours.' },
    ],
    tutorialIssue: [{ title: said, page: said, foot: 'A foot of ours.' }],
    tutorialFoot: [
      foot,
      { ...foot, isWorld: true, hasHints: false },
      { ...foot, isOver: true, hasHints: false },
      { ...foot, where: 'issue' },
    ],
    tutorialTextMissing: [{ path: said }],
    tutorialTextTooLarge: [{ path: said, most: 2_048 }],
    tutorialBegun: places,
    tutorialMoved: moves,
    tutorialWent: moves,
    tutorialStayed: places,
    tutorialNotYet: [
      { ...course, rows: [] },
      { ...course, rows },
    ],
    tutorialHint: [
      { text: said, number: 1, of: 1 },
      { text: said, number: 1, of: 2 },
    ],
    tutorialNoHint: places,
    tutorialHere: [
      { ...course, rows, things: [said, said] },
      { ...world, rows: [], things: [] },
    ],
    tutorialBack: places,
    tutorialNoBack: places,
    tutorialAgain: places,
    tutorialLanguage: places,
    tutorialNoLanguage: [{ languages: [said, said] }],
    tutorialNearly: [{ meant: said }],
    tutorialOver: places,
    tutorialEffect: [{ line: 3, why: 'A sentence of ours.' }],
    tutorialMistake: [
      {
        file: '.github/tutorial.yml',
        line: 3,
        problem: { kind: 'no-such-step', name: said, known: [said] },
      },
    ],
    tutorialMistakes: [{ mistakes: ['A sentence of ours.'] }],
    tutorialGap: [
      { line: 3, gap: { kind: 'no-page', step: said, path: said } },
      { line: 3, gap: { kind: 'out-of-reach', step: said } },
      { line: 3, gap: { kind: 'stuck', step: said, things: [said, said] } },
      { line: 3, gap: { kind: 'stuck', step: said, things: [] } },
      { line: 3, gap: { kind: 'endless' } },
    ],
    tutorialGaps: [{ gaps: ['A sentence of ours.'] }],
    tutorialWaits: [{}],
    tutorialProgressPage: [
      { title: said, rows: progressRows(said), more: 0 },
      { title: said, rows: [], more: 2 },
    ],
  } as const;
}

function checkRows(said: string): readonly CheckRow[] {
  const file = { kind: 'file', path: said, contains: undefined, matches: undefined } as const;
  const pairs: readonly Pick<CheckRow, 'wanted' | 'found'>[] = [
    { wanted: { kind: 'said', phrases: [said, said] }, found: { kind: 'said', text: said } },
    {
      wanted: { kind: 'commit', touches: said },
      found: { kind: 'other-files', paths: [said], more: 1 },
    },
    {
      wanted: { kind: 'commit', touches: said },
      found: { kind: 'other-files', paths: [], more: 0 },
    },
    {
      wanted: { kind: 'commit', touches: undefined, branch: said },
      found: { kind: 'files', paths: [said], more: 0, branch: said },
    },
    {
      wanted: { kind: 'commit', touches: said, branch: said },
      found: { kind: 'other-files', paths: [said], more: 0, branch: said },
    },
    {
      wanted: { kind: 'pull', action: 'opened', title: undefined, from: said },
      found: { kind: 'nothing' },
    },
    { wanted: { ...file, branch: said }, found: { kind: 'file', state: 'no-branch' } },
    { wanted: { kind: 'branch', name: said }, found: { kind: 'branch', name: said } },
    {
      wanted: { kind: 'pull', action: 'opened', title: said },
      found: { kind: 'pull', action: 'merged', number: 3, title: said },
    },
    {
      wanted: { kind: 'issue', action: 'labelled', title: undefined, label: said },
      found: { kind: 'issue', action: 'labelled', number: 3, title: said },
    },
    { wanted: { kind: 'site' }, found: { kind: 'site' } },
    { wanted: { kind: 'command', name: said }, found: { kind: 'command', name: said } },
    { wanted: { kind: 'added', glob: said }, found: { kind: 'files', paths: [said], more: 0 } },
    { wanted: { kind: 'changed', glob: said }, found: { kind: 'files', paths: [], more: 0 } },
    { wanted: { kind: 'gone', glob: said }, found: { kind: 'nothing' } },
    { wanted: file, found: { kind: 'file', state: 'missing' } },
    { wanted: file, found: { kind: 'file', state: 'there' } },
    { wanted: { ...file, contains: said }, found: { kind: 'file', state: 'there' } },
    { wanted: { ...file, matches: said }, found: { kind: 'file', state: 'too-big' } },
    { wanted: file, found: { kind: 'file', state: 'not-text' } },
    { wanted: { kind: 'has', thing: said }, found: { kind: 'things', things: [said] } },
    { wanted: { kind: 'has', thing: said }, found: { kind: 'things', things: [] } },
    { wanted: { kind: 'been', step: said }, found: { kind: 'been', times: 1 } },
    { wanted: { kind: 'been', step: said }, found: { kind: 'been', times: 0 } },
    { wanted: { kind: 'language', language: said }, found: { kind: 'language', language: said } },
    { wanted: { kind: 'site' }, found: { kind: 'seen-before' } },
  ];
  return pairs.flatMap((pair) => [
    { ...pair, isNot: false, isOneOf: false, met: true },
    { ...pair, isNot: true, isOneOf: true, met: false },
  ]);
}

function progressRows(said: string): readonly ProgressRow[] {
  const row = {
    login: said,
    step: said,
    number: 1,
    of: 3,
    visited: 1,
    hints: 0,
    turns: 2,
    restarts: 0,
    startedAt: '2026-11-21T10:00:00.000Z',
    turnedAt: '2026-11-21T10:00:00.000Z',
    finishedAt: undefined,
    issue: undefined,
  };
  return [row, { ...row, finishedAt: row.turnedAt, issue: 7 }];
}
