import { readFileSync } from 'node:fs';
import { mystParse } from 'myst-parser';
import { describe, expect, test } from 'vitest';
import { outline } from '../../bench/openlearn/outline.ts';
import { unitAddress } from '../../src/openlearn/address/unit-address.ts';
import { convertUnit } from '../../src/openlearn/convert/convert-unit.ts';
import { converted, item, page } from './item.ts';

const sample = readFileSync(new URL('../../sample/a-sample-unit.xml', import.meta.url), 'utf8');
const CC = 'https://creativecommons.org/licenses';

function paths(xml: string): string[] {
  return converted(xml).pages.map(({ path }) => path);
}

describe('the pages of a unit', () => {
  test('are a front page, one for each session, and the back matter', () => {
    expect(paths(sample)).toEqual([
      'index.md',
      '01-what-moves-the-sea.md',
      '02-how-strong-is-the-pull.md',
      '03-reading-a-tide-table.md',
      '04-conclusion.md',
      'glossary.md',
      'references.md',
      'acknowledgements.md',
    ]);
  });

  test('of several units stand in the order of the units', () => {
    const unit = (name: string) =>
      `<Unit><UnitID/><UnitTitle>${name}</UnitTitle><ByLine>By ${name}</ByLine><Session><Title>1 Start</Title></Session></Unit>`;
    const xml = item('', { units: unit('Week 1') + unit('Week 2') });
    expect(paths(xml)).toEqual([
      'index.md',
      '01-week-1.md',
      '02-start.md',
      '03-week-2.md',
      '04-start.md',
      'acknowledgements.md',
    ]);
    expect(page(converted(xml), '03-week-2.md')).toBe('# Week 2\n\nBy Week 2');
  });

  test('have one heading of the first level, and the levels below it in order', () => {
    const xml = item(
      '<Section><Title>1.1</Title><SubSection><Title>1.1.1</Title><SubHeading>a</SubHeading></SubSection></Section>',
    );
    expect(page(converted(xml), '01-one.md')).toBe('# 1 One\n\n## 1.1\n\n### 1.1.1\n\n#### a');
  });

  test('never show the settings, which hold elements of the same names', () => {
    expect(paths(item('<Paragraph>x</Paragraph>'))).toEqual([
      'index.md',
      '01-one.md',
      'acknowledgements.md',
    ]);
    expect(page(converted(sample), 'index.md')).not.toContain('autonumber');
  });

  test('each say where they are from, and under which licence', () => {
    for (const { text } of converted(sample).pages) {
      expect(text).toMatch(
        /^---\ntitle: .+\nlicense: CC0-1\.0\nsource: https:\/\/www\.open\.edu\//,
      );
    }
  });
});

describe('the licence', () => {
  const rights = (text: string) =>
    `<Imprint><Standard><Rights><Paragraph>${text}</Paragraph></Rights></Standard></Imprint>`;
  const thanks = (text: string) =>
    `<Acknowledgements><Paragraph>${text}</Paragraph></Acknowledgements>`;

  test.each([
    [
      `Unless otherwise stated, see <a href="http://creativecommons.org/licenses/by-nc-sa/4.0/deed.en_GB">this</a>.`,
      'CC-BY-NC-SA-4.0',
    ],
    [
      `Except for third party materials (see <a href="${CC}/by-nc-sa/2.0/uk/">licence</a>)`,
      'CC-BY-NC-SA-2.0-UK',
    ],
    [`This unit is under ${CC}/by/4.0/`, 'CC-BY-4.0'],
    ['All rights reserved.', undefined],
  ])('is read from: %s', (text, id) => {
    expect(converted(item('', { front: rights(text) })).licence?.id).toBe(id);
    expect(converted(item('', { back: thanks(text) })).licence?.id).toBe(id);
  });

  test('of a picture by somebody else is not taken for it', () => {
    const back = thanks(`Figure 1 by A. Bee: <a href="${CC}/by-sa/4.0/">CC BY-SA</a>`);
    const unit = converted(item('', { back }));
    expect(unit.licence).toBeUndefined();
    expect(page(unit, 'acknowledgements.md')).toContain('No licence could be read from it');
    expect(page(unit, 'acknowledgements.md')).toContain(`[CC BY-SA](${CC}/by-sa/4.0/)`);
  });
});

describe('cross-references', () => {
  test('lead to labels that are the unit’s own, from any page', () => {
    const text = converted(sample)
      .pages.map((each) => each.text)
      .join('\n');
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, label]) => label);
    expect(targets.length).toBeGreaterThan(8);
    for (const label of targets) {
      expect(label).toMatch(/^small-unit-/);
      const places = text.match(
        new RegExp(`^(?:\\(${label}\\)=|:(?:name|label): ${label})$`, 'gm'),
      );
      expect(places).toHaveLength(1);
    }
  });

  test('to nothing leave their words', () => {
    const unit = converted(
      item('<Paragraph>See <CrossRef idref="gone">Figure 9</CrossRef>.</Paragraph>'),
    );
    expect(page(unit, '01-one.md')).toContain('See Figure 9.');
  });
});

describe('nothing gets lost', () => {
  test('every word of the sample is on its pages', () => {
    const words = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];
    const text = sample
      .replace(/<settings>[\s\S]*<\/settings>|<math[\s\S]*?<\/math>|<TeX>[\s\S]*?<\/TeX>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&');
    const found = new Set(
      words(
        converted(sample)
          .pages.map((each) => each.text)
          .join('\n'),
      ),
    );
    expect(words(text).filter((word) => !found.has(word))).toEqual([]);
  });

  test('the Markdown of the sample reads back as the tree it was printed from', () => {
    for (const { tree, text } of converted(sample).pages) {
      const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
      const read = mystParse(body, { extensions: { smartquotes: false } });
      expect(outline(read)).toEqual(outline(tree));
    }
  });
});

describe('documents that are no unit', () => {
  const address = unitAddress('https://www.open.edu/openlearn/a/b/content-section-0');

  test.each([
    ['', 'empty'],
    ['<!DOCTYPE html><html/>', 'web-page'],
    [sample.slice(0, 9000), 'cut-short'],
    ['<feed/>', 'not-a-unit-document'],
  ])('are answered, not thrown', (xml, kind) => {
    if (address.kind !== 'unit') throw new Error('no address');
    expect(convertUnit(Buffer.from(xml), { address })).toMatchObject({
      kind: 'problem',
      problem: { kind },
    });
  });

  test('an item with nothing in it is a unit with little to say', () => {
    expect(converted('<Item/>').pages.map(({ path }) => path)).toEqual([
      'index.md',
      'acknowledgements.md',
    ]);
  });
});
