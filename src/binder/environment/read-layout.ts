import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Block, Layout } from './environment.ts';
import { isNodeLike, pairOf, type Reading, scalarText } from './read-nodes.ts';

type Lines = Pick<Reading, 'lines' | 'lineOf' | 'root' | 'text'>;

/** Where things stand, if every item has one line of its own and there is one list for pip at most. */
export function readLayout(reading: Lines): Layout | undefined {
  const { root, text } = reading;
  if (root.flow || /^(?:\.\.\.|%)/m.test(text)) return undefined;
  const keys = root.items.map(({ key }) => ({
    key: scalarText(key) ?? '',
    line: isNodeLike(key) ? reading.lineOf(key.range?.[0]) : 0,
  }));
  const isPlain = root.items.every(({ key }) => beginsItsLine(key, reading, 0));
  const channels = pairOf(root, 'channels');
  const dependencies = pairOf(root, 'dependencies')?.value;
  const variables = pairOf(root, 'variables');
  if (!isPlain || !isSeq(dependencies)) return undefined;
  const line = keys.find(({ key }) => key === 'dependencies')?.line ?? 0;
  const read = EMPTY.test(reading.lines[line - 1] ?? '')
    ? { dependencies: { indent: 2, starts: [] }, pip: undefined }
    : readDependencyBlock(dependencies, reading);
  if (read === undefined) return undefined;
  const named = channels && isSeq(channels.value) ? listBlock(channels.value, reading) : undefined;
  const set =
    variables && isMap(variables.value) ? mappingBlock(variables.value, reading) : undefined;
  if (channels !== undefined && named === undefined) return undefined;
  if (variables !== undefined && set === undefined) return undefined;
  const prefix = pairOf(root, 'prefix');
  if (prefix !== undefined && !isOneLine(prefix.value, reading)) return undefined;
  return { keys, channels: named, variables: set, ...read };
}

const EMPTY = /^dependencies:\s*\[\s*\]\s*(?:#.*)?$/;

function readDependencyBlock(
  list: YAMLSeq,
  reading: Lines,
): Pick<Layout, 'dependencies' | 'pip'> | undefined {
  let pip: Layout['pip'];
  for (const [index, item] of list.items.entries()) {
    if (!isMap(item)) continue;
    const [pair, ...others] = item.items;
    if (item.flow || pair === undefined || others.length > 0) return undefined;
    if (isScalar(pair.value) && scalarText(pair.key) !== 'pip') {
      if (!isOneLine(pair.value, reading)) return undefined;
      continue;
    }
    const block = isSeq(pair.value) ? listBlock(pair.value, reading) : undefined;
    if (block === undefined || block.starts.length === 0 || pip !== undefined) return undefined;
    pip = { ...block, index };
  }
  const dependencies = listBlock(list, reading, true);
  return dependencies === undefined ? undefined : { dependencies, pip };
}

const DASH = /^( *)-[ \t]+/;

function listBlock(
  { items, flow }: YAMLSeq,
  { lines, lineOf, text }: Lines,
  mayHoldMaps = false,
): Block | undefined {
  if (flow) return undefined;
  let indent: number | undefined;
  const starts: number[] = [];
  for (const item of items) {
    if (!isNodeLike(item) || !(isScalar(item) || (mayHoldMaps && isMap(item)))) return undefined;
    const start = item.range?.[0] ?? 0;
    const line = lineOf(start);
    const [dash = '', blanks = ''] = DASH.exec(lines[line - 1] ?? '') ?? [];
    const column = start - (text.lastIndexOf('\n', start - 1) + 1);
    if (dash === '' || column !== dash.length || blanks.length !== (indent ?? blanks.length)) {
      return undefined;
    }
    if (isScalar(item) && !isOneLine(item, { lineOf })) return undefined;
    indent = blanks.length;
    starts.push(line);
  }
  return indent === undefined ? undefined : { indent, starts };
}

function mappingBlock({ items, flow }: YAMLMap, reading: Lines): Block | undefined {
  let indent: number | undefined;
  const starts: number[] = [];
  for (const { key, value } of items) {
    if (flow || !isNodeLike(key) || !isOneLine(value, reading)) return undefined;
    const line = reading.lineOf(key.range?.[0]);
    const said = reading.lines[line - 1] ?? '';
    indent ??= said.length - said.trimStart().length;
    if (!beginsItsLine(key, reading, indent)) return undefined;
    starts.push(line);
  }
  return indent === undefined ? undefined : { indent, starts };
}

function beginsItsLine(key: unknown, { lines, lineOf, text }: Lines, indent: number): boolean {
  if (!isNodeLike(key)) return false;
  const [start, end] = key.range ?? [0, 0];
  const said = `${' '.repeat(indent)}${text.slice(start, end)}:`;
  return lines[lineOf(start) - 1]?.startsWith(said) ?? false;
}

function isOneLine(node: unknown, { lineOf }: Pick<Lines, 'lineOf'>): boolean {
  if (!isNodeLike(node) || !isScalar(node)) return false;
  const [start, end] = node.range ?? [0, 0];
  return !node.type?.startsWith('BLOCK') && lineOf(start) === lineOf(end);
}
