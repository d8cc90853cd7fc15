import type { Graph } from '../../src/diagrams/graph.ts';
import { type DiagramSyntax, parseDiagram } from '../../src/diagrams/parse-diagram.ts';

/** A block that is fine, as its graph. */
export function graphOf(syntax: DiagramSyntax, source: string): Graph {
  const parsed = parseDiagram(syntax, source);
  if (parsed.kind !== 'graph') throw new Error(JSON.stringify(parsed));
  return parsed.graph;
}

/** What is wrong with a block that is not. */
export function mistakeIn(syntax: DiagramSyntax, source: string): unknown {
  const parsed = parseDiagram(syntax, source);
  return parsed.kind === 'mistake' ? parsed.mistake : 'none';
}

/** `id shape: text` for each box. */
export function boxes(graph: Graph): readonly string[] {
  return graph.nodes.map(
    ({ id, shape, text }) => `${id} ${shape}: ${text.replaceAll('\n', ' / ')}`,
  );
}

/** `from → to: label` for each line. */
export function lines(graph: Graph): readonly string[] {
  return graph.edges.map(
    ({ from, to, label }) => `${from} → ${to}${label === '' ? '' : `: ${label}`}`,
  );
}
