import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderSource, unitsOfFolder } from '../../src/openlearn/download/folder-source.ts';
import { SAMPLE_UNIT, sampleSource } from '../../src/openlearn/download/sample-source.ts';
import type { Source } from '../../src/openlearn/download/source.ts';
import { fetchUnit, type Progress } from '../../src/openlearn/fetch-unit.ts';
import { item } from './item.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sayso-units-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function paths(fetched: Awaited<ReturnType<typeof fetchUnit>>): string[] {
  return fetched.kind === 'fetched' ? fetched.files.map((file) => file.path) : [fetched.kind];
}

describe('fetching the sample', () => {
  test('brings all its pages and pictures, and tells how far it is', async () => {
    const steps: Progress[] = [];
    const fetched = await fetchUnit(SAMPLE_UNIT, sampleSource(), {
      progress: (now) => steps.push(now),
    });
    expect(fetched).toMatchObject({ title: 'How tides work', slug: 'a-sample-unit', missing: [] });
    expect(paths(fetched).filter((file) => file.startsWith('images/'))).toEqual([
      'images/two-bulges.svg',
      'images/springs-and-neaps.svg',
      'images/half-moon.svg',
      'images/tide-curve.png',
    ]);
    expect(steps[0]).toEqual({ kind: 'document' });
    expect(steps.at(-1)).toMatchObject({ kind: 'pictures', done: 4, of: 4 });
  });

  test('has no elements that were only kept as text', async () => {
    const fetched = await fetchUnit(SAMPLE_UNIT, sampleSource());
    if (fetched.kind !== 'fetched') throw new Error(fetched.kind);
    expect(fetched.elements.filter(({ keptAsText }) => keptAsText > 0)).toEqual([]);
  });
});

describe('fetching from a folder', () => {
  test('answers at the address of the manifest, or at one made from the name', async () => {
    await cp(fileURLToPath(new URL('../../sample', import.meta.url)), folder, { recursive: true });
    await writeFile(path.join(folder, 'mine.xml'), item('<Paragraph>x</Paragraph>'));
    const mine = 'https://www.open.edu/openlearn/local/mine/content-section-0';
    expect(await unitsOfFolder(folder)).toEqual([
      { name: 'a-sample-unit', page: SAMPLE_UNIT },
      { name: 'mine', page: mine },
    ]);
    const source = folderSource(folder);
    expect(paths(await fetchUnit(mine, source))).toEqual([
      'index.md',
      '01-one.md',
      'acknowledgements.md',
    ]);
    expect(paths(await fetchUnit(SAMPLE_UNIT, source))).toHaveLength(12);
    expect(paths(await fetchUnit(mine.replace('mine', 'other'), source))).toEqual(['no-document']);
  });

  test('a picture that is not there leaves its description on the page', async () => {
    const image =
      '<Figure><Image src="https://www.open.edu/a/b.png"/><Alternative>A whale</Alternative></Figure>';
    await writeFile(path.join(folder, 'mine.xml'), item(image));
    const fetched = await fetchUnit(
      'https://www.open.edu/openlearn/local/mine/content-section-0',
      folderSource(folder),
    );
    if (fetched.kind !== 'fetched') throw new Error(fetched.kind);
    expect(fetched.missing).toEqual([
      { name: 'b.png', kind: 'image', url: 'https://www.open.edu/a/b.png', why: 'missing' },
    ]);
    expect(fetched.pages.map(({ text }) => text).join()).toContain(
      'Picture not available: A whale',
    );
    expect(fetched.images).toBe(0);
  });
});

describe('what comes instead of a unit', () => {
  const unit = 'https://www.open.edu/openlearn/a/b/content-section-0';
  const answering = (bytes: string): Source => ({
    read: async () => ({ kind: 'ok', bytes: Buffer.from(bytes), type: 'text/html' }),
  });

  test('an address that is none is not even asked', async () => {
    const never: Source = { read: () => Promise.reject(new Error('asked')) };
    expect(await fetchUnit('https://example.org/a', never)).toMatchObject({ why: 'other-site' });
  });

  test('a page to sign in is not taken for a unit', async () => {
    const fetched = await fetchUnit(unit, answering('<!DOCTYPE html><html>Sign in</html>'));
    expect(fetched).toMatchObject({ kind: 'unreadable', problem: { kind: 'web-page' } });
  });

  test('an error page is not taken for a picture', async () => {
    const xml = item('<Figure><Image src="https://www.open.edu/a/b.png"/></Figure>');
    const source: Source = {
      read: async (url) => ({
        kind: 'ok',
        bytes: Buffer.from(url.endsWith('.png') ? '<html>Gone</html>' : xml),
        type: 'image/png',
      }),
    };
    expect(await fetchUnit(unit, source)).toMatchObject({
      missing: [{ name: 'b.png', why: 'not-a-picture' }],
    });
  });
});
