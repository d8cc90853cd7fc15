import { describe, expect, test } from 'vitest';
import { parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import { boxes, graphOf, lines, mistakeIn } from './read.ts';

function flow(...statements: string[]) {
  return graphOf('mermaid', ['flowchart TD', ...statements].join('\n'));
}

describe('flowcharts of Mermaid', () => {
  test('have boxes of every shape', () => {
    const source = `a[Box]; b(Round); c([Stadium]); d[[Part]]; e[(Store)]; f((Circle)); g>Flag]
h{Question}; i{{Hexagon}}; j[/Lean/]; k[\\Lean\\]; l[/Trapezoid\\]; m(((Double))); n
o@{ shape: diam, label: "Decide, please" }; p@{shape: cyl}`;
    expect(boxes(flow(source))).toEqual([
      'a step: Box',
      'b state: Round',
      'c terminal: Stadium',
      'd part: Part',
      'e store: Store',
      'f circle: Circle',
      'g flag: Flag',
      'h question: Question',
      'i hexagon: Hexagon',
      'j data: Lean',
      'k data: Lean',
      'l data: Trapezoid',
      'm circle: Double',
      'n step: n',
      'o question: Decide, please',
      'p store: p',
    ]);
  });

  test.each([
    ['a --> b', 'solid', 'to', ''],
    ['a-->b', 'solid', 'to', ''],
    ['a ----> b', 'solid', 'to', ''],
    ['a --- b', 'solid', 'none', ''],
    ['a -.-> b', 'dotted', 'to', ''],
    ['a -..- b', 'dotted', 'none', ''],
    ['a ==> b', 'thick', 'to', ''],
    ['a === b', 'thick', 'none', ''],
    ['a ~~~ b', 'unseen', 'none', ''],
    ['a --x b', 'solid', 'to', ''],
    ['a o--o b', 'solid', 'both', ''],
    ['a <--> b', 'solid', 'both', ''],
    ['a -->|words here| b', 'solid', 'to', 'words here'],
    ['a -->|"a | b"| b', 'solid', 'to', 'a | b'],
    ['a -- words here --> b', 'solid', 'to', 'words here'],
    ['a -. words .-> b', 'dotted', 'to', 'words'],
    ['a == words ==> b', 'thick', 'to', 'words'],
    ['a -- words --- b', 'solid', 'none', 'words'],
    ['a e1@--> b', 'solid', 'to', ''],
  ])('have lines: %s', (source, line, heads, label) => {
    expect(flow(source).edges).toEqual([{ from: 'a', to: 'b', label, line, heads }]);
  });

  test('lead from several boxes to several, and on', () => {
    expect(lines(flow('a & b --> c & d --> e'))).toEqual([
      ...['a → c', 'a → d', 'b → c', 'b → d'],
      ...['c → e', 'd → e'],
    ]);
  });

  test('have words in quotation marks, with anything in them and over lines', () => {
    const source =
      'a["f(x) #quot;y#quot; #35;1 &amp; <b>bold</b><br/>second; line\nthird"] --> b["`**strong** text`"]';
    expect(boxes(flow(source))).toEqual([
      'a step: f(x) "y" #1 & bold / second; line / third',
      'b step: strong text',
    ]);
  });

  test('have names with dashes, and words added later', () => {
    expect(lines(flow('my-box-->other.box', 'my-box[Words]'))).toEqual(['my-box → other.box']);
    expect(boxes(flow('my-box-->b', 'my-box{Words?}'))).toEqual([
      'my-box question: Words?',
      'b step: b',
    ]);
  });

  test('have groups in groups, with lines to whole groups', () => {
    const graph = flow(
      ...[
        'subgraph one [The first week]',
        'a --> b',
        'subgraph inner',
        'direction LR',
        'c',
        'end',
        'end',
      ],
      ...['subgraph "Second week"', 'd --> e', 'end', 'one --> d', 'a --> two', 'b --> Second'],
    );
    expect(graph.groups).toEqual([
      { id: 'one', title: 'The first week', parent: undefined },
      { id: 'inner', title: 'inner', parent: 'one' },
      { id: 'Second week', title: 'Second week', parent: undefined },
    ]);
    expect(graph.nodes.map(({ id, group }) => `${id} in ${group}`)).toEqual([
      ...['a in one', 'b in one', 'c in inner', 'd in Second week', 'e in Second week'],
      ...['two in undefined', 'Second in undefined'],
    ]);
    expect(lines(graph)).toContain('b → d');
  });

  test('are read without how they look: frontmatter, settings, comments, styles, classes', () => {
    const source = `---
title: My way
config: { theme: dark }
---
%%{init: {"theme": "forest"}}%%
graph LR;
  %% a comment --> here
  A:::warm-->B
  classDef warm fill:#f96
  style A fill:#f9f,stroke:#333
  linkStyle 0 stroke:#ff3
  click A "https://example.org/a" "tip"
  click B call steal()
  class A,B warm`;
    const parsed = parseDiagram('mermaid', source);
    expect(parsed).toMatchObject({ kind: 'graph', words: { title: 'My way' } });
    const graph = graphOf('mermaid', source);
    expect(graph.direction).toBe('right');
    expect(lines(graph)).toEqual(['A → B']);
    expect(graph.nodes.map(({ link }) => link)).toEqual(['https://example.org/a', undefined]);
  });

  test('say in their author’s own words what they show', () => {
    const source =
      'flowchart TD\naccTitle: Going home\naccDescr {\n  By bus,\n  by train\n}\nA-->B';
    expect(parseDiagram('mermaid', source)).toMatchObject({
      words: { title: 'Going home', description: 'By bus,\nby train' },
    });
    expect(parseDiagram('mermaid', 'graph TD\naccDescr: By bus\nA-->B')).toMatchObject({
      words: { title: undefined, description: 'By bus' },
    });
  });

  test.each([
    ['', { why: 'empty' }],
    ['flowchart TD', { why: 'empty' }],
    ['mindmap\n a', { why: 'other-kind', name: 'mindmap' }],
    ['graph TD\nA-->B\nB-->', { why: 'unreadable', line: 3 }],
    ['graph TD\nA B', { why: 'unreadable', line: 2 }],
    ['graph TD\n\nA[words', { why: 'unclosed', line: 3 }],
    ['graph TD\nA["words]\nB-->C', { why: 'unclosed', line: 2 }],
    ['graph TD\nA -- words B', { why: 'unclosed', line: 2 }],
    ['graph TD\nsubgraph x\nA', { why: 'unclosed', line: 2 }],
    ['graph TD\nA\nend', { why: 'unreadable', line: 3 }],
    [
      `graph TD\n${Array.from({ length: 121 }, (_, index) => `n${index}`).join('\n')}`,
      { why: 'too-large', what: 'boxes', most: 120 },
    ],
    [`graph TD\n${'A-->B\n'.repeat(241)}`, { why: 'too-large', what: 'lines', most: 240 }],
    [`graph TD\n${'subgraph x\n'.repeat(9)}`, { why: 'unreadable', line: 10 }],
  ])('say what is wrong with %j', (source, mistake) => {
    expect(mistakeIn('mermaid', source)).toEqual(mistake);
  });
});

describe('Mermaid’s diagrams of states', () => {
  const source = `stateDiagram-v2
    direction LR
    [*] --> Still
    Still: Does not move
    state "Is moving" as Moving
    Still --> Moving: push
    note right of Moving : not a state
    note left of Still
      nor this --> or that
    end note
    state fork <<fork>>
    Moving --> fork
    fork --> Crash
    state Crash {
      [*] --> Dent
      Dent --> [*]
    }
    Crash --> [*]`;

  test('have states, transitions, beginnings and ends, states inside of states', () => {
    const graph = graphOf('mermaid', source);
    expect(graph.kind).toBe('states');
    expect(graph.direction).toBe('right');
    expect(graph.nodes.map(({ shape, text, group }) => `${shape}: ${text} (${group})`)).toEqual([
      'start-point:  (undefined)',
      'state: Does not move (undefined)',
      'state: Is moving (undefined)',
      'parallel:  (undefined)',
      'start-point:  (Crash)',
      'state: Dent (Crash)',
      'end-point:  (Crash)',
      'end-point:  (undefined)',
    ]);
    expect(lines(graph)).toContain('Still → Moving: push');
    expect(lines(graph)).toContain('fork → start-point of Crash');
    expect(lines(graph)).toContain('end-point of Crash → end-point of ');
  });

  test('keep what is noted about a state, or about what is inside of one', () => {
    const noted = `${source}\n    note right of Crash : ends badly`;
    const { nodes } = graphOf('mermaid', noted);
    expect(nodes.flatMap(({ text, notes = [] }) => notes.map((note) => [text, note]))).toEqual([
      ['Does not move', 'nor this --> or that'],
      ['Is moving', 'not a state'],
      ['', 'ends badly'],
    ]);
  });

  test('say what is wrong with them', () => {
    expect(mistakeIn('mermaid', 'stateDiagram\n}')).toEqual({ why: 'unreadable', line: 2 });
    expect(mistakeIn('mermaid', 'stateDiagram\na ---> b c')).toEqual({
      why: 'unreadable',
      line: 2,
    });
  });
});
