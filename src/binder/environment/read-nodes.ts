import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { EnvironmentProblem, Listed, Oddity } from './environment.ts';
import type { ParsedEnvironment } from './parse-environment.ts';

/** How the parts of a document are read: each says what is odd, and stops at what is no environment. */
export type Reading = ParsedEnvironment & {
  readonly lines: readonly string[];
  readonly odd: (kind: Oddity['kind'], line: number, text?: string) => undefined;
};

export class NotAnEnvironment extends Error {
  readonly problem: EnvironmentProblem;

  constructor(problem: EnvironmentProblem) {
    super(problem.problem);
    this.problem = problem;
  }
}

export function notAn(
  problem: EnvironmentProblem['problem'],
  line: number,
  text: string,
): NotAnEnvironment {
  return new NotAnEnvironment({ problem, line, text: text.slice(0, 200) });
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => scalarText(pair.key) === key);
}

export function lineOfPair({ key }: Pair, { lineOf }: Pick<Reading, 'lineOf'>): number {
  return isNodeLike(key) ? lineOf(key.range?.[0]) : 0;
}

export function isNodeLike(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.value === null);
}

/** The text of a scalar as conda and mamba take it: what is written, whatever type it looks like. */
export function scalarText(value: unknown): string | undefined {
  if (!isScalar(value) || value.value === null) return undefined;
  if (typeof value.value === 'string') return value.value;
  return value.source ?? String(value.value);
}

/** As written where that is one line, else quoted so that it is one. */
export function rawOf(node: Node, { text }: Pick<Reading, 'text'>): string {
  const [start, end] = node.range ?? [0, 0];
  const raw = text.slice(start, end);
  return raw.includes('\n') || raw === '' ? JSON.stringify(scalarText(node) ?? '') : raw;
}

/** Where an item of a block stands, and the comments right above and behind it. */
export function listed(node: Node, { text, lines, lineOf, aliasLine }: Reading): Listed {
  const [start, end] = node.range ?? [0, 0];
  const line = lineOf(start);
  if (aliasLine !== undefined) return { line, above: [], beside: undefined };
  const above: string[] = [];
  for (let at = line - 2; isComment(lines[at]); at -= 1) above.push((lines[at] ?? '').trim());
  const rest = /^[ \t]+(#[^\n]*)/.exec(text.slice(end, end + 1000))?.[1];
  return { line, above: above.reverse(), beside: rest?.trim() };
}

function isComment(line: string | undefined): boolean {
  return line?.trimStart().startsWith('#') ?? false;
}
