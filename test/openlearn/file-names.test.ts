import { describe, expect, test } from 'vitest';
import { asCompared, freeFileName, safeFileName } from '../../src/openlearn/convert/file-names.ts';
import { converted, item } from './item.ts';

describe('a name for a file', () => {
  test.each([
    ['https://www.open.edu/a/b/Whale 1.jpg?x=1#y', 'Whale-1.jpg'],
    ['\\\\SERVER\\content\\Teaching\\whale.jpg', 'whale.jpg'],
    ['whale%20%281%29.jpg', 'whale-1-.jpg'],
    ['..', 'picture'],
    ['../../.git/config', 'config'],
    ['.htaccess', 'htaccess'],
    ['con.png', 'file-con.png'],
    ['LPT1', 'file-LPT1'],
    ['name...', 'name'],
    ['<script>alert(1)</script>.png', 'script-.png'],
    ['a\u202Egnp.exe', 'a-gnp.exe'],
    ['Cafe\u0301.png', 'Café.png'],
    ['鯨.png', '鯨.png'],
    ['%E0%A4%A', 'E0-A4-A'],
    ['', 'picture'],
  ])('%j becomes %j', (source, name) => {
    expect(safeFileName(source, 'picture')).toBe(name);
  });

  test('fits on every disk, and keeps its ending', () => {
    const name = safeFileName(`${'鯨'.repeat(500)}.jpeg`, 'picture');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^鯨+\.jpeg$/);
  });

  test('is another one where names differ only in case, or in how letters are composed', () => {
    const taken = new Set(['Café.png', 'whale.png'].map(asCompared));
    expect(freeFileName('cafe\u0301.PNG', taken)).toBe('cafe\u0301-2.PNG');
    expect(freeFileName('WHALE.png', taken)).toBe('WHALE-2.png');
    expect(freeFileName('a.b.png', taken)).toBe('a.b.png');
  });
});

test('no picture becomes a page, or another picture', () => {
  const image = (src: string) =>
    `<Figure><Image src="https://www.open.edu/${src}" x_folderhash="1" x_contenthash="${src}" x_imagesrc="${src.split('/').at(-1)}"/></Figure>`;
  const sources = ['a/index.md', 'b/INDEX.md.png', 'a/x.tif.jpg', 'b/X.tif.jpg', 'c/page.html'];
  const { images } = converted(item(sources.map(image).join('')));
  expect(images.map(({ name }) => name)).toEqual([
    'index.md.png',
    'INDEX.md-2.png',
    'x.tif.jpg',
    'X.tif-2.jpg',
    'page.html.png',
  ]);
});
