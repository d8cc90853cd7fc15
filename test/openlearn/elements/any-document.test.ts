import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { mystParse } from 'myst-parser';
import { describe, expect, test } from 'vitest';
import { unitAddress } from '../../../src/openlearn/address/unit-address.ts';
import { type Conversion, convertUnit } from '../../../src/openlearn/convert/convert-unit.ts';
import { item } from '../item.ts';
import { fixtures } from './fixtures.ts';

const SAMPLE = readFileSync(new URL('../../../sample/a-sample-unit.xml', import.meta.url));
const SMALL = unitAddress('https://www.open.edu/openlearn/history/small-unit/content-section-0');

function convert(xml: string | Uint8Array): Conversion {
  if (SMALL.kind !== 'unit') throw new Error('not a unit');
  return convertUnit(typeof xml === 'string' ? Buffer.from(xml) : xml, { address: SMALL });
}

function pagesOf(conversion: Conversion): string[] {
  if (conversion.kind !== 'converted') throw new Error(conversion.problem.kind);
  return conversion.pages.map(({ text }) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

describe('any document at all', () => {
  test('cut off anywhere is either told to be so or converted', () => {
    for (let end = 0; end < SAMPLE.length; end += Math.ceil(SAMPLE.length / 150)) {
      expect(convert(SAMPLE.subarray(0, end)).kind).toBe('problem');
    }
  });

  test('with bytes changed anywhere is converted or refused, never more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(SAMPLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = Buffer.from(SAMPLE);
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(['converted', 'problem']).toContain(convert(bytes).kind);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('however its elements are nested, keeps every word', () => {
    fc.assert(
      fc.property(tree(4), (xml) => {
        // What describes a formula in a line is left out, since a line has no place for it.
        fc.pre(
          !/<Inline(?:Equation|Chemistry)>.*<(?:Alternative|Description|Caption|SourceR)/.test(xml),
        );
        const pages = pagesOf(convert(item(xml)));
        const found = new Set(pages.flatMap((text) => words(textOf(mystParse(text)))));
        const lost = words(withoutLeftOut(xml).replace(/<[^>]*>/g, ' ')).filter(
          (word) => !found.has(word),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['lists', '<BulletedList><ListItem>', '</ListItem></BulletedList>'],
    ['quotations', '<Quote>', '</Quote>'],
    ['boxes', '<Box><Heading>h</Heading>', '</Box>'],
  ])(
    'with %s within each other deeper than Markdown is read keeps every word',
    (_name, open, close) => {
      const inside = Array.from({ length: 40 }, (_, n) => `${open}<Paragraph>w${n}x</Paragraph>`);
      const [, text = ''] = pagesOf(convert(item(inside.join('') + close.repeat(40))));
      const found = words(textOf(withoutSources(mystParse(text))));
      expect(new Set(found).size).toBe(40);
    },
  );

  test.each([
    [
      'the names of JavaScript',
      '<__proto__ constructor="1"><toString>amber</toString></__proto__>',
    ],
    [
      'namespaces',
      '<x:Paragraph xmlns:x="urn:x" xmlns="urn:y" xml:lang="x"><b>amber</b></x:Paragraph>',
    ],
    [
      'spans without end',
      `<Table><tbody>${'<tr><td colspan="9999" rowspan="9999">amber</td></tr>'.repeat(2000)}</tbody></Table>`,
    ],
    [
      'one wide row among many',
      `<Table><tbody><tr>${'<td>amber</td>'.repeat(5000)}</tr>${'<tr><td>a</td></tr>'.repeat(5000)}</tbody></Table>`,
    ],
    [
      'a hundred thousand attributes',
      `<Paragraph ${Array.from({ length: 100_000 }, (_, n) => `a${n}="b"`).join(' ')}>amber</Paragraph>`,
    ],
    [
      'references without end',
      '<Paragraph id="p">amber <CrossRef idref="p">x</CrossRef></Paragraph>'.repeat(5000),
    ],
    ['notes without end', '<Paragraph>amber <footnote>x</footnote></Paragraph>'.repeat(3000)],
    ['as deep as it may be', `${'<Box><Heading>amber</Heading>'.repeat(90)}${'</Box>'.repeat(90)}`],
  ])('with %s is converted within seconds', (_name, xml) => {
    const start = performance.now();
    expect(pagesOf(convert(item(xml))).join()).toContain('amber');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

let next = 0;
/** Words that no other place in the document has. */
const word = fc.constant(null).map(() => {
  next += 1;
  return `w${next}x`;
});

function tree(depth: number): fc.Arbitrary<string> {
  const names = fc.constantFrom(...Object.keys(fixtures).filter((name) => name !== 'Item'));
  if (depth === 0) return word;
  const inside = fc.array(
    fc.oneof({ weight: 1, arbitrary: word }, { weight: 2, arbitrary: tree(depth - 1) }),
    {
      maxLength: 4,
    },
  );
  return fc
    .tuple(names, inside)
    .map(([name, children]) => `<${name}>${children.join(' ')}</${name}>`);
}

const NOT_FOR_READERS = Object.entries(fixtures).flatMap(([name, { leftOut }]) =>
  leftOut === true && !/PageNumber/.test(name) ? [name] : [],
);

/** What is in elements that are left out, however deep, does not count. */
function withoutLeftOut(xml: string): string {
  let depth = 0;
  return xml
    .split(/(<[^>]*>)/)
    .filter((piece) => {
      const tag = /^<(\/?)(\w+)>$/.exec(piece);
      if (tag === null || ![...NOT_FOR_READERS, 'settings'].includes(tag[2] ?? ''))
        return depth === 0;
      depth += tag[1] === '/' ? -1 : 1;
      return false;
    })
    .join('');
}

function words(text: string): string[] {
  return text.match(/w\d+x/gi)?.map((found) => found.toLowerCase()) ?? [];
}

type Node = {
  readonly value?: unknown;
  readonly alt?: unknown;
  readonly children?: readonly Node[];
};

/** Without what directives were before they were read, so that only what was read counts. */
function withoutSources(node: Node): Node {
  const children = node.children?.map(withoutSources);
  return children === undefined ? node : { alt: node.alt, children };
}

function textOf(node: Node): string {
  const own = [node.value, node.alt].filter((part) => typeof part === 'string').join(' ');
  return `${own} ${(node.children ?? []).map(textOf).join(' ')}`;
}
