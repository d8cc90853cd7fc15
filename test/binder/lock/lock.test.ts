import { expect, test } from 'vitest';
import type { Finding, MergedFile } from '../../../src/binder/finding.ts';
import { fingerprint } from '../../../src/binder/lock/fingerprint.ts';
import { handEdits } from '../../../src/binder/lock/hand-edits.ts';
import type { Lock } from '../../../src/binder/lock/lock-schema.ts';
import { readLock } from '../../../src/binder/lock/read-lock.ts';
import { sourcesOfLock } from '../../../src/binder/lock/sources-of-lock.ts';
import { type MergeRecord, writeLock } from '../../../src/binder/lock/write-lock.ts';
import { sourceOf } from '../source-of.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const FILES: readonly MergedFile[] = [
  { path: 'postBuild', mode: '100755', content: '#!/bin/sh\n' },
  { path: 'apt.txt', mode: '100644', content: Buffer.from('git\n') },
];
const FOUND: Finding = {
  level: 'clash',
  kind: 'index-urls',
  file: 'requirements.txt',
  places: [{ source: 'owner/two@0123456', path: 'binder/requirements.txt', line: 1 }],
  values: { urls: ['https://me:secret@index.example/simple'], kept: 'a' },
};

function recordOf(more: Partial<MergeRecord> = {}): MergeRecord {
  const remote = { url: 'https://github.com/owner/two', commit: COMMIT, folder: '', ref: 'main' };
  return {
    sources: [
      sourceOf({ 'binder/apt.txt': 'git' }, { id: 'binder_maps' }),
      { ...sourceOf({ 'binder/postBuild': '#!/bin/sh' }, { id: 'owner/two@0123456' }), remote },
    ],
    options: { prefer: ['binder_maps'], folder: 'binder', paths: new Set(['a']), remark: String },
    files: FILES,
    findings: [FOUND],
    buildpack: 'Python',
    ...more,
  };
}

function lockOf(record: MergeRecord): Lock {
  const read = readLock(String(writeLock(record).content));
  if (read.kind !== 'lock') throw new Error(`${read.problem} ${read.where}`);
  return read.lock;
}

test('what was merged can be read again, and fetched again', () => {
  const lock = lockOf(recordOf());
  expect(lock).toMatchObject({
    version: 1,
    buildpack: 'Python',
    options: { prefer: ['binder_maps'], folder: 'binder' },
    files: [
      { path: 'apt.txt', mode: '100644' },
      { path: 'postBuild', mode: '100755' },
    ],
    findings: [{ kind: 'index-urls', places: FOUND.places }],
  });
  expect(sourcesOfLock(lock)).toEqual([
    {
      id: 'binder_maps',
      remote: undefined,
      fingerprint: fingerprint(recordOf().sources[0] ?? sourceOf({})),
    },
    {
      id: 'owner/two@0123456',
      remote: { url: 'https://github.com/owner/two', commit: COMMIT, folder: '', ref: 'main' },
      fingerprint: lock.sources[1]?.fingerprint,
    },
  ]);
});

test('the same merge gives the same text, in whatever order files came', () => {
  const text = String(writeLock(recordOf()).content);
  expect(String(writeLock(recordOf({ files: FILES.toReversed() })).content)).toBe(text);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toMatch(/\r|paths|remark/);
});

test('no password comes into it', () => {
  const [first, second] = recordOf().sources;
  const urls = [
    'https://me:secret@github.com/owner/two?token=secret',
    'ssh://git:secret@host/two',
    'git@github.com:owner/two.git',
  ];
  for (const url of urls) {
    const remote = { url, commit: COMMIT, folder: 'sub' };
    const sources = [first, second].flatMap((one) => (one ? [{ ...one, remote }] : []));
    expect(String(writeLock(recordOf({ sources })).content)).not.toContain('secret');
    lockOf(recordOf({ sources }));
  }
});

test('a fingerprint changes with bytes, modes and paths, not with their order', () => {
  const prints = [
    { 'binder/start': 'a' },
    { 'binder/start': '#!a' },
    { 'binder/begin': 'a' },
    { 'binder/start': '-> a' },
    { 'binder/start': 'a', 'binder/x': '' },
  ].map((files) => fingerprint(sourceOf(files)));
  expect(new Set(prints).size).toBe(prints.length);
  const source = sourceOf({ a: '1', b: '2' });
  expect(fingerprint({ files: source.files.toReversed() })).toBe(fingerprint(source));
});

test('changes by hand are seen', () => {
  const lock = lockOf(recordOf());
  expect(handEdits(lock, FILES)).toEqual([]);
  const now = [
    { path: 'apt.txt', mode: '100644', content: 'git\nvim\n' },
    { path: 'notes.md', mode: '100644', content: '' },
    { path: 'merge-lock.json', mode: '100644', content: '{}' },
  ];
  expect(handEdits(lock, now)).toEqual([
    { path: 'apt.txt', kind: 'changed' },
    { path: 'notes.md', kind: 'added' },
    { path: 'postBuild', kind: 'gone' },
  ]);
  const [script, list] = FILES;
  const plain = script && list ? [{ ...script, mode: '100644' }, list] : [];
  expect(handEdits(lock, plain)).toEqual([{ path: 'postBuild', kind: 'changed' }]);
});

test('what is no lock is answered, not thrown', () => {
  expect(readLock('{')).toMatchObject({ problem: 'not-json' });
  expect(readLock('[]')).toMatchObject({ problem: 'not-a-lock' });
  expect(readLock('{"version": 2}')).toMatchObject({ problem: 'newer' });
  expect(readLock(`"${'x'.repeat(20_000_000)}"`)).toMatchObject({ problem: 'too-large' });
  expect(readLock('['.repeat(200_000))).toMatchObject({ kind: 'problem' });
});

test.each([
  ['sources.0.remote.url', 'file:///etc'],
  ['sources.0.remote.url', 'ext::sh -c true'],
  ['sources.0.remote.url', 'https://me:word@github.com/owner/one'],
  ['sources.0.remote.url', '--upload-pack=true'],
  ['sources.0.remote.url', 'git@-oProxyCommand=true:x'],
  ['sources.0.remote.url', 'http://a b/c'],
  ['sources.0.remote.commit', 'HEAD'],
  ['sources.0.remote.folder', '../..'],
  ['files.0.path', '../apt.txt'],
  ['files.0.path', '/etc/passwd'],
  ['files.0.path', '.git/config'],
  ['files.0.mode', '120000'],
  ['files.0.sha256', 'x'],
])('%s may not be %s', (where, value) => {
  const second = recordOf().sources.slice(1);
  const data: unknown = JSON.parse(String(writeLock(recordOf({ sources: second })).content));
  put(data, where.split('.'), value);
  expect(readLock(JSON.stringify(data))).toEqual({ kind: 'problem', problem: 'not-a-lock', where });
});

function put(data: unknown, [key = '', ...rest]: readonly string[], value: string): void {
  if (typeof data !== 'object' || data === null) throw new Error(key);
  if (rest.length === 0) Object.assign(data, { [key]: value });
  else put(Object.entries(data).find(([name]) => name === key)?.[1], rest, value);
}
