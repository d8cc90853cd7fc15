import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeliveryStore, TakenDelivery } from '../../../src/hosts/app/delivery-store.ts';
import { openSqliteStore } from '../../../src/hosts/app/sqlite-store.ts';
import { startWorker, type Worker } from '../../../src/hosts/app/worker.ts';
import type { Log } from '../../../src/hosts/github-host/context.ts';
import { delivery } from './delivery-store-suite.ts';

let store: DeliveryStore;
let worker: Worker | undefined;
let lines: Parameters<Log>[0][];

beforeEach(() => {
  store = openSqliteStore(':memory:');
  lines = [];
});
afterEach(async () => {
  await worker?.close();
  await store.close();
});

type Run = (delivery: TakenDelivery, attempt: { last: boolean }) => Promise<{ outcome: string }>;

function start(run: Run, pauses: readonly number[] = [1, 1]): Worker {
  worker = startWorker({ store, run, log: (line) => lines.push(line), atOnce: 2, pauses });
  return worker;
}

async function add(id: string, repository = 1): Promise<void> {
  await store.add(delivery(id, { repository }), Date.now());
}

const events = () => lines.map(({ event, delivery: id }) => `${event} ${id}`);

/** An error as Octokit throws it. */
function refusal(status: number, headers: Record<string, string> = {}): Error {
  const response = { headers: { 'x-github-request-id': 'AB:1', ...headers }, data: {} };
  return Object.assign(new Error('no'), { status, response });
}

test('works through a repository in order, one at a time, and beside it through others', async () => {
  const busy = new Set<number>();
  const seen: string[] = [];
  let most = 0;
  for (const id of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) await add(id, id.charCodeAt(0));
  await start(async ({ id, repository }) => {
    expect(busy.has(repository)).toBe(false);
    busy.add(repository);
    most = Math.max(most, busy.size);
    seen.push(id);
    await pause(5);
    busy.delete(repository);
    return { outcome: 'done' };
  }).idle();
  expect(seen.filter((id) => id.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
  expect(seen.filter((id) => id.startsWith('b'))).toEqual(['b1', 'b2']);
  expect(most).toBe(2);
});

test('a slow repository does not hold up the others', async () => {
  const seen: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await add('slow', 1);
  await add('behind', 1);
  await add('quick', 2);
  const idle = start(async ({ id }) => {
    if (id === 'slow') await held;
    seen.push(id);
    if (id === 'quick') release();
    return { outcome: 'done' };
  }).idle();
  await idle;
  expect(seen).toEqual(['quick', 'slow', 'behind']);
});

test('tries again what broke on the way, and the next one waits for it', async () => {
  await add('a');
  await add('b');
  const seen: string[] = [];
  await start(async ({ id, attempt }) => {
    seen.push(`${id}${attempt}`);
    if (id === 'a' && attempt < 3) throw refusal(502);
    return { outcome: 'done' };
  }).idle();
  expect(seen).toEqual(['a1', 'a2', 'a3', 'b1']);
});

test('gives up after the last attempt, which knows that it is the last, and goes on', async () => {
  await add('a');
  await add('b');
  const lasts: boolean[] = [];
  await start(async ({ id }, { last }) => {
    if (id === 'b') return { outcome: 'done' };
    lasts.push(last);
    throw new Error('broken');
  }).idle();
  expect(lasts).toEqual([false, false, true]);
  expect(events()).toEqual(['postponed a', 'postponed a', 'gave up a', 'done b']);
});

test.each([401, 403, 404, 410])('after a %i there is nothing left to try', async (status) => {
  await add('a');
  let attempts = 0;
  await start(async () => {
    attempts += 1;
    throw refusal(status);
  }).idle();
  expect(attempts).toBe(1);
  expect(lines).toMatchObject([{ event: 'dropped', why: expect.stringContaining('AB:1') }]);
});

test('waits as long as GitHub asks for', async () => {
  await add('a');
  const times: number[] = [];
  await start(async ({ attempt }) => {
    times.push(Date.now());
    if (attempt === 1) throw refusal(429, { 'retry-after': '1' });
    return { outcome: 'done' };
  }).idle();
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
});

test('what takes the process down with it every time is not tried for ever', async () => {
  await add('a');
  for (let crash = 0; crash < 3; crash += 1) {
    await store.next(Date.now());
    await store.postpone('a', 0);
  }
  let ran = false;
  await start(async () => {
    ran = true;
    return { outcome: 'done' };
  }).idle();
  expect(ran).toBe(false);
  expect(events()).toEqual(['gave up a']);
});

test('close waits for what is running and takes up nothing more', async () => {
  await add('a');
  await add('b');
  const seen: string[] = [];
  const working = start(async ({ id }) => {
    await pause(20);
    seen.push(id);
    return { outcome: 'done' };
  });
  await pause(5);
  await working.close();
  expect(seen).toEqual(['a']);
  expect(await store.waiting()).toMatchObject({ waiting: 1, running: 0 });
});

test('is idle at once when there is nothing to do', async () => {
  await start(async () => ({ outcome: 'done' })).idle();
});
