import { isMap, isSeq } from 'yaml';
import type { Environment, EnvironmentProblem, Oddity } from './environment.ts';
import { type ParsedEnvironment, parseEnvironment } from './parse-environment.ts';
import { readDependencies } from './read-dependencies.ts';
import { readLayout } from './read-layout.ts';
import {
  isEmpty,
  isNodeLike,
  lineOfPair,
  listed,
  NotAnEnvironment,
  notAn,
  pairOf,
  type Reading,
  rawOf,
  scalarText,
} from './read-nodes.ts';

/**
 * Reads an `environment.yml`. What conda or repo2docker would refuse is answered as a problem with its line, and
 * so is what has more characters than `most`, if that is not said half a million.
 *
 * Source: conda's documentation, "Creating an environment file manually"; mamba's, "YAML specification files".
 */
export function readEnvironment(
  text: string,
  most?: number,
):
  | { readonly kind: 'environment'; readonly environment: Environment }
  | ({ readonly kind: 'problem' } & EnvironmentProblem) {
  try {
    const parsed = parseEnvironment(text, most);
    if (parsed.kind === 'problem') return parsed;
    return { kind: 'environment', environment: readParsed(parsed) };
  } catch (error) {
    if (error instanceof NotAnEnvironment) return { kind: 'problem', ...error.problem };
    // What is nested so deeply that nothing can follow it.
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'problem', problem: 'not-yaml', line: 0, text: 'NESTED_TOO_DEEPLY' };
  }
}

function readParsed(parsed: ParsedEnvironment): Environment {
  const oddities: Oddity[] = [];
  const reading: Reading = {
    ...parsed,
    lines: parsed.text.split('\n'),
    odd: (kind, line, text = '') => {
      oddities.push({ kind, line, text: text.slice(0, 200) });
    },
  };
  if (parsed.aliasLine !== undefined) reading.odd('aliases', parsed.aliasLine);
  const { root, text } = parsed;
  const prefix = pairOf(root, 'prefix');
  const environment = {
    text,
    layout: parsed.aliasLine === undefined ? readLayout(reading) : undefined,
    name: scalarText(pairOf(root, 'name')?.value),
    prefix:
      prefix === undefined
        ? undefined
        : { line: lineOfPair(prefix, reading), text: scalarText(prefix.value) ?? '' },
    channels: readChannels(reading),
    ...readDependencies(reading),
    variables: readVariables(reading),
    more: readMore(reading),
  };
  return { ...environment, oddities: oddities.sort((one, other) => one.line - other.line) };
}

const KNOWN = new Set(['name', 'prefix', 'channels', 'dependencies', 'variables']);

function readMore(reading: Reading): Environment['more'] {
  return reading.root.items.flatMap((pair) => {
    const key = scalarText(pair.key) ?? '';
    if (KNOWN.has(key)) return [];
    const line = lineOfPair(pair, reading);
    reading.odd('key-unknown', line, key);
    const value: unknown = isNodeLike(pair.value) ? pair.value.toJS(reading.document) : null;
    return [{ line, key, value: JSON.stringify(value) ?? 'null' }];
  });
}

/** Nobody has more. */
const MOST_CHANNELS = 50;

function readChannels(reading: Reading): Environment['channels'] {
  const pair = pairOf(reading.root, 'channels');
  if (pair === undefined) return undefined;
  const line = lineOfPair(pair, reading);
  if (isEmpty(pair.value)) {
    reading.odd('channels-empty', line);
    return undefined;
  }
  if (!isSeq(pair.value)) throw notAn('not-a-list', line, 'channels');
  const { items } = pair.value;
  if (items.length > MOST_CHANNELS) throw notAn('too-large', line, 'channels');
  return items.flatMap((item) => {
    const place = isNodeLike(item) ? reading.lineOf(item.range?.[0]) : line;
    if (isEmpty(item)) return reading.odd('item-empty', place) ?? [];
    const text = scalarText(item);
    if (text === undefined || !isNodeLike(item)) throw notAn('not-a-channel', place, '');
    return [{ ...listed(item, reading), text: text.trim(), raw: rawOf(item, reading) }];
  });
}

/** Longer ones YAML cannot have on one line. */
const LONGEST_NAME = 500;

function readVariables(reading: Reading): Environment['variables'] {
  const pair = pairOf(reading.root, 'variables');
  if (pair === undefined || isEmpty(pair.value)) return [];
  const line = lineOfPair(pair, reading);
  if (!isMap(pair.value)) throw notAn('not-a-variable', line, '');
  return pair.value.items.map((item) => {
    const name = scalarText(item.key) ?? '';
    const place = lineOfPair(item, reading);
    if (name.length > LONGEST_NAME) throw notAn('not-a-variable', place, name);
    if (isEmpty(item.value) || !isNodeLike(item.value)) {
      return { line: place, above: [], beside: undefined, name, value: '', raw: '""' };
    }
    const value = scalarText(item.value);
    if (value === undefined) throw notAn('not-a-variable', place, name);
    return { ...listed(item.value, reading), name, value, raw: rawOf(item.value, reading) };
  });
}
