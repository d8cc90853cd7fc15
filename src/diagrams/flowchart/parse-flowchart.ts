import { buildGraph, type GraphBuilder } from '../build-graph.ts';
import type { Graph, Shape } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { type Connection, readConnection } from './read-connection.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';

const SHAPES = new Map<string, Shape>([
  ['start', 'terminal'],
  ['end', 'terminal'],
  ['operation', 'step'],
  ['condition', 'question'],
  ['inputoutput', 'data'],
  ['input', 'data'],
  ['output', 'data'],
  ['subroutine', 'part'],
  ['parallel', 'parallel'],
]);

/** What flowchart.js says by itself: in boxes without a text, and on the ways on from a question. */
export type FlowchartWords = Readonly<Record<'start' | 'end' | 'yes' | 'no', string>>;

const ITS_OWN: FlowchartWords = { start: 'Start', end: 'End', yes: 'yes', no: 'no' };

/**
 * Reads the language of flowchart.js: boxes (`op=>operation: Add one|past:>https://example.org`), then
 * connections (`st->op->cond`, `cond(yes, right)->e`). Colours, sizes and directions are for its own
 * drawing and change nothing here. `says`: in another language than its own.
 *
 * Source: https://github.com/adrai/flowchart.js (README, and its parser where that says less)
 *
 * @throws {DiagramMistakeError}
 */
export function parseFlowchart(source: string, says: FlowchartWords = ITS_OWN): Graph {
  const builder = buildGraph();
  const ways = new Map<string, Connection>();
  const lines = sourceLines(source);
  for (const line of lines) if (line.kind === 'box') readBox(line, builder, says);
  for (const line of lines) {
    if (line.kind !== 'connection') continue;
    for (const connection of connectionsIn(line, builder)) {
      // What is said again later counts: `cond(yes)->a`, then `cond(yes)->b`.
      ways.set(`${connection.from}\n${connection.way}`, connection);
    }
  }
  for (const { from, to, way, note } of ways.values()) {
    const label = note ?? labelOf(way, says);
    builder.edge({ from, to, label, line: 'solid', heads: 'to' });
  }
  return builder.finish('flowchart', 'down');
}

function connectionsIn({ text, number }: SourceLine, builder: GraphBuilder): readonly Connection[] {
  const connections = readConnection(text);
  for (const name of connections.flatMap(({ from, to }) => [from, to])) {
    if (!builder.has(name)) {
      throw new DiagramMistakeError({ why: 'unknown-box', line: number, name });
    }
  }
  return connections;
}

/** Ways of a box that does several things at once are only counted. */
function labelOf(way: string, says: FlowchartWords): string {
  if (way === 'next' || /^path\d$/.test(way)) return '';
  return way === 'yes' || way === 'no' ? says[way] : way;
}

function readBox({ text, number }: SourceLine, builder: GraphBuilder, says: FlowchartWords): void {
  const at = text.indexOf('=>');
  const id = text
    .slice(0, at)
    .replace(/\(.*\)\s*$/s, '')
    .trim();
  const [, kind = '', written = ''] =
    /^\s*([A-Za-z]*)\s*(?::(?!>)\s*(.*))?/s.exec(text.slice(at + 2)) ?? [];
  const known = kind.toLowerCase();
  const shape = SHAPES.get(known);
  if (id === '') throw new DiagramMistakeError({ why: 'unreadable', line: number });
  if (shape === undefined) {
    throw new DiagramMistakeError({ why: 'unknown-shape', line: number, name: kind });
  }
  // `:$` names a function to call and `|` a state to colour by: neither is for readers.
  const [label = ''] = written.split(/:>|:\$/);
  const address = /:>\s*([^[\s]+)/.exec(text.slice(at))?.[1];
  const words = label.replace(/\|[^|\n]*$/, '').trim();
  const unsaid = known === 'start' || known === 'end' ? says[known] : id;
  builder.node(id, { shape, text: words === '' ? unsaid : words });
  if (address !== undefined) builder.link(id, address);
}
