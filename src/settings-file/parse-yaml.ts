import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Mistake, Position, SettingsProblem } from './mistake.ts';

type Key = string | number;

/** Nobody mends more at once. */
const MOST_PROBLEMS = 100;

/** A YAML text that was read, and where its parts stand. */
export type ParsedYaml = {
  readonly kind: 'parsed';
  readonly data: unknown;
  /** Where the value at this path stands; where it is missing, where its nearest parent stands. */
  readonly positionOf: (path: readonly Key[]) => Position;
  /** Where this key of the map at `path` stands. */
  readonly positionOfKey: (path: readonly Key[], key: string) => Position;
};

/**
 * Reads plain YAML 1.2 (core schema): one document, text keys, no key twice, no aliases, no tags, at
 * most `mostBytes`. Nothing in it can make it grow, nor make anything but maps, lists, texts, numbers.
 */
export function parseYaml(
  text: string,
  mostBytes: number,
):
  | ParsedYaml
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake<SettingsProblem>[] } {
  if (Buffer.byteLength(text) > mostBytes) {
    const problem = { kind: 'too-big', most: mostBytes } as const;
    return { kind: 'mistakes', mistakes: [{ line: 1, column: 1, path: [], problem }] };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    stringKeys: true,
    // The library compares every key with every other one; `problemsOf` does not.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  function at(offset: number): Position {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
  const found = problemsOf(document);
  if (found.length > 0) {
    const mistakes = found.map(({ offset, problem }) => ({ ...at(offset), path: [], problem }));
    return { kind: 'mistakes', mistakes };
  }
  return {
    kind: 'parsed',
    data: document.toJS({ maxAliasCount: 0 }),
    positionOf: (path) => at(offsetOf(document, path)),
    positionOfKey: (path, key) => at(offsetOfKey(document, path, key)),
  };
}

type Found = { readonly offset: number; readonly problem: SettingsProblem };

function problemsOf(document: Document.Parsed): readonly Found[] {
  const [error] = document.errors;
  // What follows the first error is often only its echo.
  if (error !== undefined) {
    return [{ offset: openingOf(error, document), problem: problemOf(error) }];
  }
  const found: Found[] = [];
  visit(document, {
    Pair(_key, { key }) {
      // The one key that schema libraries pass over in silence.
      if (isScalar(key) && key.value === '__proto__') {
        const problem = { kind: 'not-a-name', name: '__proto__' } as const;
        found.push({ offset: key.range?.[0] ?? 0, problem });
      }
    },
    Node(_key, node) {
      if (isMap(node)) found.push(...keysTwice(node.items));
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
        found.push({ offset, problem: { kind: 'alias' } });
      } else if (node.tag !== undefined) {
        found.push({ offset, problem: { kind: 'tag' } });
      }
    },
  });
  return found.sort((one, other) => one.offset - other.offset).slice(0, MOST_PROBLEMS);
}

function keysTwice(items: readonly Pair[]): readonly Found[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }): readonly Found[] => {
    if (!isScalar(key)) return [];
    const isTwice = seen.has(key.value);
    seen.add(key.value);
    const name = String(key.value).slice(0, 40);
    return isTwice ? [{ offset: key.range?.[0] ?? 0, problem: { kind: 'twice', key: name } }] : [];
  });
}

/** A quotation mark without its partner is where it stands, not where the file ends. */
function openingOf({ code, pos: [offset] }: YAMLError, document: Document.Parsed): number {
  let opening = offset;
  if (code !== 'MISSING_CHAR') return opening;
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';
      if (isQuoted && range && range[0] < offset && range[1] >= offset) opening = range[0];
    },
  });
  return opening;
}

function problemOf({ code, message }: YAMLError): SettingsProblem {
  // The library has one code for a bracket without its partner and for a line that stands too far left.
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item')) {
    return { kind: 'not-yaml', code: 'BAD_INDENT' };
  }
  return code === 'MULTIPLE_DOCS' ? { kind: 'several-documents' } : { kind: 'not-yaml', code };
}

function offsetOf(document: Document.Parsed, path: readonly Key[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function offsetOfKey(document: Document.Parsed, path: readonly Key[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map)
    ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
