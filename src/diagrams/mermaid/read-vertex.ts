import type { GraphBuilder } from '../build-graph.ts';
import type { Shape } from '../graph.ts';
import type { Cursor } from './cursor.ts';
import { labelText } from './label-text.ts';

const ID = /(?:(?!--|-\.|==|~~|@\{)[^\s[\](){}<>|&;:"@,])+/y;
const CLASS = /:::(?:(?!--|-\.)[\w-])+/y;

type Brackets = { readonly ends: readonly string[]; readonly shape: Shape };

/** Brackets by how they open, the longest first. */
const BRACKETS: readonly (readonly [RegExp, Brackets])[] = [
  [/\(\(\(/y, { ends: [')))'], shape: 'circle' }],
  [/\(\(/y, { ends: ['))'], shape: 'circle' }],
  [/\(\[/y, { ends: ['])'], shape: 'terminal' }],
  [/\[\(/y, { ends: [')]'], shape: 'store' }],
  [/\[\[/y, { ends: [']]'], shape: 'part' }],
  [/\[[/\\]/y, { ends: ['/]', '\\]'], shape: 'data' }],
  [/\[\|/y, { ends: ['|]'], shape: 'step' }],
  [/\{\{/y, { ends: ['}}'], shape: 'hexagon' }],
  [/\[/y, { ends: [']'], shape: 'step' }],
  [/\(/y, { ends: [')'], shape: 'state' }],
  [/\{/y, { ends: ['}'], shape: 'question' }],
  [/>/y, { ends: [']'], shape: 'flag' }],
];

/** Names of `@{ shape: … }` that are not a plain box. */
const NAMED: readonly (readonly [Shape, readonly string[]])[] = [
  ['question', ['diam', 'diamond', 'decision', 'question']],
  ['terminal', ['stadium', 'terminal', 'pill']],
  ['state', ['rounded', 'event']],
  ['part', ['fr-rect', 'subproc', 'subprocess', 'subroutine', 'framed-rectangle']],
  ['store', ['cyl', 'cylinder', 'database', 'db', 'h-cyl', 'das', 'lin-cyl', 'disk']],
  ['circle', ['circle', 'circ', 'dbl-circ', 'double-circle']],
  ['hexagon', ['hex', 'hexagon', 'prepare']],
  ['data', ['lean-r', 'lean-right', 'in-out', 'lean-l', 'lean-left', 'out-in', 'sl-rect']],
  ['parallel', ['fork', 'join']],
  ['flag', ['odd', 'flag']],
];
const BY_NAME = new Map(NAMED.flatMap(([shape, names]) => names.map((name) => [name, shape])));

/**
 * Reads a box where it is named, with its words where they stand: `A`, `A[Words]`, `A@{ shape: diam }`.
 * Answers its name; undefined where no box is named.
 *
 * Source: https://mermaid.js.org/syntax/flowchart.html ("Node shapes")
 */
export function readVertex(
  cursor: Cursor,
  group: string | undefined,
  builder: GraphBuilder,
): string | undefined {
  const id = cursor.take(ID)?.[0];
  if (id === undefined) return undefined;
  const settings = cursor.take(/@\{/y) === undefined ? undefined : cursor.until(['}']).text;
  const brackets =
    settings === undefined ? BRACKETS.find(([open]) => cursor.take(open)) : undefined;
  const inside = brackets === undefined ? undefined : cursor.until(brackets[1].ends).text;
  while (cursor.take(CLASS) !== undefined);
  const shape = brackets?.[1].shape ?? shapeNamed(settings);
  const text = inside ?? labelOf(settings);
  builder.node(id, {
    ...(shape === undefined ? {} : { shape }),
    ...(text === undefined ? {} : { text: labelText(text) }),
    ...(group === undefined ? {} : { group }),
  });
  return id;
}

function shapeNamed(settings: string | undefined): Shape | undefined {
  const name = /\bshape\s*:\s*"?([\w-]+)/.exec(settings ?? '')?.[1];
  return name === undefined ? undefined : (BY_NAME.get(name) ?? 'step');
}

function labelOf(settings: string | undefined): string | undefined {
  const [, quoted, bare] = /\blabel\s*:\s*(?:"([^"]*)"|([^,}]+))/.exec(settings ?? '') ?? [];
  return quoted ?? bare;
}
