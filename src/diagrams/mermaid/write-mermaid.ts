import type { Direction, Graph, GraphEdge, Shape } from '../graph.ts';

const DIRECTIONS = { down: 'TD', up: 'BT', right: 'LR', left: 'RL' } satisfies Record<
  Direction,
  string
>;

const BRACKETS: Partial<Record<Shape, readonly [string, string]>> = {
  terminal: ['([', '])'],
  question: ['{', '}'],
  data: ['[/', '/]'],
  part: ['[[', ']]'],
  state: ['(', ')'],
  circle: ['((', '))'],
  hexagon: ['{{', '}}'],
  store: ['[(', ')]'],
  flag: ['>', ']'],
};

const LINES = { solid: '--', dotted: '-.-', thick: '==', unseen: '~~~' } as const;

/**
 * Writes a flowchart in Mermaid's language, which GitHub draws as well: names of boxes as they are,
 * texts quoted and escaped. Groups are not written.
 *
 * @param title what it shows, for those who do not see it
 */
export function writeMermaid({ direction, nodes, edges }: Graph, title: string): string {
  const boxes = nodes.map(({ id, shape, text }) => {
    const [open, close] = BRACKETS[shape] ?? ['[', ']'];
    return `  ${id}${open}${quoted(text)}${close}`;
  });
  const head = [`flowchart ${DIRECTIONS[direction]}`, `  accTitle: ${oneLine(title)}`];
  return [...head, ...boxes, ...edges.map(writeEdge)].join('\n');
}

function writeEdge({ from, to, label, line, heads }: GraphEdge): string {
  const start = heads === 'both' ? '<' : '';
  const end = line === 'unseen' ? '' : heads === 'none' ? (line === 'thick' ? '=' : '-') : '>';
  const words = label === '' ? '' : `|${quoted(label)}|`;
  const drawn = line === 'dotted' && heads === 'none' ? '-.-' : `${LINES[line]}${end}`;
  return `  ${from} ${start}${drawn}${words} ${to}`;
}

/**
 * Characters that Mermaid, Markdown or HTML take for something else in a label, by their numbers. Those
 * inside of words and between blanks stay, so that programs can be read.
 */
const SPECIAL = /["#&<>`\\~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<! )\*|\*(?! )/g;

function quoted(text: string): string {
  const escaped = text.replace(SPECIAL, (character) => `#${character.codePointAt(0)};`);
  return `"${escaped.replaceAll('\n', '<br/>')}"`;
}

/** A title has no way to escape anything. */
function oneLine(text: string): string {
  return text.replace(/[#;<>{}\s`]+/g, ' ').trim();
}
