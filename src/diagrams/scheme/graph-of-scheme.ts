import type { EdgeEnd, Graph, GraphEdge, GraphNode } from '../graph.ts';
import type { Member, Relation, Scheme } from './scheme.ts';

/** A scheme as boxes and lines: what others are made of stands before them. */
export function graphOfScheme({ direction, members, relations, groups }: Scheme): Graph {
  return {
    kind: 'flowchart',
    direction,
    nodes: members.map(nodeOf),
    edges: relations.map(edgeOf),
    groups,
  };
}

function nodeOf({ id, name, sort, fields, methods, notes, group }: Member): GraphNode {
  const isBare = fields.length === 0 && methods.length === 0;
  const parts = isBare ? [] : [fields, methods].filter((part) => part.length > 0);
  const text = sort === '' ? name : `«${sort}»\n${name}`;
  return { id, shape: 'record', text, group, link: undefined, notes, parts };
}

const MARKS: Partial<Record<Relation['kind'], EdgeEnd['mark']>> = {
  'kind-of': 'triangle',
  fulfils: 'triangle',
  'consists-of': 'full-diamond',
  has: 'diamond',
  knows: 'arrow',
  needs: 'arrow',
};

function edgeOf({ kind, from, to, label, fromCount, toCount, isLoose }: Relation): GraphEdge {
  const mark = MARKS[kind] ?? 'none';
  const line = isLoose ? 'dotted' : 'solid';
  const plain = { label, line, heads: 'none' } as const;
  if (kind === 'kind-of' || kind === 'fulfils') {
    const ends = {
      from: { mark, count: toCount },
      to: { mark: 'none', count: fromCount },
    } as const;
    return { ...plain, from: to, to: from, ends };
  }
  const isAtFirst = kind === 'consists-of' || kind === 'has';
  const ends = {
    from: { mark: isAtFirst ? mark : 'none', count: fromCount },
    to: { mark: isAtFirst ? 'none' : mark, count: toCount },
  } as const;
  return { ...plain, from, to, ends };
}
