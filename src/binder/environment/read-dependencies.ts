import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import { parseMatchSpec } from '../conda/match-spec.ts';
import type { CondaPackage, Environment, PipLine } from './environment.ts';
import {
  isEmpty,
  isNodeLike,
  lineOfPair,
  listed,
  notAn,
  pairOf,
  type Reading,
  rawOf,
  scalarText,
} from './read-nodes.ts';

type Dependencies = Pick<Environment, 'packages' | 'pip'>;

/**
 * Reads the list of dependencies: texts, `pip:` with a list, and mamba's `sel(linux): name`.
 *
 * Source: mamba's documentation, "YAML specification files".
 */
export function readDependencies(reading: Reading): Dependencies {
  const pair = pairOf(reading.root, 'dependencies');
  if (pair === undefined || isEmpty(pair.value)) {
    throw notAn('no-dependencies', pair === undefined ? 1 : lineOfPair(pair, reading), '');
  }
  const line = lineOfPair(pair, reading);
  if (!isSeq(pair.value)) throw notAn('not-a-list', line, 'dependencies');
  const packages: CondaPackage[] = [];
  const pips: (readonly PipLine[])[] = [];
  for (const item of pair.value.items) {
    if (isMap(item)) {
      for (const one of item.items) readMapped(one, reading, packages, pips);
    } else if (isEmpty(item)) {
      reading.odd('item-empty', isNodeLike(item) ? reading.lineOf(item.range?.[0]) : line);
    } else packages.push(readPackage(item, undefined, reading));
  }
  return { packages, pip: pips.flat() };
}

function readMapped(
  pair: Pair,
  reading: Reading,
  packages: CondaPackage[],
  pips: (readonly PipLine[])[],
): undefined {
  const key = scalarText(pair.key) ?? '';
  const line = lineOfPair(pair, reading);
  const selector = /^sel\((\w+)\)$/.exec(key)?.[1];
  if (selector !== undefined) {
    if (isEmpty(pair.value)) return reading.odd('item-empty', line);
    packages.push(readPackage(pair.value, selector, reading));
    return;
  }
  if (key !== 'pip') throw notAn('not-a-dependency', line, key);
  if (isEmpty(pair.value)) return reading.odd('pip-empty', line);
  if (!isSeq(pair.value)) throw notAn('not-a-dependency', line, 'pip');
  if (pips.length > 0) reading.odd('pip-twice', line);
  pips.push(
    pair.value.items.flatMap((item) => {
      if (isEmpty(item)) return reading.odd('item-empty', line) ?? [];
      if (!isNodeLike(item) || !isScalar(item) || typeof item.value !== 'string') {
        const place = isNodeLike(item) ? reading.lineOf(item.range?.[0]) : line;
        throw notAn('not-a-dependency', place, scalarText(item) ?? '');
      }
      return [{ ...listed(item, reading), text: item.value }];
    }),
  );
}

/** A selector of conda-build: `# [win]`, `# [py<39]`. */
const COMMENT_SELECTOR = /^#\s*\[[^\]]*\]\s*$/;

function readPackage(item: unknown, selector: string | undefined, reading: Reading): CondaPackage {
  const place = isNodeLike(item) ? reading.lineOf(item.range?.[0]) : 0;
  if (!isScalar(item) || typeof item.value !== 'string' || item.value.trim() === '') {
    throw notAn('not-a-dependency', place, scalarText(item) ?? '');
  }
  const where = listed(item, reading);
  if (where.beside !== undefined && COMMENT_SELECTOR.test(where.beside)) {
    reading.odd('selector-in-comment', where.line, `${item.value}  ${where.beside}`);
  }
  const text = item.value.trim();
  return { ...where, text, raw: rawOf(item, reading), selector, spec: parseMatchSpec(text) };
}
