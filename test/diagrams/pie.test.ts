import { describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/diagrams/draw-diagram.ts';
import { parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import type { DiagramWords } from '../../src/words/described-diagram.ts';
import { diagramWords } from '../../src/words/english/diagrams.ts';
import { diagramWords as german } from '../../src/words/german/diagrams.ts';
import { mistakeIn } from './read.ts';

const PETS = `pie showData title Pets of our class
  "Dogs" : 40
  'Cats': 25.5
  %% nobody has more
  "Fish & <b>chips</b>" : 14.5; "Snails": .5`;

function slices(source: string): readonly string[] {
  const parsed = parseDiagram('mermaid', source);
  if (parsed.kind !== 'pie') throw new Error(JSON.stringify(parsed));
  return parsed.pie.slices.map(({ label, value }) => `${label}: ${value}`);
}

function drawn(source: string, words: DiagramWords = diagramWords) {
  const result = drawDiagram({ syntax: 'mermaid', source, id: 'd' }, words);
  if (result.kind !== 'drawn') throw new Error(JSON.stringify(result));
  const { title, description } = result;
  return {
    ...result,
    told: [title, ...description.text, ...description.steps.map(({ text }) => text)].join('\n'),
  };
}

describe('a pie chart', () => {
  test('has parts with their numbers', () => {
    expect(slices(PETS)).toEqual([
      ...['Dogs: 40', 'Cats: 25.5', 'Fish & chips: 14.5', 'Snails: 0.5'],
    ]);
  });

  test('has semicolons in the names of its parts, too', () => {
    expect(slices('pie\n"Cats; dogs": 2; "Fish #amp; chips": 1')).toEqual([
      ...['Cats; dogs: 2', 'Fish & chips: 1'],
    ]);
  });

  test('has no parts that are more than can be counted', () => {
    const many = `"a": ${'9'.repeat(400)}`;
    expect(mistakeIn('mermaid', `pie\n${many}\n"b": 1`)).toEqual({ why: 'unreadable', line: 2 });
  });

  test('is told part by part, in each language', () => {
    const source = 'pie\n"Dogs": 1\n"Cats": 2';
    expect(drawn(source).told.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`
      "Pie chart with 2 parts
      Pie chart with 2 parts. The largest is “Cats”, with 66.7 % of all.
      “Dogs”: 1, which is 33.3 %.
      “Cats”: 2, which is 66.7 %."
    `);
    expect(drawn(source, german).told.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(`
      "Kreisdiagramm mit 2 Teilen
      Kreisdiagramm mit 2 Teilen. Der größte ist „Cats“ mit 66,7 % von allem.
      „Dogs“: 1, das sind 33,3 %.
      „Cats“: 2, das sind 66,7 %."
    `);
  });

  test('has the name that its author gave it, wherever it stands', () => {
    expect(drawn('pie title Pets\n"a": 1').title).toBe('Pets');
    expect(drawn('pie title Pets\n"a": 1').svg).toContain('>Pets</tspan>');
    expect(drawn('pie\n"a": 1').svg).not.toContain('>Pie chart with one part</tspan>');
    expect(drawn('pie\n  title Pets\n  "a": 1').title).toBe('Pets');
    expect(drawn('---\ntitle: Pets\n---\npie showData\n"a": 1').title).toBe('Pets');
    expect(drawn('pie title Pets\naccTitle: Animals\n"a": 1').title).toBe('Animals');
  });

  test('is drawn with a number in each part and beside its name, so that nobody needs its colours', () => {
    const { svg } = drawn('pie\n"Dogs": 1\n"Cats": 2');
    expect(svg.match(/<path class="diagram-slice|<path d=/g)).toHaveLength(2);
    expect(svg.match(/>1<\/tspan>/g)).toHaveLength(2);
    expect(svg).toContain('>Dogs: 33.3');
    expect(drawn('pie\n"All": 7').svg).toContain('<circle');
    expect(drawn('pie\n"<script>": 7').svg).not.toContain('<script');
  });

  test.each([
    ['pie', { why: 'empty' }],
    ['pie title Nothing', { why: 'empty' }],
    ['pie\n"a": 0', { why: 'unreadable', line: 2 }],
    ['pie\n"a": -3', { why: 'unreadable', line: 2 }],
    ['pie\n\na: 3', { why: 'unreadable', line: 3 }],
    ['pie\n"a": 1e9', { why: 'unreadable', line: 2 }],
    ['pie\n"a: 3', { why: 'unreadable', line: 2 }],
    [
      `pie\n${Array.from({ length: 25 }, (_, at) => `"a${at}": 1`).join('\n')}`,
      { why: 'too-large', what: 'parts', most: 24 },
    ],
  ])('that is none says where: %j', (source, expected) => {
    expect(mistakeIn('mermaid', source)).toEqual(expected);
  });
});
