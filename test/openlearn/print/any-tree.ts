import fc from 'fast-check';
import type { PhrasingContent, Root, TableCell, TableRow } from 'mdast';
import { tidy } from '../../../src/openlearn/convert/tidy.ts';
import type { Flow } from '../../../src/openlearn/myst-nodes.ts';

/** Texts of signs that mean something to Markdown or to MyST, with words between them. */
const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'word', 'é', '漢', '1', '12.', 'x') },
      { weight: 2, arbitrary: fc.constantFrom(...'*_`~$[](){}<>!#+-.:;=|\\&@%^"\'?/,'.split('')) },
      { weight: 2, arbitrary: fc.constant(' ') },
      fc.constantFrom(
        'US$4',
        '&amp;',
        '{sub}',
        '](',
        '[^1]',
        ':::',
        '```',
        '(a)=',
        '{{x}}',
        '<b>',
        '$$',
        '1)',
        '+++',
        '---',
        '% x',
        '| a |',
        '\u00A0',
        'a_b',
        '@cite',
        ': x',
        '--',
        '...',
        'www.',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const text = words.map((value): PhrasingContent => ({ type: 'text', value }));

const label = fc.constantFrom('unit-fig001', 'unit-a-b', 'unit-x1');

const url = fc.constantFrom(
  'https://example.org/',
  'https://example.org/a_(b)?c=1&amp=2&d=*e*#f',
  'https://example.org/a%20b',
  'http://example.org/~x/[y]',
  'mailto:a@example.org',
);

const inlineCode = fc
  .constantFrom('x', 'a `b` c', '``', '|', 'a|b', '$x$', '{role}`x`', '\\', '<b>')
  .map((value): PhrasingContent => ({ type: 'inlineCode', value }));

const inlineMath = fc
  .constantFrom('x', 'x_{1}^2', '\\frac{a}{b}', '|x|', 'a \\% b', '\\text{a b}', '\\{x\\}', 'a < b')
  .map((value): PhrasingContent => ({ type: 'inlineMath', value }));

const image = fc
  .record({ name: fc.constantFrom('a.png', 'b c.gif', 'd_(e).svg'), alt: words })
  .map(({ name, alt }): PhrasingContent => {
    const plain = alt.replace(/\s+/g, ' ').trim();
    return { type: 'image', url: `images/${encodeURI(name)}`, alt: plain };
  });

type SpanType = 'strong' | 'emphasis' | 'subscript' | 'superscript' | 'underline' | 'smallcaps';

function span(depth: number, inLink: boolean): fc.Arbitrary<PhrasingContent> {
  const types = [
    'strong',
    'emphasis',
    'subscript',
    'superscript',
    'underline',
    'smallcaps',
  ] as const;
  return fc
    .record({ type: fc.constantFrom<SpanType>(...types), children: phrases(depth - 1, inLink) })
    .map(({ type, children }): PhrasingContent => ({ type, children }));
}

function link(depth: number): fc.Arbitrary<PhrasingContent> {
  return fc.oneof(
    fc
      .record({ url, children: phrases(depth - 1, true) })
      .map(({ url, children }): PhrasingContent => ({ type: 'link', url, children })),
    fc.record({ label, children: phrases(depth - 1, true) }).map(
      ({ label, children }): PhrasingContent => ({
        type: 'crossReference',
        kind: 'ref',
        label,
        identifier: label,
        children,
      }),
    ),
  );
}

function phrases(depth: number, inLink = false): fc.Arbitrary<PhrasingContent[]> {
  const leaves = [
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: inlineCode },
    { weight: 1, arbitrary: inlineMath },
    { weight: 1, arbitrary: image },
  ];
  const deeper =
    depth <= 0
      ? []
      : [
          { weight: 4, arbitrary: span(depth, inLink) },
          ...(inLink ? [] : [{ weight: 1, arbitrary: link(depth) }]),
        ];
  return fc.array(fc.oneof(...leaves, ...deeper), { minLength: 1, maxLength: 4 });
}

/** Two pieces of code or two formulas next to each other are one. */
function isTwin(node: PhrasingContent, before: PhrasingContent | undefined): boolean {
  return node.type === before?.type && (node.type === 'inlineCode' || node.type === 'inlineMath');
}

function hasTwins(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some(
    (node, index) =>
      isTwin(node, nodes[index - 1]) || ('children' in node && hasTwins(node.children)),
  );
}

/** A line as the converter makes it: without blanks at edges, and not empty. */
export const line: fc.Arbitrary<PhrasingContent[]> = phrases(2)
  .map((nodes) => tidy(nodes))
  .filter((nodes) => nodes.length > 0 && !hasTwins(nodes));

const breaks = fc.constantFrom<PhrasingContent>(
  { type: 'break' },
  { type: 'footnoteReference', identifier: '1', label: '1' },
  { type: 'html', value: '<math><mi>x</mi></math>' },
);

/** A line, or several with breaks and notes between them. */
const paragraph = fc
  .tuple(line, fc.array(fc.tuple(breaks, line), { maxLength: 1 }))
  .map(([first, more]) =>
    tidy([...first, ...more.flatMap(([between, rest]) => [between, ...rest])]),
  )
  .filter((nodes) => !hasTwins(nodes))
  .map((children): Flow => ({ type: 'paragraph', children }));

const target = label.map((name): Flow => ({ type: 'mystTarget', label: name, identifier: name }));

