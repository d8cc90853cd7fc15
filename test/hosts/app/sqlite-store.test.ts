import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/hosts/app/sqlite-store.ts';
import { delivery, describeDeliveryStore } from './delivery-store-suite.ts';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function newFile(): string {
  count += 1;
  return join(folder, `${count}.sqlite`);
}

describeDeliveryStore('SQLite', {
  open: async () => openSqliteStore(newFile()),
  async reopen(store) {
    await store.close();
    return openSqliteStore(join(folder, `${count}.sqlite`));
  },
});

test('one process at a time has the file', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  try {
    expect(() => openSqliteStore(file)).toThrow(/locked/);
  } finally {
    await store.close();
  }
});

test('what was said is forgotten when it is done', async () => {
  const file = newFile();
  const store = openSqliteStore(file);
  await store.add(delivery('a', { payload: '{"title":"a private title"}' }), 0);
  await store.next(0);
  await store.finish('a', { kind: 'done', outcome: 'done' }, 0);
  await store.close();
  expect((await readFile(file)).includes('a private title')).toBe(false);
});
