import type { Pie } from './pie/pie.ts';
import type { Plan } from './plan/plan.ts';
import type { Scheme } from './scheme/scheme.ts';
import type { Sequence } from './sequence/sequence.ts';

/**
 * What a box is. `terminal`: where it begins or ends. `step`: something done. `question`: one goes on
 * by its answer. `data`: read or written. `part`: done elsewhere. `parallel`: several ways at once.
 * `state`, `circle`, `hexagon`, `store`, `flag`: as Mermaid draws them. `point`: a dot without words.
 * `record`: a name with compartments below it.
 */
export type Shape =
  | 'terminal'
  | 'step'
  | 'question'
  | 'data'
  | 'part'
  | 'parallel'
  | 'state'
  | 'circle'
  | 'hexagon'
  | 'store'
  | 'flag'
  | 'note'
  | 'record'
  | 'start-point'
  | 'end-point';

export type GraphNode = {
  readonly id: string;
  readonly shape: Shape;
  /** Plain text; lines end with `\n`. Empty for points. */
  readonly text: string;
  /** The group that it stands in. */
  readonly group: string | undefined;
  /** A web address that belongs to it. */
  readonly link: string | undefined;
  /** What its author notes about it, beside the drawing's own way. */
  readonly notes?: readonly string[];
  /** The lines of each compartment of a record. */
  readonly parts?: readonly (readonly string[])[];
};

/** A sign of its own at the end of a line, and how many there are. */
export type EdgeEnd = {
  readonly mark: 'none' | 'arrow' | 'triangle' | 'diamond' | 'full-diamond';
  readonly count: string;
};

export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  /** Plain text, empty for none. `yes` and `no` of a flowchart's condition are such labels. */
  readonly label: string;
  readonly line: 'solid' | 'dotted' | 'thick' | 'unseen';
  readonly heads: 'to' | 'both' | 'none';
  /** In place of heads. */
  readonly ends?: { readonly from: EdgeEnd; readonly to: EdgeEnd };
};

/** Boxes that belong together. */
export type GraphGroup = {
  readonly id: string;
  readonly title: string;
  readonly parent: string | undefined;
};

/** The way in which most lines lead. */
export type Direction = 'down' | 'up' | 'right' | 'left';

/** A flowchart, or anything else that is boxes and lines between them. */
export type Graph = {
  readonly kind: 'flowchart' | 'states';
  readonly direction: Direction;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly GraphGroup[];
};

/** What an author says of a drawing, in words of their own; both may be missing. */
export type OwnWords = {
  /** What it shows, in a few words. */
  readonly title: string | undefined;
  /** In place of the description that is made from it. */
  readonly description: string | undefined;
};

/** Why a block is not drawn. Lines are counted from 1, in the block. */
export type DiagramMistake =
  /** Not a line of this kind of text. */
  | { readonly why: 'unreadable'; readonly line: number }
  /** A line leads to or from a box that nothing describes. */
  | { readonly why: 'unknown-box'; readonly line: number; readonly name: string }
  /** A kind of box that there is not. */
  | { readonly why: 'unknown-shape'; readonly line: number; readonly name: string }
  /** Opened and never closed: a bracket, a quotation mark, a group. */
  | { readonly why: 'unclosed'; readonly line: number }
  | { readonly why: 'empty' }
  /** Longer than what is drawn, or of more boxes and lines. */
  | {
      readonly why: 'too-large';
      readonly what: 'characters' | 'boxes' | 'lines' | 'parts';
      readonly most: number;
    }
  /** A kind of Mermaid diagram that is not drawn here. */
  | { readonly why: 'other-kind'; readonly name: string };

export type ParsedDiagram =
  | { readonly kind: 'graph'; readonly graph: Graph; readonly words: OwnWords }
  | { readonly kind: 'sequence'; readonly sequence: Sequence; readonly words: OwnWords }
  | { readonly kind: 'pie'; readonly pie: Pie; readonly words: OwnWords }
  | { readonly kind: 'plan'; readonly plan: Plan; readonly words: OwnWords }
  | { readonly kind: 'scheme'; readonly scheme: Scheme; readonly words: OwnWords }
  | { readonly kind: 'mistake'; readonly mistake: DiagramMistake };

/** Larger drawings nobody can read, and laying them out would keep everybody waiting. */
export const LIMITS = {
  characters: 20_000,
  boxes: 120,
  lines: 240,
  slices: 24,
  /** In one compartment of a record. */
  rows: 40,
  text: 300,
  depth: 8,
} as const;
