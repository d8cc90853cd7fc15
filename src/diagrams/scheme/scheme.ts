import type { Direction, GraphGroup } from '../graph.ts';

/** `1`, `0..*`, or as its author wrote it; empty for unsaid. */
export type Count = string;

/**
 * How one stands to the other, said of the first. `kind-of`: inherits. `fulfils`: implements. `consists-of`, `has`: as a
 * composition and an aggregation. `knows`, `needs`: a line with an arrowhead, whole or dotted. `with`: without one.
 */
export type RelationKind =
  | 'kind-of'
  | 'fulfils'
  | 'consists-of'
  | 'has'
  | 'knows'
  | 'needs'
  | 'with'
  | 'related';

export type Relation = {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly fromCount: Count;
  readonly toCount: Count;
  /** The line is dotted. */
  readonly isLoose: boolean;
};

/** A class or an entity. */
export type Member = {
  readonly id: string;
  readonly name: string;
  /** What stands in `<<…>>`: `interface`. */
  readonly sort: string;
  readonly fields: readonly string[];
  readonly methods: readonly string[];
  readonly notes: readonly string[];
  readonly group: string | undefined;
};

/** Classes, or entities of a database, with how they stand to each other. */
export type Scheme = {
  readonly kind: 'classes' | 'entities';
  readonly direction: Direction;
  readonly members: readonly Member[];
  readonly relations: readonly Relation[];
  readonly groups: readonly GraphGroup[];
};
