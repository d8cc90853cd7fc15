import type { Graph, GraphEdge, GraphNode, Shape } from './graph.ts';

/** One way on from a box. */
export type Way = {
  /** The words at the line; empty for none. */
  readonly label: string;
  /** The number of the step that it leads to. */
  readonly to: number;
  readonly text: string;
  /** `back`: to a step that comes before. `self`: to the same step. `next`: to the one right after. */
  readonly kind: 'next' | 'on' | 'back' | 'self';
  /** The line has a head at each end. */
  readonly both: boolean;
};

export type DescribedStep = {
  /** Counted from 1, in the order in which one comes to them. */
  readonly number: number;
  readonly shape: Shape;
  /** One line; empty for a point. */
  readonly text: string;
  /** The titles of the groups that it stands in, the outermost first. */
  readonly groups: readonly string[];
  readonly link: string | undefined;
  readonly notes: readonly string[];
  readonly ways: readonly Way[];
  /** Nothing leads here from another step. */
  readonly begins: boolean;
  /** Nothing leads on to another step, nor back along a line with two heads. */
  readonly ends: boolean;
};

/** What a drawing shows, as data for sentences. */
export type DescribedGraph = {
  readonly kind: Graph['kind'];
  readonly steps: readonly DescribedStep[];
  /** Numbers of the steps. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
  /** How many lines lead back. */
  readonly loops: number;
};

/**
 * Puts the boxes of a graph into an order in which they can be told: each after those that lead to it,
 * loops aside; what comes of a question's first answer before what comes of its second.
 */
export function describeGraph(graph: Graph): DescribedGraph {
  const seen = graph.edges.filter(({ line }) => line !== 'unseen');
  const outgoing = Map.groupBy(seen, ({ from }) => from);
  const others = seen.filter(({ from, to }) => from !== to);
  const entered = new Set(others.map(({ to }) => to));
  const left = new Set(
    others.flatMap(({ from, to, heads }) => (heads === 'both' ? [from, to] : [from])),
  );
  const order = tellingOrder(graph.nodes, outgoing, entered);
  const numbers = new Map(order.map(({ id }, index) => [id, index + 1]));
  const texts = new Map(graph.nodes.map((node) => [node.id, oneLine(node.text)]));
  const titles = new Map(graph.groups.map((group) => [group.id, group]));
  const steps = order.map((node, index): DescribedStep => {
    const number = index + 1;
    const ways = eachOnce(outgoing.get(node.id) ?? []).map(({ to, label, heads }): Way => {
      const target = numbers.get(to) ?? 0;
      return {
        label: oneLine(label),
        to: target,
        text: texts.get(to) ?? '',
        kind: wayKind(number, target),
        both: heads === 'both',
      };
    });
    return {
      number,
      shape: node.shape,
      text: texts.get(node.id) ?? '',
      groups: groupsOf(node.group, titles),
      link: node.link,
      notes: (node.notes ?? []).map(oneLine),
      ways,
      begins: !entered.has(node.id),
      ends: !left.has(node.id),
    };
  });
  return {
    kind: graph.kind,
    steps,
    begins: beginsOf(steps),
    ends: steps.filter((step) => step.ends).map(({ number }) => number),
    loops: steps
      .flatMap(({ ways }) => ways)
      .filter(({ kind }) => kind === 'back' || kind === 'self').length,
  };
}

/** Two lines that lead to the same box with the same words are one way. */
function eachOnce(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const seen = new Map(edges.map((edge) => [`${edge.to}\n${edge.heads}\n${edge.label}`, edge]));
  return [...seen.values()];
}

/** Where all boxes are in a ring, it begins with the first. */
function beginsOf(steps: readonly DescribedStep[]): readonly number[] {
  const begins = steps.filter((step) => step.begins).map(({ number }) => number);
  return begins.length === 0 ? [1] : begins;
}

function wayKind(from: number, to: number): Way['kind'] {
  if (to === from) return 'self';
  if (to < from) return 'back';
  return to === from + 1 ? 'next' : 'on';
}

/** Backwards, the order in which a walk in depth leaves the boxes: with the last line first. */
function tellingOrder(
  nodes: readonly GraphNode[],
  outgoing: ReadonlyMap<string, readonly GraphEdge[]>,
  entered: ReadonlySet<string>,
): readonly GraphNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visited = new Set<string>();
  const left: GraphNode[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined || visited.has(id)) return;
    visited.add(id);
    for (const { to } of (outgoing.get(id) ?? []).toReversed()) visit(to);
    left.push(node);
  };
  for (const { id } of nodes.filter((node) => !entered.has(node.id)).toReversed()) visit(id);
  const order = left.splice(0).toReversed();
  // What is left are rings that nothing leads to.
  for (const { id } of nodes) {
    visit(id);
    order.push(...left.splice(0).toReversed());
  }
  return order;
}

function groupsOf(
  group: string | undefined,
  groups: ReadonlyMap<string, { readonly title: string; readonly parent: string | undefined }>,
): readonly string[] {
  const titles: string[] = [];
  for (
    let next = group;
    next !== undefined && titles.length < 20;
    next = groups.get(next)?.parent
  ) {
    titles.unshift(oneLine(groups.get(next)?.title ?? ''));
  }
  return titles.filter((title) => title !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
