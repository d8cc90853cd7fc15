import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../bench/openlearn/convert.ts';
import { type Measured, rowsOf } from '../../bench/openlearn/goals.ts';
import {
  convertDocument,
  measureDocument,
  type ShareName,
} from '../../bench/openlearn/measure-document.ts';
import type { Page } from '../../bench/openlearn/read-pages.ts';
import { variantsOf } from '../../bench/openlearn/variants.ts';
import type { ConvertedUnit } from '../../src/openlearn/convert/convert-unit.ts';

const NAME = 'a-sample-unit';
let xml = '';
let unit: ConvertedUnit;

beforeAll(async () => {
  xml = await readFile(new URL(`../../sample/${NAME}.xml`, import.meta.url), 'utf8');
  unit = convertDocument(xml, NAME);
});

/** Measures the sample's pages after something was done to their Markdown. */
function measured(damage: (text: string, path: string) => string = (text) => text) {
  const pages: Page[] = unit.pages.map((page) => ({ ...page, text: damage(page.text, page.path) }));
  return measureDocument(xml, { pages, images: unit.images }, pageOf(NAME));
}

function lostOf(name: ShareName, damage: (text: string, path: string) => string): number {
  const { kept, of } = measured(damage).shares[name];
  return of - kept;
}

describe('the measure of conversion', () => {
  test('finds all of the sample unit on its pages', () => {
    const { shares, leftovers, broken } = measured();
    const lost = Object.entries(shares).flatMap(([name, share]) =>
      share.lost.map((one) => [name, one]),
    );
    expect(lost).toEqual([]);
    expect([...leftovers, ...broken]).toEqual([]);
    const empty = Object.entries(shares).filter(([, { of }]) => of === 0);
    expect(empty).toEqual([]);
  });

  test.each<[ShareName, string, (text: string, path: string) => string]>([
    ['bodyWords', 'a word is missing', (text) => text.replaceAll('bulge', '')],
    [
      'bodyWords',
      'the body is on another page',
      (text, path) => (/^0/.test(path) ? '# x\n' : text),
    ],
    ['shingles', 'two words change places', (text) => text.replaceAll(/(\bthe) (\w+)/g, '$2 $1')],
    ['shingles', 'a sign is added', (text) => text.replaceAll('US\\$4', 'US\\$\\$4')],
    [
      'matterWords',
      'the acknowledgements are gone',
      (text, path) => (path === 'acknowledgements.md' ? '# x\n' : text),
    ],
    [
      'licence',
      'the licence has no address',
      (text) => text.replaceAll('creativecommons.org', 'example.org'),
    ],
    ['licence', 'no page names it', (text) => text.replace(/^license:.*\n/m, '')],
    [
      'licence',
      'no page leads there',
      (text) => text.replaceAll('(acknowledgements.md)', '(index.md)'),
    ],
    [
      'listItems',
      'items are not rendered',
      (text) => text.replaceAll(/^( *)(?:-|\d+\.) /gm, '$1\\- '),
    ],
    ['headings', 'headings are plain text', (text) => text.replaceAll(/^#+ /gm, '')],
    ['cells', 'pipes are escaped', (text) => text.replaceAll(/^\|/gm, '\\|')],
    [
      'images',
      'a picture has another name',
      (text) => text.replaceAll('images/two-bulges', 'images/x'),
    ],
    ['alternatives', 'pictures have no words', (text) => text.replaceAll(/^:alt:.*\n/gm, '')],
    ['links', 'an address is broken', (text) => text.replaceAll('](http', '](htp')],
    [
      'crossReferences',
      'targets are gone',
      (text) => text.replaceAll(/^(\([\w-]+\)=|:name: .*)\n/gm, ''),
    ],
    ['crossReferences', 'targets are elsewhere', (text) => text.replaceAll('#', '#x')],
    ['formulasAccepted', 'TeX is not closed', (text) => text.replaceAll('$', '$\\frac{')],
    ['formulasKept', 'formulas are text', (text) => text.replaceAll('$', '')],
    ['formulaSigns', 'a number is missing', (text) => text.replaceAll(/(\$[^$]*)2/g, '$1')],
    [
      'hidden',
      'answers are in the open',
      (text) => text.replaceAll(':class: dropdown', ':class: tip'),
    ],
    ['roundTrip', 'emphasis is read otherwise', (text) => text.replaceAll('*', '_*')],
  ])('sees in %s that %s', (name, _what, damage) => {
    expect(lostOf(name, damage)).toBeGreaterThan(0);
  });

  test.each([
    ['an entity', '&amp;amp; more'],
    ['an empty item', '\n- \n- x\n'],
    ['a directive that nothing closes', '\n:::{note}\nx\n'],
    ['a directive that nobody knows', '\n:::{ou-answer}\nx\n:::\n'],
    ['a value that is none', 'undefined'],
    ['an object', '[object Object]'],
  ])('sees %s that is left over', (_what, text) => {
    expect(measured((page) => `${page}\n\n${text}\n`).leftovers).not.toEqual([]);
  });

  test.each([
    ['a label that nothing has', '[x](#nowhere)'],
    ['a page that is not there', '[x](nowhere.md)'],
    ['a term that is not explained', '{term}`nowhere`'],
  ])('sees a link to %s', (_what, text) => {
    expect(measured((page) => `${page}\n\n${text}\n`).broken).not.toEqual([]);
  });

  test('says which goals are missed', () => {
    const crashes = { kept: 1, of: 1, lost: [] };
    const good: Measured = { ...measured(), name: NAME, ms: 1, crashes };
    expect(rowsOf([good]).filter(({ ok }) => !ok)).toEqual([]);
    const bad: Measured = {
      ...measured(() => '# Nothing\n\nundefined\n'),
      name: NAME,
      ms: 99,
      crashes: { kept: 0, of: 1, lost: ['empty'] },
    };
    const ok = rowsOf([bad]).filter((row) => row.ok);
    expect(ok.map(({ what }) => what)).toEqual(['links within the pages that lead nowhere']);
  });

  test('makes the same damaged documents every time', () => {
    const names = (): string[] => Array.from(variantsOf(xml), ({ name }) => name);
    expect(names()).toEqual(names());
    expect(names().length).toBeGreaterThan(40);
  });
});
