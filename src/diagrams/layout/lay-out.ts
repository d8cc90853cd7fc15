import {
  Graph as Dagre,
  type EdgeLabel,
  type GraphLabel,
  layout,
  type NodeLabel,
} from '@dagrejs/dagre';
import type { Direction, Graph, GraphEdge, GraphGroup, GraphNode } from '../graph.ts';
import { fitted } from './fitted.ts';
import { placeLoop, sizeLoop } from './place-loop.ts';
import { roomForTitles } from './room-for-titles.ts';
import {
  LABEL_LINE_HEIGHT,
  LABEL_SIZE,
  partsOfNode,
  type Size,
  sizeNode,
  sizeRecord,
  type TextBlock,
  textBlock,
  textOfNode,
} from './size-node.ts';

export type Point = { readonly x: number; readonly y: number };
/** `x` and `y` are its middle. */
export type Box = Point & { readonly width: number; readonly height: number };

export type PlacedNode = Box & {
  readonly node: GraphNode;
  readonly text: TextBlock;
  readonly parts: readonly TextBlock[];
};
export type PlacedGroup = Box & { readonly group: GraphGroup; readonly title: TextBlock };
export type PlacedEdge = {
  readonly edge: GraphEdge;
  /** From the border of one box to the border of the other. */
  readonly points: readonly Point[];
  /** Where its words stand. */
  readonly label: (Box & { readonly text: TextBlock }) | undefined;
};

export type Places = {
  readonly nodes: readonly PlacedNode[];
  /** Outer ones first. */
  readonly groups: readonly PlacedGroup[];
  readonly edges: readonly PlacedEdge[];
};

export type Placed = Places & Size;

const RANKDIR = { down: 'TB', up: 'BT', right: 'LR', left: 'RL' } satisfies Record<
  Direction,
  string
>;
const TITLE_WIDTH = 220;

/** Finds a place for every box and a way for every line. The same graph gets the same places. */
export function layOut(graph: Graph): Placed {
  const texts = new Map(graph.nodes.map((node) => [node.id, textOfNode(node)]));
  const labels = graph.edges.map(({ label }) =>
    textBlock(label, 150, LABEL_SIZE, LABEL_LINE_HEIGHT),
  );
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `node ${index}`]));
  const groups = new Map(graph.groups.map(({ id }, index) => [id, `group ${index}`]));
  const dagre = toDagre(graph, { texts, labels, names, groups });
  layout(dagre);
  const boxes = new Map(graph.nodes.map(({ id }) => [id, boxOf(dagre.node(names.get(id) ?? ''))]));
  const placed: Places = {
    nodes: graph.nodes.map((node) => ({
      node,
      text: texts.get(node.id) ?? NO_TEXT,
      parts: partsOfNode(node),
      ...(boxes.get(node.id) ?? NO_BOX),
    })),
    groups: outerFirst(graph.groups).map((group) => ({
      group,
      title: titleOf(group),
      ...boxOf(dagre.node(groups.get(group.id) ?? '')),
    })),
    edges: graph.edges.map((edge, index) => {
      const text = labels[index] ?? NO_TEXT;
      const box = edge.from === edge.to ? boxes.get(edge.from) : undefined;
      if (box !== undefined) return placeLoop(edge, text, box, isSideways(graph));
      const ends = [names.get(edge.from) ?? '', names.get(edge.to) ?? ''] as const;
      return placeEdge(edge, text, dagre.edge(...ends, `edge ${index}`));
    }),
  };
  return fitted(roomForTitles(placed));
}

function isSideways({ direction }: Graph): boolean {
  return direction === 'left' || direction === 'right';
}

const NO_TEXT: TextBlock = { lines: [], width: 0, height: 0 };
const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

type Named = {
  readonly texts: ReadonlyMap<string, TextBlock>;
  readonly labels: readonly TextBlock[];
  readonly names: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
};

function toDagre(graph: Graph, { texts, labels, names, groups }: Named) {
  const dagre = new Dagre<GraphLabel, NodeLabel, EdgeLabel>({
    compound: true,
    multigraph: true,
    directed: true,
  });
  const sideways = isSideways(graph);
  dagre.setGraph({
    rankdir: RANKDIR[graph.direction],
    nodesep: sideways ? 26 : 34,
    // Between them stand the signs at the ends of lines, too.
    ranksep: graph.edges.some(({ ends }) => ends !== undefined) ? 64 : 40,
    edgesep: 16,
  });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const group of graph.groups) {
    dagre.setNode(groups.get(group.id) ?? '', { width: titleOf(group).width + 24, height: 0 });
  }
  for (const { id, parent } of graph.groups) {
    const around = groups.get(parent ?? '');
    if (around !== undefined) dagre.setParent(groups.get(id) ?? '', around);
  }
  for (const node of graph.nodes) {
    const { id, group } = node;
    const name = names.get(id) ?? '';
    dagre.setNode(name, { ...sizeOf(node, texts.get(id) ?? NO_TEXT) });
    const around = groups.get(group ?? '');
    if (around !== undefined) dagre.setParent(name, around);
  }
  for (const [index, { from, to }] of graph.edges.entries()) {
    const text = labels[index] ?? NO_TEXT;
    const label = from === to ? sizeLoop(text, sideways) : sizeLabel(text);
    dagre.setEdge(names.get(from) ?? '', names.get(to) ?? '', { ...label }, `edge ${index}`);
  }
  return dagre;
}

function sizeOf(node: GraphNode, text: TextBlock): Size {
  return node.shape === 'record' ? sizeRecord(text, partsOfNode(node)) : sizeNode(node.shape, text);
}

/** The room for the words at a line; none for a line without words. */
function sizeLabel({ width, height }: TextBlock): EdgeLabel {
  return width === 0 ? {} : { width: width + 10, height: height + 6, labelpos: 'c' };
}

function titleOf({ title }: GraphGroup): TextBlock {
  return textBlock(title, TITLE_WIDTH, LABEL_SIZE, LABEL_LINE_HEIGHT);
}

function boxOf({ x = 0, y = 0, width, height }: NodeLabel): Box {
  return { x, y, width, height };
}

function placeEdge(edge: GraphEdge, text: TextBlock, placed: EdgeLabel): PlacedEdge {
  const { x, y, width = 0, height = 0, points = [] } = placed;
  const hasLabel = text.width > 0 && x !== undefined && y !== undefined;
  return { edge, points, label: hasLabel ? { x, y, width, height, text } : undefined };
}

function outerFirst(groups: readonly GraphGroup[]): readonly GraphGroup[] {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const depth = (id: string | undefined, seen = 0): number =>
    id === undefined || seen > groups.length ? 0 : 1 + depth(parents.get(id), seen + 1);
  return groups.toSorted((one, other) => depth(one.id) - depth(other.id));
}
