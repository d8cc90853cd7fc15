import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { EnvironmentProblem } from './environment.ts';

/** A thousand dependencies, each with a comment, fit in easily. */
const MOST_CHARACTERS = 500_000;

/** A text that is YAML and has nothing in it that could make it grow. */
export type ParsedEnvironment = {
  readonly kind: 'parsed';
  /** Without byte order mark; its lines end in line feeds. */
  readonly text: string;
  readonly document: Document.Parsed;
  readonly root: YAMLMap;
  /** From 1; 0 where the text is not the one that was given. */
  readonly lineOf: (offset: number | undefined) => number;
  /** The line of the first anchor or alias, in the text that was given. */
  readonly aliasLine: number | undefined;
};

type Problem = EnvironmentProblem & { readonly kind: 'problem' };

/** Reads YAML 1.2 (core schema): one document, a mapping, no key twice, no tags. Aliases are expanded. */
export function parseEnvironment(
  given: string,
  most = MOST_CHARACTERS,
): ParsedEnvironment | Problem {
  if (given.length > most) return problem('too-large', 0, String(given.length));
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...READING, lineCounter });
  const lineOf = (offset: number | undefined): number =>
    Math.max(lineCounter.linePos(Math.min(offset ?? 0, text.length)).line, 1);
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lineOf(error.pos[0]);
    if (error.code === 'MULTIPLE_DOCS') return problem('several-documents', line, '');
    return problem('not-yaml', line, error.code);
  }
  const { tag, alias, twice } = specialsOf(document);
  if (twice !== undefined) return problem('key-twice', lineOf(twice.offset), twice.text);
  if (tag !== undefined) return problem('tag', lineOf(tag.offset), tag.text);
  if (alias !== undefined) return expanded(document, lineOf(alias));
  const root = document.contents;
  if (!isMap(root)) return problem('not-a-mapping', lineOf(root?.range[0]), '');
  return { kind: 'parsed', text, document, root, lineOf, aliasLine: undefined };
}

const READING = {
  schema: 'core',
  merge: true,
  stringKeys: true,
  // Asked below: the library compares each key with each.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

type Found = { readonly offset: number; readonly text: string };
type Specials = {
  readonly tag: Found | undefined;
  readonly twice: Found | undefined;
  readonly alias: number | undefined;
};

function specialsOf(document: Document.Parsed): Specials {
  let tag: Specials['tag'];
  let twice: Specials['twice'];
  let alias: number | undefined;
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const text = isScalar(key) ? String(key.value) : '';
        if (seen.has(text) && isScalar(key)) twice ??= { offset: key.range?.[0] ?? 0, text };
        seen.add(text);
      }
    },
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0;
      if (!isAlias(node) && node.tag !== undefined)
        tag ??= { offset, text: node.tag.slice(0, 100) };
      const isMerge = isScalar(node) && node.source === '<<';
      if (isAlias(node) || isMerge || node.anchor !== undefined) alias ??= offset;
    },
  });
  return { tag, twice, alias };
}

/** The same with what the aliases stand for written out; few are more than anybody means. */
function expanded(document: Document.Parsed, aliasLine: number): ParsedEnvironment | Problem {
  // Numbers are texts to all that read them: `3.10` must not become `3.1`.
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'number') node.value = node.source ?? String(node.value);
    },
  });
  const data = plainData(document);
  if (data === undefined) return problem('aliases-endless', aliasLine, '');
  const parsed = parseEnvironment(data);
  if (parsed.kind === 'problem') return { ...parsed, line: aliasLine };
  return { ...parsed, lineOf: () => 0, aliasLine };
}

/** As JSON, which is YAML too. */
function plainData(document: Document.Parsed): string | undefined {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    const copy = JSON.stringify(data) ?? 'null';
    return copy.length > MOST_CHARACTERS ? undefined : copy;
  } catch (error) {
    // Too many aliases; or one that stands for what it is a part of.
    if (error instanceof ReferenceError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function problem(kind: EnvironmentProblem['problem'], line: number, text: string): Problem {
  return { kind: 'problem', problem: kind, line, text };
}
