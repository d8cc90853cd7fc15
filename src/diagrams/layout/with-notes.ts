import type { Graph, GraphEdge, GraphNode } from '../graph.ts';

/** Notes as boxes of their own, each with a dotted line to what it is about: they are drawn, and no steps. */
export function withNotes(graph: Graph): Graph {
  const notes = graph.nodes.flatMap(({ id, notes: texts = [], group }) =>
    texts.map((text, index) => {
      const note: GraphNode = {
        id: `${id}\nnote ${index}`,
        shape: 'note',
        text,
        group,
        link: undefined,
      };
      const edge: GraphEdge = { from: id, to: note.id, label: '', line: 'dotted', heads: 'none' };
      return { note, edge };
    }),
  );
  if (notes.length === 0) return graph;
  return {
    ...graph,
    nodes: [...graph.nodes, ...notes.map(({ note }) => note)],
    edges: [...graph.edges, ...notes.map(({ edge }) => edge)],
  };
}
