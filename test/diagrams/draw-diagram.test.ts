import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type DrawnDiagram, drawDiagram } from '../../src/diagrams/draw-diagram.ts';
import { layOut } from '../../src/diagrams/layout/lay-out.ts';
import type { DiagramSyntax } from '../../src/diagrams/parse-diagram.ts';
import { isHarmlessSvg } from '../../src/site/content/is-harmless-svg.ts';
import { diagramWords } from '../../src/words/english/diagrams.ts';
import { graphOf } from './read.ts';

const GROUPS = `flowchart LR
  subgraph one [The first week]
    a([Begin]) --> b{Is it a rather long question, which takes several lines?}
    subgraph inner
      c[(Store)] --> d
    end
  end
  b -->|yes| c
  b -- no --> b
  d ==> e((End))
  d -.-> a`;

function draw(syntax: DiagramSyntax, source: string): DrawnDiagram {
  return drawDiagram({ syntax, source, id: 'd' }, diagramWords);
}

function drawn(syntax: DiagramSyntax, source: string): Extract<DrawnDiagram, { kind: 'drawn' }> {
  const one = draw(syntax, source);
  if (one.kind !== 'drawn') throw new Error(JSON.stringify(one.mistake));
  return one;
}

/** The elements of a drawing with their attributes, and all its text; fails for what is no XML. */
function read(svg: string) {
  const elements: { readonly name: string; readonly attributes: Record<string, string> }[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { elements, text: texts.join('') };
}

describe('a drawing', () => {
  test('is the same, byte by byte, whenever it is drawn', () => {
    expect(draw('mermaid', GROUPS)).toEqual(draw('mermaid', GROUPS));
  });

  test('has a name and a description for those who do not see it', () => {
    const { svg, title } = drawn('mermaid', 'graph TD\nA[Up] --> B[Down]');
    expect(title).toBe('Flowchart from “Up” to “Down”');
    const { elements } = read(svg);
    expect(elements[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'd-title',
      'aria-describedby': 'd-desc',
    });
    expect(svg).toContain(`<title id="d-title">${title}</title>`);
    expect(svg).toMatch(
      /<desc id="d-desc">Flowchart with 2 steps.*\n1\. “Up”\. Then step 2\.\n2\. “Down”/,
    );
  });

  test('is described by its author instead, in its text or beside it', () => {
    const source = 'graph TD\naccTitle: Lift\naccDescr: It goes\nA --> B';
    expect(drawn('mermaid', source)).toMatchObject({
      title: 'Lift',
      description: { text: ['It goes'], steps: [], language: undefined },
    });
    const beside = { title: 'The lift', description: 'It goes up.\nIt goes down.' };
    const block = { syntax: 'mermaid', source, id: 'd', ...beside } as const;
    expect(drawDiagram(block, diagramWords)).toMatchObject({
      title: 'The lift',
      description: { text: ['It goes up.', 'It goes down.'] },
    });
  });

  test('has what is noted beside its own way, and in words where it is about', () => {
    const source = 'stateDiagram\nStill --> Moving\nnote right of Still : Not yet';
    const { svg, description } = drawn('mermaid', source);
    expect(svg).toContain('>Not yet</tspan>');
    expect(svg).toContain('stroke-dasharray');
    expect(description.steps.map(({ text }) => text)).toEqual([
      '“Still”. Then step 2. Note: “Not yet”.',
      '“Moving”. Here it ends.',
    ]);
  });

  test('is a picture and nothing more: no script, style, link, or anything from elsewhere', () => {
    const said = '</text><script>alert(1)</script><a href="javascript:x" onload="x">&xxe;]]>';
    const { svg } = drawn('flowchart', `a=>start: ${said}:>https://evil.example\nb=>end: B\na->b`);
    const { elements, text } = read(svg);
    const known = /^(?:svg|title|desc|g|rect|ellipse|polygon|path|text|tspan)$/;
    expect(elements.filter(({ name }) => !known.test(name))).toEqual([]);
    const attributes = new Set(elements.flatMap((one) => Object.keys(one.attributes)));
    expect([...attributes].filter((name) => /^on|href|src|style/.test(name))).toEqual([]);
    expect(text).toContain('<script>alert(1)</script>');
    expect(isHarmlessSvg(Buffer.from(svg))).toBe(true);
    expect(svg).not.toContain('evil.example');
  });

  test('holds everything within its size, whatever way it runs', () => {
    for (const way of ['TD', 'BT', 'LR', 'RL']) {
      const placed = layOut(graphOf('mermaid', GROUPS.replace('LR', way)));
      for (const { x, y, width, height } of [...placed.nodes, ...placed.groups]) {
        expect(x - width / 2).toBeGreaterThanOrEqual(0);
        expect(y - height / 2).toBeGreaterThanOrEqual(0);
        expect(x + width / 2).toBeLessThanOrEqual(placed.width);
        expect(y + height / 2).toBeLessThanOrEqual(placed.height);
      }
      for (const point of placed.edges.flatMap(({ points }) => points)) {
        expect(point.x).toBeGreaterThanOrEqual(0);
        expect(point.x).toBeLessThanOrEqual(placed.width);
      }
    }
  });

  test('lets no two boxes lie on each other, and keeps room for the titles of groups', () => {
    const { nodes, groups } = layOut(graphOf('mermaid', GROUPS));
    for (const one of nodes) {
      for (const other of nodes.filter((node) => node !== one)) {
        const apart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2;
        expect(apart, `${one.node.id} and ${other.node.id}`).toBe(true);
      }
    }
    for (const { group, y, height, title } of groups) {
      const inside = nodes.filter(({ node }) => node.group === group.id);
      const highest = Math.min(...inside.map((node) => node.y - node.height / 2));
      expect(highest - (y - height / 2)).toBeGreaterThanOrEqual(title.height);
    }
  });

  test('wraps long texts, cuts words that are too long, and leaves out what nobody reads', () => {
    const source = `graph TD\nA["${'word '.repeat(30)}"]\nB[${'x'.repeat(400)}]\nC[${'水'.repeat(40)}]`;
    const { nodes } = layOut(graphOf('mermaid', source));
    for (const { width, text } of nodes) {
      expect(width).toBeLessThan(260);
      expect(text.lines.length).toBeGreaterThan(2);
    }
    expect(nodes[1]?.node.text).toHaveLength(300);
    expect(nodes[1]?.node.text).toMatch(/…$/);
  });

  test('takes any text for what it is, and never fails', () => {
    const piece = fc.constantFrom(
      ...[
        'flowchart TD',
        'graph LR',
        'stateDiagram-v2',
        'sequenceDiagram',
        '->>',
        'loop x',
        'note over A:',
        '\n',
        ' ',
        'A',
        'B',
        '-->',
        '---',
        '==>',
        '-.->',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '{',
        '}',
        '|',
        '"',
        ';',
        '&',
        ':::',
        '@{',
        'subgraph',
        'end',
        '[*]',
        ':',
        '%%',
      ],
      ...[
        'st=>start: x',
        '->',
        '=>',
        '(yes)',
        'accDescr {',
        'state',
        '#quot;',
        '<br/>',
        '~~~',
        '\u0000',
        '\ud800',
      ],
    );
    const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const syntax = fc.constantFrom<DiagramSyntax>('mermaid', 'flowchart');
    fc.assert(
      fc.property(
        syntax,
        fc.oneof(
          source,
          source.map((text) => `graph TD\n${text}`),
          source.map((text) => `sequenceDiagram\nA->>B: x\n${text}`),
        ),
        (kind, text) => {
          const one = draw(kind, text);
          if (one.kind === 'drawn') read(one.svg);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is soon done with the largest there may be', () => {
    const names = Array.from({ length: 120 }, (_, index) => `n${index}`);
    const ties = names.flatMap((name, index) => [
      `${name} --> n${(index * 7 + 1) % 120}`,
      `${name} -->|words ${index}| n${(index * 31 + 5) % 120}`,
    ]);
    expect(drawn('mermaid', `graph TD\n${ties.join('\n')}`).size).toBe(360);
  });
});
