import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptSource } from '../../src/openlearn/download/kept-source.ts';
import type { Source } from '../../src/openlearn/download/source.ts';
import { type Served, serve } from './serve.ts';

const ANY = { maxBytes: 10_000, accept: '*/*' };
const PICTURE = '/1/mod_oucontent/oucontent/2/35a19b93/8fd3ab4b/whale.jpg';
let folder: string;
let served: Served;
let document: { text: string; etag: string };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sayso-kept-'));
  document = { text: '<Item/>', etag: '"one"' };
  served = await serve((request, response) => {
    if (request.url?.endsWith('.html') === true) response.setHeader('content-type', 'text/html');
    if (request.url?.startsWith('/unit') !== true) return response.end(request.url);
    response.setHeader('etag', document.etag);
    const isSame = request.headers['if-none-match'] === document.etag;
    return isSame ? response.writeHead(304).end() : response.end(document.text);
  });
});

afterEach(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

async function text(source: Source, url: string): Promise<string> {
  const reading = await source.read(served.origin + url, ANY);
  return reading.kind === 'ok' ? Buffer.from(reading.bytes).toString() : reading.kind;
}

describe('what was read before', () => {
  test('is not asked for again where the address tells the content, not even by another job', async () => {
    const one = keptSource(served.source, folder, { maxBytes: 100_000 });
    expect(await text(one, PICTURE)).toBe(PICTURE);
    expect(await text(one, PICTURE)).toBe(PICTURE);
    expect(await text(keptSource(served.source, folder, { maxBytes: 100_000 }), PICTURE)).toBe(
      PICTURE,
    );
    expect(served.requests).toHaveLength(1);
  });

  test('is asked for again where it may have changed, and sent only if it has', async () => {
    const source = keptSource(served.source, folder, { maxBytes: 100_000 });
    expect(await text(source, '/unit')).toBe('<Item/>');
    expect(await text(source, '/unit')).toBe('<Item/>');
    expect(served.requests[1]?.headers['if-none-match']).toBe('"one"');
    document = { text: '<Item>new</Item>', etag: '"two"' };
    expect(await text(source, '/unit')).toBe('<Item>new</Item>');
    expect(await text(source, '/unit')).toBe('<Item>new</Item>');
    expect(served.requests[3]?.headers['if-none-match']).toBe('"two"');
  });

  test('is not kept where nothing tells whether it changed, or where it is a web page', async () => {
    const source = keptSource(served.source, folder, { maxBytes: 100_000 });
    for (const url of ['/plain.jpg', '/12345678/12345678/sign-in.html']) {
      await text(source, url);
      await text(source, url);
    }
    expect(served.requests).toHaveLength(4);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is asked for anew when its file was cut short, or is that of another address', async () => {
    const source = keptSource(served.source, folder, { maxBytes: 100_000 });
    await text(source, PICTURE);
    const [name = ''] = await readdir(folder);
    const file = path.join(folder, name);
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, -3));
    expect(await text(source, PICTURE)).toBe(PICTURE);
    await writeFile(file, whole.toString().replaceAll('whale', 'shark'));
    expect(await text(source, PICTURE)).toBe(PICTURE);
    expect(served.requests).toHaveLength(3);
    expect(await readdir(folder)).toEqual([name]);
  });

  test('is refused when it is larger than wanted now', async () => {
    const source = keptSource(served.source, folder, { maxBytes: 100_000 });
    await text(source, PICTURE);
    const less = { ...ANY, maxBytes: 5 };
    expect(await source.read(served.origin + PICTURE, less)).toEqual({ kind: 'too-big', limit: 5 });
  });
});

describe('the folder', () => {
  test('holds no name that an address made up', async () => {
    const source = keptSource(served.source, folder, { maxBytes: 100_000 });
    for (const name of ['..%2f..%2fetc', 'con.jpg', 'a:b|c.jpg', `${'x'.repeat(3000)}.jpg`]) {
      await text(source, `/12345678/12345678/${name}`);
    }
    const names = await readdir(folder);
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{64}\.kept$/);
  });

  test('gives up what was unused for longest when it is full, and nothing that is not ours', async () => {
    await writeFile(path.join(folder, 'notes.txt'), 'x'.repeat(5000));
    const source = keptSource(served.source, folder, { maxBytes: 6000 });
    const url = (index: number): string => `/00000000/0000000${index}/${'y'.repeat(600)}`;
    for (let index = 0; index < 3; index += 1) {
      await text(source, url(index));
    }
    const kept = (await readdir(folder)).filter((name) => name.endsWith('.kept'));
    const old = new Date(Date.now() - 60_000);
    for (const name of kept) await utimes(path.join(folder, name), old, old);
    // Used now, so the others are older.
    await text(source, url(0));
    for (let index = 3; index < 6; index += 1) await text(source, url(index));
    const asked = served.requests.length;
    expect(await text(source, url(0))).toBe(url(0));
    expect(served.requests).toHaveLength(asked);
    await text(source, url(1));
    expect(served.requests).toHaveLength(asked + 1);
    expect(await readdir(folder)).toContain('notes.txt');
  });

  test('that cannot be written to does no harm', async () => {
    const blocked = path.join(folder, 'a-file');
    await writeFile(blocked, '');
    const source = keptSource(served.source, blocked, { maxBytes: 100_000 });
    expect(await text(source, PICTURE)).toBe(PICTURE);
  });
});
