import { mystParse } from 'myst-parser';
import { describe, expect, test } from 'vitest';
import type { ConvertedUnit } from '../../../src/openlearn/convert/convert-unit.ts';
import { ouXmlRules } from '../../../src/openlearn/convert/rules.ts';
import { converted, item, page } from '../item.ts';
import { type Fixture, fixtures } from './fixtures.ts';

describe('every element of the schema', () => {
  for (const [name, fixture] of Object.entries(fixtures)) {
    test(name, () => {
      const xml = documentOf(fixture);
      const unit = converted(xml);
      expect(unit.elements.find((element) => element.name === name)?.seen).toBeGreaterThan(0);
      expect(unit.elements.filter(({ keptAsText }) => keptAsText > 0)).toEqual([]);
      const isLeftOut = unit.elements.some((one) => one.name === name && one.leftOut === one.seen);
      expect(isLeftOut).toBe(fixture.leftOut === true || name === 'settings');
      expect(missing(wordsOf(fixture.xml), unit)).toEqual([]);
      const pages = unit.pages.map(({ path }) => page(unit, path));
      if (typeof fixture.form === 'string') {
        const { form } = fixture;
        expect(pages.find((text) => text.includes(form)) ?? pages.join('\n\n')).toContain(form);
      } else if (fixture.form !== undefined) {
        const { form } = fixture;
        expect(pages.find((text) => form.test(text)) ?? pages.join('\n\n')).toMatch(form);
      }
    });
  }

  test('has a rule of its own, but for those that only exist as parts of others', () => {
    const known = [...ouXmlRules.blocks.keys(), ...ouXmlRules.phrases.keys()];
    expect(Object.keys(fixtures).filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => fixtures[name] === undefined)).toEqual([
      'thead',
      'tfoot',
      'math',
    ]);
  });

  test('is not lost without its usual parent either', () => {
    for (const name of Object.keys(fixtures)) {
      const unit = converted(
        item(`<Box><Paragraph>amber</Paragraph><${name}>birch</${name}></Box>`),
      );
      const isLeftOut = unit.elements.some((one) => one.name === name && one.leftOut > 0);
      if (!isLeftOut || name === 'settings') {
        if (name !== 'settings')
          expect([name, ...missing(['amber', 'birch'], unit)]).toEqual([name]);
      }
    }
  });
});

function documentOf({ xml, at }: Fixture): string {
  if (at === 'front') return item('', { front: xml });
  if (at === 'back') return item('', { back: xml });
  if (at === 'units') return item('', { units: xml });
  return at === 'item' ? item('').replace('<FrontMatter>', `${xml}<FrontMatter>`) : item(xml);
}

function wordsOf(xml: string): string[] {
  return xml
    .replaceAll('&lt;', '<')
    .replace(/<math[\s\S]*?<\/math>|<TeX>.*?<\/TeX>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}

/** The words that are not in the pages as myst-parser reads them. */
function missing(words: readonly string[], unit: ConvertedUnit): string[] {
  const text = unit.pages.map((one) => textOf(mystParse(page(unit, one.path)))).join(' ');
  const found = text.split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => !found.includes(word));
}

type Node = { readonly type: string; value?: unknown; alt?: unknown; children?: readonly Node[] };

function textOf(node: Node): string {
  // Of directives and roles, the value is what they were before they were read.
  const parts = node.children === undefined ? [node.value, node.alt] : [];
  const own = parts.filter((part) => typeof part === 'string').join(' ');
  const inside = (node.children ?? []).map(textOf);
  const between = node.children?.every(({ type }) =>
    /^(?:text|subscript|superscript|mystRole)$/.test(type),
  );
  return own + inside.join(between === true ? '' : ' ');
}