const code = fc
  .record({
    lang: fc.constantFrom(null, 'python'),
    value: fc.constantFrom(
      'x = 1',
      '```\na\n```',
      ':::\n:::{note}',
      '    indented',
      '$$\n\n\ny',
      '~~~',
    ),
  })
  .map((node): Flow => ({ type: 'code', ...node }));

const math = fc
  .record({
    value: fc.constantFrom('x', 'a &= b \\\\\nc', '\\frac{1}{2} \\tag{1}'),
    label: fc.option(label),
  })
  .map(({ value, label }): Flow => {
    return { type: 'math', value, ...(label === null ? {} : { label, identifier: label }) };
  });

function row(cells: readonly TableCell[], header: boolean): TableRow {
  const children = cells.map((cell) => (header ? { ...cell, header } : cell));
  return { type: 'tableRow', children };
}

function table(depth: number): fc.Arbitrary<Flow> {
  const plain = fc.oneof(line, fc.constant<PhrasingContent[]>([]));
  const cell = fc.oneof(
    { weight: 5, arbitrary: plain.map((children): TableCell => ({ type: 'tableCell', children })) },
    {
      weight: 1,
      arbitrary: fc
        .array(block(depth - 1), { minLength: 2, maxLength: 2 })
        .map((blocks): TableCell => ({ type: 'tableCell', children: [], blocks: apart(blocks) })),
    },
  );
  return fc
    .record({
      rows: fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 }),
      headers: fc.constantFrom(0, 1),
      caption: line,
    })
    .map(({ rows, headers, caption }): Flow => {
      const children = rows.map((cells, index) => row(cells, index < headers));
      return {
        type: 'container',
        kind: 'table',
        children: [
          { type: 'caption', children: [{ type: 'paragraph', children: caption }] },
          { type: 'table', children },
        ],
      };
    });
}

function list(depth: number): fc.Arbitrary<Flow> {
  return fc
    .record({
      ordered: fc.boolean(),
      items: fc.array(fc.tuple(paragraph, fc.array(block(depth - 1), { maxLength: 2 })), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ ordered, items }): Flow => {
      const children = items.map(([first, rest]) => ({
        type: 'listItem' as const,
        spread: rest.length > 0,
        children: apart([first, ...rest]),
      }));
      return { type: 'list', ordered, ...(ordered ? { start: 1 } : {}), spread: false, children };
    });
}

function box(depth: number): fc.Arbitrary<Flow> {
  const blocks = fc.array(block(depth - 1), { minLength: 1, maxLength: 3 }).map(apart);
  return fc.oneof(
    fc.record({ title: line, blocks }).map(
      ({ title, blocks }): Flow => ({
        type: 'admonition',
        class: 'tip',
        children: [{ type: 'admonitionTitle', children: title }, ...blocks],
      }),
    ),
    fc.record({ title: line, blocks }).map(
      ({ title, blocks }): Flow => ({
        type: 'details',
        children: [{ type: 'summary', children: title }, ...blocks],
      }),
    ),
    blocks.map((children): Flow => ({ type: 'div', children })),
    blocks.map((children): Flow => ({ type: 'blockquote', children })),
  );
}

const figure = fc.record({ alt: words, caption: line, label }).map(
  ({ alt, caption, label }): Flow => ({
    type: 'container',
    kind: 'figure',
    label,
    identifier: label,
    children: [
      { type: 'image', url: 'images/a.png', alt: alt.replace(/\s+/g, ' ').trim(), width: '30px' },
      { type: 'caption', children: [{ type: 'paragraph', children: caption }] },
    ],
  }),
);

const glossary = fc
  .array(fc.tuple(line, fc.array(paragraph, { minLength: 1, maxLength: 2 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map(
    (entries): Flow => ({
      type: 'glossary',
      children: [
        {
          type: 'definitionList',
          children: entries.flatMap(([term, meaning]) => [
            { type: 'definitionTerm' as const, children: term },
            { type: 'definitionDescription' as const, children: meaning },
          ]),
        },
      ],
    }),
  );

function block(depth: number): fc.Arbitrary<Flow> {
  const leaves = [{ weight: 5, arbitrary: paragraph }, code, math, figure, target].map((one) =>
    'weight' in one ? one : { weight: 1, arbitrary: one },
  );
  if (depth <= 0) return fc.oneof(...leaves);
  const deeper = [list(depth), box(depth), table(depth), glossary];
  return fc.oneof(...leaves, ...deeper.map((arbitrary) => ({ weight: 1, arbitrary })));
}

/** Neighbouring lists of one kind are one list to the eye, and the converter makes no such two. */
function apart(blocks: readonly Flow[]): Flow[] {
  return blocks.filter((one, index) => {
    const before = blocks[index - 1];
    return one.type !== before?.type || !['list', 'blockquote'].includes(one.type);
  });
}

/** Pages as a converter may make them. */
export const page: fc.Arbitrary<Root> = fc
  .record({
    title: line,
    blocks: fc.array(block(2), { minLength: 1, maxLength: 3 }),
    note: paragraph,
  })
  .map(({ title, blocks, note }) => ({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: title },
      ...apart(blocks),
      { type: 'paragraph', children: [{ type: 'footnoteReference', identifier: '1', label: '1' }] },
      { type: 'footnoteDefinition', identifier: '1', label: '1', children: [note, note] },
    ],
  }));
