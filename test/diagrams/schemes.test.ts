import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/diagrams/draw-diagram.ts';
import { layOut } from '../../src/diagrams/layout/lay-out.ts';
import { parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import { graphOfScheme } from '../../src/diagrams/scheme/graph-of-scheme.ts';
import type { Scheme } from '../../src/diagrams/scheme/scheme.ts';
import type { DiagramWords } from '../../src/words/described-diagram.ts';
import { diagramWords } from '../../src/words/english/diagrams.ts';
import { diagramWords as german } from '../../src/words/german/diagrams.ts';
import { mistakeIn } from './read.ts';

const CLASSES = `classDiagram
  direction TB
  %% a comment
  class Shape~T~["A shape"] {
    <<interface>>
    +List~T~ points
    +area()* double
  }
  Animal : +int age
  Animal : +mate()$
  Animal <|-- Duck
  Shape <|.. Duck
  note for Duck "It can fly"
  Car "1" *-- "4" Wheel : rolls on
  Pond o-- "0..*" Duck
  namespace Traffic { 
    class Car:::red { -String plate }
  }
  Duck --> Car : fears
  Duck ..> Pond
  Car -- Pond
  classDef red fill:#f00
  click Duck href "https://example.org"`;

const ENTITIES = `erDiagram
  CUSTOMER ||--o{ ORDER : places
  CUSTOMER {
    string name PK
    int number "ours"
  }
  p |o..|| CUSTOMER : "is a"
  "LINE ITEM" }|--|| ORDER : ""
  p[Person] { }`;

function schemeOf(source: string): Scheme {
  const parsed = parseDiagram('mermaid', source);
  if (parsed.kind !== 'scheme') throw new Error(JSON.stringify(parsed));
  return parsed.scheme;
}

function told(source: string, words: DiagramWords = diagramWords): string {
  const drawn = drawDiagram({ syntax: 'mermaid', source, id: 'd' }, words);
  if (drawn.kind !== 'drawn') throw new Error(JSON.stringify(drawn));
  const { text, steps } = drawn.description;
  return [...text, ...steps.map((step, index) => `${index + 1}. ${step.text}`)].join('\n');
}

describe('a diagram of classes', () => {
  test('has classes with what is in them', () => {
    const { members, groups } = schemeOf(CLASSES);
    expect(members.map(({ name, sort, group }) => [name, sort, group ?? ''].join(' | '))).toEqual([
      'A shape | interface | ',
      'Animal |  | ',
      'Duck |  | ',
      'Car |  | group 0',
      'Wheel |  | ',
      'Pond |  | ',
    ]);
    expect(members[0]).toMatchObject({ fields: ['+List<T> points'], methods: ['+area() double'] });
    expect(members[1]).toMatchObject({ fields: ['+int age'], methods: ['+mate()'] });
    expect(members[3]).toMatchObject({ fields: ['-String plate'] });
    expect(groups).toMatchObject([{ title: 'Traffic' }]);
  });

  test.each([
    ['A <|-- B', 'B kind-of A'],
    ['A --|> B', 'A kind-of B'],
    ['A..|>B', 'A fulfils B'],
    ['A *-- B', 'A consists-of B'],
    ['A --* B', 'B consists-of A'],
    ['A o-- B', 'A has B'],
    ['A --o B', 'B has A'],
    ['A --object', 'A with object'],
    ['A <-- B', 'B knows A'],
    ['A ..> B : when "it" rains', 'A needs B when "it" rains'],
    ['A .. B', 'A with B'],
    ['`a class` "1" --> "0..*" b-c.d', 'a class knows b-c.d 1→0..*'],
    ['Box~int~ --> Map~String, Box~int~~', 'Box knows Map'],
  ])('%s', (line, expected) => {
    const [relation] = schemeOf(`classDiagram\n${line}`).relations;
    const { from = '', kind = '', to = '', label = '', fromCount = '' } = relation ?? {};
    const counts = fromCount === '' ? '' : `${fromCount}→${relation?.toCount}`;
    expect([from, kind, to, label, counts].filter((part) => part !== '').join(' ')).toBe(expected);
  });

  test('is told class by class, in each language', () => {
    expect(told(CLASSES)).toMatchInlineSnapshot(`
      "Class diagram with 6 classes: “A shape”, “Animal”, “Duck”, “Car”, “Wheel” and “Pond”.
      1. “A shape” (interface). Attributes: “+List<T> points”. Methods: “+area() double”.
      2. “Animal”. Attributes: “+int age”. Methods: “+mate()”.
      3. “Duck”. It is a kind of “Animal”. It fulfils “A shape”. It knows “Car” (“fears”). It needs “Pond”. Note: “It can fly”.
      4. “Car”, in “Traffic”. Attributes: “-String plate”. It consists of “Wheel” (“rolls on”, one “Car” to “4” “Wheel”). It is connected with “Pond”.
      5. “Wheel”.
      6. “Pond”. It has “Duck” (any number of “Duck”)."
    `);
    expect(told(CLASSES, german)).toMatchInlineSnapshot(`
      "Klassendiagramm mit 6 Klassen: „A shape“, „Animal“, „Duck“, „Car“, „Wheel“ und „Pond“.
      1. „A shape“ (interface). Eigenschaften: „+List<T> points“. Methoden: „+area() double“.
      2. „Animal“. Eigenschaften: „+int age“. Methoden: „+mate()“.
      3. „Duck“. Es ist eine Art von „Animal“. Es erfüllt „A shape“. Es kennt „Car“ („fears“). Es braucht „Pond“. Anmerkung: „It can fly“.
      4. „Car“, in „Traffic“. Eigenschaften: „-String plate“. Es besteht aus „Wheel“ („rolls on“, ein „Car“ zu „4“ „Wheel“). Es ist verbunden mit „Pond“.
      5. „Wheel“.
      6. „Pond“. Es hat „Duck“ (beliebig viele „Duck“)."
    `);
  });

  test.each([
    ['classDiagram', { why: 'empty' }],
    ['classDiagram\n A --', { why: 'unreadable', line: 2 }],
    ['classDiagram\n }', { why: 'unreadable', line: 2 }],
    ['classDiagram\n\n class A {\n +x', { why: 'unclosed', line: 3 }],
    [`classDiagram\n A : ${'x'.repeat(700)}`, { why: 'unreadable', line: 2 }],
    [
      `classDiagram\n${Array.from({ length: 121 }, (_, at) => `class A${at}`).join('\n')}`,
      { why: 'too-large', what: 'boxes', most: 120 },
    ],
    [
      `classDiagram\n${Array.from({ length: 41 }, (_, at) => `A : x${at}`).join('\n')}`,
      { why: 'too-large', what: 'parts', most: 40 },
    ],
  ])('that is none says where: %#', (source, expected) => {
    expect(mistakeIn('mermaid', source)).toEqual(expected);
  });
});

describe('a diagram of entities', () => {
  test('has entities with their attributes, and how many belong together', () => {
    expect(told(ENTITIES)).toMatchInlineSnapshot(`
      "Diagram of 4 entities: “CUSTOMER”, “ORDER”, “Person” and “LINE ITEM”.
      1. “CUSTOMER”. Attributes: “string name PK” and “int number (ours)”. It is connected with “ORDER” (“places”, one “CUSTOMER” to any number of “ORDER”).
      2. “ORDER”.
      3. “Person”. It is connected with “CUSTOMER” (“is a”, none or one “Person” to one “CUSTOMER”).
      4. “LINE ITEM”. It is connected with “ORDER” (one or more “LINE ITEM” to one “ORDER”)."
    `);
  });

  test.each([
    ['erDiagram', { why: 'empty' }],
    ['erDiagram\n A ||--', { why: 'unreadable', line: 2 }],
    ['erDiagram\n A {\n int x', { why: 'unclosed', line: 2 }],
  ])('that is none says where: %j', (source, expected) => {
    expect(mistakeIn('mermaid', source)).toEqual(expected);
  });
});

describe('both are drawn', () => {
  test('with all that stands in a box within it, and everything within the drawing', () => {
    for (const source of [CLASSES, ENTITIES]) {
      const placed = layOut(graphOfScheme(schemeOf(source)));
      for (const { x, y, width, height, parts } of placed.nodes) {
        expect(Math.min(x - width / 2, y - height / 2)).toBeGreaterThanOrEqual(0);
        expect(x + width / 2).toBeLessThanOrEqual(placed.width);
        expect(y + height / 2).toBeLessThanOrEqual(placed.height);
        for (const part of parts) expect(part.width).toBeLessThan(width);
        expect(parts.reduce((sum, part) => sum + part.height, 0)).toBeLessThan(height);
      }
    }
  });

  test('with a sign at the end of each line that has one, and nothing that runs', () => {
    const drawn = drawDiagram({ syntax: 'mermaid', source: CLASSES, id: 'd' }, diagramWords);
    const svg = drawn.kind === 'drawn' ? drawn.svg : '';
    expect(svg.match(/<polygon class="diagram-line diagram-patch"/g)).toHaveLength(3);
    expect(svg.match(/<polygon class="diagram-line diagram-head"/g)).toHaveLength(1);
    expect(svg).toContain('>0..*</tspan>');
    expect(svg).toContain('+List&lt;T&gt; points');
    expect(svg).not.toMatch(/<script|href|style=/);
  });

  test('whatever they are, without failing', () => {
    const piece = fc.constantFrom(
      ...['A', 'B', '--', '..', '<|', '|>', '*', 'o', '"1"', '~', '`', '{', '}', ':', '<<x>>'],
      ...['||', 'o{', '}|', 'class ', 'namespace ', 'note for ', 'direction LR', '\n', '\n ', ' '],
    );
    fc.assert(
      fc.property(
        fc.constantFrom('classDiagram\n', 'erDiagram\n'),
        fc.array(piece, { maxLength: 25 }),
        (head, pieces) => {
          const block = { syntax: 'mermaid', source: head + pieces.join(''), id: 'd' } as const;
          drawDiagram(block, diagramWords);
        },
      ),
      { numRuns: 300 },
    );
  });
});
