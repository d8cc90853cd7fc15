import { buildGraph, type GraphBuilder } from '../build-graph.ts';
import { type Graph, LIMITS } from '../graph.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { type Cursor, openCursor } from './cursor.ts';
import { DIRECTIONS } from './directions.ts';
import { labelText } from './label-text.ts';
import type { MermaidText } from './read-header.ts';
import { readLink } from './read-link.ts';
import { readVertex } from './read-vertex.ts';
import { type Statement, splitStatements } from './split-statements.ts';

/** How it looks, which is the page's to say. */
const LOOKS =
  /^(?:(?:style|classDef|class|linkStyle|direction)\s|\w+@\{\s*(?:animate|animation|curve)\b)/;
const CLICK = /^click\s+(\S+)\s+(?:href\s+)?"([^"]+)"/;

/**
 * Reads `flowchart` and `graph`: boxes, lines, groups.
 *
 * Source: https://mermaid.js.org/syntax/flowchart.html
 *
 * @throws {DiagramMistakeError}
 */
export function parseFlow(text: MermaidText): Graph {
  const builder = buildGraph();
  const groups: { readonly id: string; readonly line: number }[] = [];
  for (const statement of splitStatements(text.lines)) {
    if (LOOKS.test(statement.text)) continue;
    const click = CLICK.exec(statement.text);
    if (click !== null) builder.link(click[1] ?? '', click[2] ?? '');
    else if (/^click\s/.test(statement.text)) continue;
    else if (/^subgraph\b/.test(statement.text))
      groups.push(openGroup(statement, groups.at(-1)?.id, builder, groups.length));
    else if (statement.text === 'end') closeGroup(statement, groups);
    else readChain(openCursor(statement), groups.at(-1)?.id, builder);
  }
  const unclosed = groups.at(-1);
  if (unclosed !== undefined) {
    throw new DiagramMistakeError({ why: 'unclosed', line: unclosed.line });
  }
  return builder.finish('flowchart', DIRECTIONS.get(text.after) ?? 'down');
}

function openGroup(
  { text, line }: Statement,
  parent: string | undefined,
  builder: GraphBuilder,
  depth: number,
): { readonly id: string; readonly line: number } {
  if (depth >= LIMITS.depth) throw new DiagramMistakeError({ why: 'unreadable', line });
  const written = text.slice('subgraph'.length).trim();
  const [, name, words] = /^([^\s["]+)\s*\[([\s\S]*)\]$/.exec(written) ?? [];
  const title = labelText(words ?? written);
  const id = name ?? (title === '' ? `group in line ${line}` : title);
  builder.group({ id, title, parent });
  return { id, line };
}

function closeGroup({ line }: Statement, groups: unknown[]): void {
  if (groups.pop() === undefined) throw new DiagramMistakeError({ why: 'unreadable', line });
}

/** `A & B --> C -->|words| D` */
function readChain(cursor: Cursor, group: string | undefined, builder: GraphBuilder): void {
  let from = readBoxes(cursor, group, builder);
  while (!cursor.atEnd()) {
    const link = readLink(cursor);
    if (link === undefined) throw cursor.fail('unreadable');
    const to = readBoxes(cursor, group, builder);
    for (const one of from) for (const other of to) builder.edge({ from: one, to: other, ...link });
    from = to;
  }
}

function readBoxes(
  cursor: Cursor,
  group: string | undefined,
  builder: GraphBuilder,
): readonly string[] {
  const ids: string[] = [];
  do {
    const id = readVertex(cursor, group, builder);
    if (id === undefined) throw cursor.fail('unreadable');
    ids.push(id);
  } while (cursor.take(/&/y) !== undefined);
  return ids;
}
