import type { BorrowProblemInWords } from '../../src/words/english/borrow-problem.ts';

const commit = 'c'.repeat(40);

/** The sentences about borrowing, in each of their forms; `said` is a stranger's. */
export function borrowSentences(said: string) {
  const patterns = {
    outside: { kind: 'pattern-outside', pattern: said },
    empty: { kind: 'pattern-empty', pattern: said },
    long: { kind: 'pattern-too-long', pattern: said, most: 200 },
    stars: { kind: 'pattern-too-many-stars', pattern: said, most: 3 },
  } as const;
  const whys = [
    'link',
    'submodule',
    'name',
    'place',
    'pointer',
    'large',
    'in-the-way',
    'taken',
  ] as const;
  const leftOut = whys.map((why) => ({ path: said, why }));
  const tops = [
    { name: said, isFolder: true, files: 2 },
    { name: said, isFolder: false, files: 1 },
  ];
  const problems: readonly BorrowProblemInWords[] = (
    [
      { kind: 'own' },
      { kind: 'form' },
      { kind: 'doi' },
      { kind: 'not-found' },
      { kind: 'empty' },
      { kind: 'too-large' },
      { kind: 'refused', why: 'host' },
      { kind: 'refused', why: 'address' },
      { kind: 'folder', folder: said },
      { kind: 'no-folder', folder: said },
      { kind: 'no-ref', ref: said },
      { kind: 'timeout', seconds: 90 },
      { kind: 'unreachable', detail: said },
      { kind: 'no-files', patterns: [], tops },
      { kind: 'no-match', patterns: [said], tops },
      { kind: 'too-many', count: 10_000, most: 2000, tops },
      { kind: 'too-many-looks', files: 100_000, patterns: 30 },
      { kind: 'too-much', mostMegabytes: 64 },
      { kind: 'all-left-out', leftOut },
      { kind: 'pattern', problem: patterns.outside },
    ] as const
  ).map((one) => ({ ...one, name: said }));
  const warehouse = {
    name: said,
    page: 'https://github.com/you/my-course',
    commit,
    ref: said,
    into: said,
    files: 2,
    licences: [
      { name: 'MIT', from: 'LICENSE' },
      { name: undefined, from: said },
    ],
    leftOut,
    unmatched: [said],
  };
  const bare = { ...warehouse, into: '', ref: commit, licences: [], leftOut: [], unmatched: [] };
  const none = { added: 0, updated: 0, removed: 0, edited: [], deleted: [], stayed: [] };
  const conflicts = [
    { path: said, line: 0 },
    { path: said, line: 3 },
  ];
  const some = {
    added: 1,
    updated: 2,
    removed: 3,
    edited: [said],
    deleted: [said],
    stayed: [said],
  };
  return {
    borrowingFrom: [
      { name: said, done: 0, of: 1 },
      { name: said, done: 1, of: 3 },
    ],
    borrowed: [
      { warehouses: [warehouse], problems, edits: { ...some, conflicts }, isListed: true },
      { warehouses: [bare], problems: [], edits: { ...none, conflicts: [] }, isListed: false },
    ],
    borrowNothingNew: [
      { warehouses: [warehouse], problems },
      { warehouses: [bare], problems: [] },
    ],
    borrowRefused: [{ problems }],
    borrowMistakes: [
      {
        mistakes: [
          { line: 2, problem: { kind: 'unknown-key', key: said, suggestion: 'from' } },
          ...Object.values(patterns).map((pattern) => ({ line: 3, pattern })),
        ],
        when: 'said',
      },
      { mistakes: [{ line: 3, pattern: patterns.long }], when: 'changed' },
    ],
    borrowNoList: [{}],
    borrowBrokenRecord: [{ path: said }],
  } as const;
}
