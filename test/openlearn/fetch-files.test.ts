import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/openlearn/download/disk-files.ts';
import type { Source } from '../../src/openlearn/download/source.ts';
import { type FetchedUnit, fetchUnit } from '../../src/openlearn/fetch-unit.ts';
import { fetchUnits } from '../../src/openlearn/fetch-units.ts';
import { item } from './item.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const never: Source = { read: () => Promise.reject(new Error('asked the network')) };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sayso-files-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
}

async function fetched(text: string, source = never): Promise<FetchedUnit> {
  const unit = await fetchUnit(text, source, { files: diskFiles(folder) });
  if (unit.kind !== 'fetched') throw new Error(JSON.stringify(unit));
  return unit;
}

const figure = (src: string, more = '') => `<Figure><Image src="${src}" ${more}/></Figure>`;

describe('a document among files', () => {
  test('becomes a unit named like its file, and says so without a link', async () => {
    await write(
      'sources/The sea.xml',
      item('<Paragraph>Words <a href="more.html">here</a>.</Paragraph>'),
    );
    const unit = await fetched('sources/The sea.xml');
    expect(unit).toMatchObject({ slug: 'the-sea', title: 'Small unit' });
    expect(unit.address).toMatchObject({ kind: 'file', path: 'sources/The sea.xml' });
    const [front] = unit.pages;
    expect(front?.text).toContain('source: sources/The sea.xml');
    expect(front?.text).toContain('Converted from Small unit');
    expect(unit.pages[1]?.text).toContain('Words here.');
  });

  test('brings the pictures that lie with it, wherever people put them', async () => {
    const sources = [
      figure('figures/one.png'),
      figure('../shared/two.png'),
      figure('\\\\SERVER\\Teaching and curriculum\\Three.PNG'),
      figure('https://www.open.edu/1/four.tif', 'x_imagesrc="four.tif.png"'),
      figure('five.png'),
      figure('../../../etc/six.png'),
    ];
    await write('units/sea.xml', item(sources.join('')));
    await write('units/figures/one.png', PNG);
    await write('shared/two.png', PNG);
    await write('units/sea-images/three.png', PNG);
    await write('units/images/four.tif.png', PNG);
    await write('units/five.png', PNG);
    const unit = await fetched('units/sea.xml');
    expect(unit.missing.map(({ name }) => name)).toEqual(['six.png']);
    expect(unit.images).toBe(5);
  });

  test('brings pictures from the web where they are not there', async () => {
    await write('sea.xml', item(figure('https://www.open.edu/1/a.png')));
    const source: Source = { read: async () => ({ kind: 'ok', bytes: PNG, type: 'image/png' }) };
    expect((await fetched('sea.xml', source)).images).toBe(1);
  });

  test('that OpenLearn served for a unit is that unit', async () => {
    const meta =
      '<meta name="dc:source" content="http://www.open.edu/openlearn/a/whales/content-section-0?utm=1"/>';
    await write('sea.xml', item('').replace('<CourseCode>', `${meta}<CourseCode>`));
    const unit = await fetched('sea.xml');
    expect(unit.address).toMatchObject({
      kind: 'unit',
      base: 'https://www.open.edu/openlearn/a/whales',
    });
    expect(unit.slug).toBe('sea');
    expect(unit.pages[0]?.text).toContain(
      '[Small unit](https://www.open.edu/openlearn/a/whales/content-section-0)',
    );
  });

  test('that is not there, or no unit, is told', async () => {
    await write('pom.xml', '<project/>');
    const files = diskFiles(folder);
    expect(await fetchUnit('sea.xml', never, { files })).toMatchObject({
      kind: 'no-document',
      reading: { kind: 'missing' },
    });
    expect(await fetchUnit('sea.xml', never)).toMatchObject({ kind: 'no-document' });
    expect(await fetchUnit('pom.xml', never, { files })).toMatchObject({ kind: 'unreadable' });
  });

  test('is never read through a link that leads outside', async () => {
    await write('inside/a.txt', '');
    await write('secret.xml', item('Secret'));
    await symlink(path.join(folder, 'secret.xml'), path.join(folder, 'inside/unit.xml'));
    const files = diskFiles(path.join(folder, 'inside'));
    expect(await fetchUnit('unit.xml', never, { files })).toMatchObject({ kind: 'no-document' });
  });
});

describe('a folder of documents', () => {
  test('gives each of them, in order, with names that differ', async () => {
    await write('units/b/sea.xml', item(''));
    await write('units/a/sea.xml', item(''));
    await write('units/tides.xml', item(''));
    await write('units/.hidden/x.xml', item(''));
    await write('units/notes.md', 'Notes');
    await write('units/pom.xml', '<project/>');
    const results = await fetchUnits('units/', never, { files: diskFiles(folder) });
    expect(
      results.map((result) => (result.kind === 'fetched' ? result.slug : result.kind)),
    ).toEqual(['units-a-sea', 'units-b-sea', 'unreadable', 'tides']);
  });

  test('without any gives none', async () => {
    expect(await fetchUnits('units/', never, { files: diskFiles(folder) })).toEqual([]);
    expect(await fetchUnits('units/', never)).toEqual([]);
  });

  test('gives fifty at most, and names the others', async () => {
    for (let at = 10; at < 63; at += 1) await write(`units/${at}.xml`, item(''));
    const results = await fetchUnits('./units', never, { files: diskFiles(folder) });
    expect(results.filter(({ kind }) => kind === 'fetched')).toHaveLength(50);
    expect(results.at(-1)).toEqual({ kind: 'not-a-unit', why: 'too-many', text: 'units/62.xml' });
  });

  test('is not one unit', async () => {
    expect(await fetchUnit('units/', never)).toMatchObject({ why: 'not-one-unit' });
  });
});

describe('a document on the web', () => {
  test('is fetched from where it lies, and its pictures beside it', async () => {
    const raw = 'https://raw.githubusercontent.com/anna/course/main/units/';
    const asked: string[] = [];
    const source: Source = {
      async read(url) {
        asked.push(url);
        const bytes = url.endsWith('.xml') ? Buffer.from(item(figure('images/a.png'))) : PNG;
        return { kind: 'ok', bytes, type: '' };
      },
    };
    const page = 'https://github.com/anna/course/blob/main/units/sea.xml';
    const unit = await fetched(page, source);
    expect(asked).toEqual([`${raw}sea.xml`, `${raw}images/a.png`]);
    expect(unit.pages[0]?.text).toContain(`[Small unit](${page})`);
    expect(unit).toMatchObject({ slug: 'sea', images: 1 });
  });
});
