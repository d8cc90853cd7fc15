import { expect, test } from 'vitest';
import { fetchAssets, type Wanted } from '../../src/openlearn/download/fetch-assets.ts';
import type { Source } from '../../src/openlearn/download/source.ts';

const LIMITS = { each: 10, all: 25, count: 6, atOnce: 2 };

function wanted(name: string): Wanted {
  return {
    path: `media/${name}`,
    name,
    kind: 'media',
    url: `https://www.open.edu/${name}`,
    otherUrls: [],
    beside: [],
    accept: '*/*',
    take: (bytes) => ({ bytes, mime: 'text/plain' }),
  };
}

/** Gives files of as many bytes as their name says. */
const source: Source = {
  async read(url, { maxBytes }) {
    const bytes = Buffer.alloc(Number(/(\d+)-/.exec(url)?.[1]));
    if (bytes.length > maxBytes) return { kind: 'too-big', limit: maxBytes };
    return { kind: 'ok', bytes, type: '' };
  },
};

async function outcomes(names: readonly string[]): Promise<readonly string[]> {
  const places = { source, beside: undefined };
  const assets = await fetchAssets(names.map(wanted), places, LIMITS, () => {});
  expect(assets.map(({ name }) => name)).toEqual(names);
  return assets.map(({ status }) => (status.kind === 'missing' ? status.why : status.kind));
}

test('what is too large by itself is left, and the others come', async () => {
  expect(await outcomes(['5-a', '11-b', '5-c'])).toEqual(['had', 'too-big', 'had']);
});

test('what is too much together is left, also while several come at once', async () => {
  expect(await outcomes(['10-a', '10-b', '10-c', '5-d', '1-e'])).toEqual([
    'had',
    'had',
    'too-many',
    'had',
    'too-many',
  ]);
});

test('what is too many is not asked for', async () => {
  const names = Array.from({ length: 8 }, (_, at) => `1-${at}`);
  expect(await outcomes(names)).toEqual([
    ...Array.from({ length: 6 }, () => 'had'),
    'too-many',
    'too-many',
  ]);
});
