import {
  type Direction,
  type Graph,
  type GraphEdge,
  type GraphGroup,
  type GraphNode,
  LIMITS,
  type Shape,
} from './graph.ts';
import { DiagramMistakeError } from './mistake-error.ts';
import { plainLabel } from './plain-label.ts';

export type NewNode = { readonly shape?: Shape; readonly text?: string; readonly group?: string };

/** A graph while its text is read. Boxes are in the order in which they were first named. */
export type GraphBuilder = {
  /** Names a box, and says more of it where more is known. A box that is known keeps what is not said. */
  readonly node: (id: string, more: NewNode) => void;
  readonly link: (id: string, address: string) => void;
  readonly edge: (edge: GraphEdge) => void;
  /** About a box, or a group. */
  readonly note: (id: string, text: string) => void;
  readonly group: (group: GraphGroup) => void;
  readonly has: (id: string) => boolean;
  readonly finish: (kind: Graph['kind'], direction: Direction) => Graph;
};

export function buildGraph(): GraphBuilder {
  const nodes = new Map<string, GraphNode>();
  const groups = new Map<string, GraphGroup>();
  const edges: GraphEdge[] = [];
  const notes: Note[] = [];
  return {
    node(id, { shape, text, group }) {
      const known = nodes.get(id);
      if (known === undefined) refuseMore(nodes.size, 'boxes');
      nodes.set(id, {
        id,
        shape: shape ?? known?.shape ?? 'step',
        text: text === undefined ? (known?.text ?? plainLabel(id)) : plainLabel(text),
        // As Mermaid does: the group in which it was named first.
        group: known?.group ?? group,
        link: known?.link,
      });
    },
    link(id, address) {
      const node = nodes.get(id);
      const link = webAddress(address);
      if (node !== undefined && link !== undefined) nodes.set(id, { ...node, link });
    },
    edge(edge) {
      refuseMore(edges.length, 'lines');
      edges.push({ ...edge, label: plainLabel(edge.label) });
    },
    note(about, text) {
      refuseMore(notes.length, 'boxes');
      notes.push({ about, text: plainLabel(text) });
    },
    group(group) {
      if (!groups.has(group.id)) refuseMore(groups.size, 'boxes');
      groups.set(group.id, { ...group, title: plainLabel(group.title) });
    },
    has: (id) => nodes.has(id),
    finish: (kind, direction) => finish({ kind, direction, nodes, edges, notes, groups }),
  };
}

function refuseMore(count: number, what: 'boxes' | 'lines'): void {
  const most = LIMITS[what];
  if (count >= most) throw new DiagramMistakeError({ why: 'too-large', what, most });
}

function webAddress(text: string): string | undefined {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

type Note = { readonly about: string; readonly text: string };

type Parts = Pick<Graph, 'kind' | 'direction'> & {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  readonly notes: readonly Note[];
  readonly groups: ReadonlyMap<string, GraphGroup>;
};

/** Lines to a whole group lead to a box of it; groups without boxes are none. */
function finish({ kind, direction, nodes, edges, notes, groups }: Parts): Graph {
  const shown = [...nodes.values()].filter(
    ({ id }) => !groups.has(id) || isAlone(id, nodes, groups),
  );
  if (shown.length === 0) throw new DiagramMistakeError({ why: 'empty' });
  const ids = new Set(shown.map(({ id }) => id));
  const filled = new Set(shown.flatMap(({ group }) => [...groupsAround(group, groups)]));
  const boxFor = (id: string, side: 'from' | 'to'): string | undefined => {
    if (ids.has(id)) return id;
    const inside = shown.filter(({ group }) => groupsAround(group, groups).has(id));
    const within = new Set(inside.map((node) => node.id));
    // A group is left at its last box and entered at its first.
    const other = side === 'from' ? 'to' : 'from';
    const isInner = (box: string): boolean =>
      edges.some((edge) => edge[side] === box && within.has(edge[other]) && edge[other] !== box);
    return (inside.find((node) => !isInner(node.id)) ?? inside[0])?.id;
  };
  return {
    kind,
    direction,
    nodes: shown.map((node) => ({
      ...node,
      group: filled.has(node.group ?? '') ? node.group : undefined,
      notes: notes.filter(({ about }) => boxFor(about, 'to') === node.id).map(({ text }) => text),
    })),
    edges: edges.flatMap((edge) => {
      const [from, to] = [boxFor(edge.from, 'from'), boxFor(edge.to, 'to')];
      return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
    }),
    groups: [...groups.values()].filter(({ id }) => filled.has(id)),
  };
}

/** A group that holds nothing is a box of its own. */
function isAlone(
  id: string,
  nodes: ReadonlyMap<string, GraphNode>,
  groups: ReadonlyMap<string, GraphGroup>,
): boolean {
  return ![...nodes.values()].some((node) => groupsAround(node.group, groups).has(id));
}

/** The group of a box, and all that hold it. */
function groupsAround(
  group: string | undefined,
  groups: ReadonlyMap<string, GraphGroup>,
): ReadonlySet<string> {
  const around = new Set<string>();
  for (let next = group; next !== undefined && !around.has(next); next = groups.get(next)?.parent) {
    around.add(next);
  }
  return around;
}
