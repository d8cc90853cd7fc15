import { openCursor } from '../mermaid/cursor.ts';
import { labelText } from '../mermaid/label-text.ts';
import type { Relation, RelationKind } from './scheme.ts';

const NAME = /`[^`]+`|[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*(?:~[\p{L}\p{N}_~, ]*~)?/uy;
const LOOK = /:::[\w-]+/y;
const COUNT = /"([^"]*)"/y;
const LINE = /(<\||[*o<]|\(\))?(--|\.\.)(\|>|[*>]|o(?![\p{L}\p{N}_])|\(\))?/uy;
const WORDS = /:/y;

/** A relation with both names as they stand at its left and right. */
export type ClassRelation = Relation & { readonly left: string; readonly right: string };

const KINDS: Readonly<Record<string, RelationKind>> = {
  '<|': 'kind-of',
  '|>': 'kind-of',
  '*': 'consists-of',
  o: 'has',
  '<': 'knows',
  '>': 'knows',
};

/**
 * Reads `A "1" *-- "many" B : words`. It is said of the class to which it matters: of the one that inherits, and of the
 * one that has the other. Undefined for what is no relation.
 *
 * Source: https://mermaid.js.org/syntax/classDiagram.html ("Defining Relationship", "Cardinality")
 */
export function readClassRelation(text: string): ClassRelation | undefined {
  const cursor = openCursor({ text, line: 0 });
  const left = cursor.take(NAME)?.[0];
  cursor.take(LOOK);
  const leftCount = cursor.take(COUNT)?.[1] ?? '';
  const drawn = cursor.take(LINE);
  const rightCount = cursor.take(COUNT)?.[1] ?? '';
  const right = cursor.take(NAME)?.[0];
  cursor.take(LOOK);
  const label = cursor.take(WORDS) === undefined ? '' : labelText(cursor.rest());
  if (left === undefined || drawn === undefined || right === undefined) return undefined;
  if (label === '' && !cursor.atEnd()) return undefined;
  const [, begin, line, end] = drawn;
  const isLoose = line === '..';
  const kind = kindOf(end ?? begin ?? '', isLoose);
  // The sign stands at the whole, and at what is inherited from.
  const isAtOther = /^(?:kind-of|fulfils|knows|needs)$/.test(kind);
  const isOfRight = isAtOther ? end === undefined : end !== undefined;
  const [from, to] = isOfRight ? [right, left] : [left, right];
  const [fromCount, toCount] = isOfRight ? [rightCount, leftCount] : [leftCount, rightCount];
  return { kind, from, to, label, fromCount, toCount, isLoose, left, right };
}

function kindOf(mark: string, isLoose: boolean): RelationKind {
  const kind = KINDS[mark] ?? 'with';
  if (!isLoose) return kind;
  if (kind === 'kind-of') return 'fulfils';
  return kind === 'knows' ? 'needs' : kind;
}
