import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paced, type Send } from '../../../src/hosts/github-host/paced.ts';

const GAP = 60;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Notes what is sent, and when, in milliseconds since the test began. */
function sent() {
  const texts: [at: number, text: string][] = [];
  const began = Date.now();
  const send: Send = async (text) => {
    texts.push([Date.now() - began, text]);
  };
  return { texts, say: paced(send, GAP) };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('the first word goes out at once; then the newest one, each time a gap has passed', async () => {
  const { texts, say } = sent();
  for (let count = 1; count <= 40; count += 1) {
    await say(`Picture ${count} of 40`, 'working');
    await pass(7);
  }
  await pass(GAP);
  expect(texts).toEqual([
    [0, 'Picture 1 of 40'],
    [60, 'Picture 9 of 40'],
    [120, 'Picture 18 of 40'],
    [180, 'Picture 26 of 40'],
    [240, 'Picture 35 of 40'],
    [300, 'Picture 40 of 40'],
  ]);
});

test.each(['done', 'failed', 'hint'] as const)(
  'the last word (%s) waits for nothing, and nothing comes after it',
  async (state) => {
    const { texts, say } = sent();
    await say('Reading', 'working');
    await say('Picture 1 of 40', 'working');
    await pass(5);
    await say('It is over.', state);
    await pass(10 * GAP);
    expect(texts).toEqual([
      [0, 'Reading'],
      [5, 'It is over.'],
    ]);
  },
);

test('the last word waits for an edit that is on its way', async () => {
  const texts: string[] = [];
  let arrive = (): void => undefined;
  const say = paced((text) => {
    const sending = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    return sending.then(() => void texts.push(text));
  }, GAP);
  const first = say('Reading', 'working');
  const last = say('Done.', 'done');
  await pass(GAP);
  expect(texts).toEqual([]);
  arrive();
  await first;
  await pass(0);
  arrive();
  await last;
  expect(texts).toEqual(['Reading', 'Done.']);
});

test('what is shown already is not sent again', async () => {
  const { texts, say } = sent();
  await say('Reading', 'working');
  await pass(GAP);
  await say('Reading', 'working');
  await say('Done.', 'done');
  expect(texts.map(([, text]) => text)).toEqual(['Reading', 'Done.']);
});

test('an edit that fails stops neither the next one nor the work', async () => {
  const texts: string[] = [];
  const say = paced(async (text) => {
    if (text === 'Picture 2') throw new Error('502');
    texts.push(text);
  }, GAP);
  await say('Picture 1', 'working');
  await say('Picture 2', 'working');
  await pass(GAP);
  await say('Done.', 'done');
  expect(texts).toEqual(['Picture 1', 'Done.']);
});
