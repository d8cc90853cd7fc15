import type { Json, JsonObject } from '../notebook.ts';
import { pythonJson } from '../python-json.ts';

/** What stands behind `# %%`: a title, the kind in brackets, then `name=value`. */
export type CellLine = {
  readonly title: string | undefined;
  readonly kind: 'code' | 'markdown' | 'raw';
  readonly metadata: JsonObject;
};

/** Writes it; '' for a cell of code with nothing to say. */
export function writeCellLine({ title, kind, metadata }: CellLine): string {
  const named = Object.entries(metadata);
  // A bare name in front would be read as a title.
  const options = [
    ...named.flatMap(([name, value]) => (value === null ? [] : `${name}=${pythonJson(value)}`)),
    ...named.flatMap(([name, value]) => (value === null ? name : [])),
  ];
  return [title, kind === 'code' ? undefined : `[${kind}]`, ...options]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

const KIND = /^(.*?)\s*\[(markdown|md|raw|code)\]\s*(.*)$/i;

const KINDS: Readonly<Record<string, CellLine['kind']>> = {
  markdown: 'markdown',
  md: 'markdown',
  raw: 'raw',
  code: 'code',
};

/** Reads it. What is no `name=value` from its place on is a part of the title. */
export function readCellLine(line: string): CellLine {
  const { rest, metadata } = takeOptions(line.trim());
  const [, before = '', named = '', after = ''] = KIND.exec(rest) ?? [];
  const kind = KINDS[named.toLowerCase()];
  const title = kind === undefined ? rest : `${before} ${after}`;
  return { title: title.trim() || undefined, kind: kind ?? 'code', metadata };
}

/** From the right: the shortest end that reads as a value begins it. */
function takeOptions(line: string): { readonly rest: string; readonly metadata: JsonObject } {
  let rest = line;
  const found: (readonly [string, Json])[] = [];
  for (;;) {
    const option = lastOption(rest) ?? (rest.includes('=') ? bareOption(rest) : undefined);
    if (option === undefined) return { rest, metadata: Object.fromEntries(found.reverse()) };
    found.push([option.name, option.value]);
    rest = option.before;
  }
}

function lastOption(
  line: string,
): { readonly before: string; readonly name: string; readonly value: Json } | undefined {
  for (let at = line.lastIndexOf('='); at > 0; at = line.lastIndexOf('=', at - 1)) {
    const [, before, name] = /^(.*?\s|)([\w.@/-]+)\s*$/s.exec(line.slice(0, at)) ?? [];
    const value = readValue(line.slice(at + 1));
    if (before !== undefined && name !== undefined && value !== undefined) {
      return { before: before.trimEnd(), name, value };
    }
  }
  return undefined;
}

/** A name without a value, behind one that has one. */
function bareOption(line: string): ReturnType<typeof lastOption> {
  const [, before, name] = /^(.*\s)([A-Za-z_.][\w.]*)$/s.exec(line) ?? [];
  return before === undefined || name === undefined
    ? undefined
    : { before: before.trimEnd(), name, value: null };
}

/** A value as JSON, or as Python writes its plain ones. */
function readValue(said: string): Json | undefined {
  const python = said
    .trim()
    .replace(/^(True|False|None)$/, (word) => (word === 'None' ? 'null' : word.toLowerCase()));
  const quoted = /^'([^'\\"]*)'$/.exec(python)?.[1];
  if (quoted !== undefined) return quoted;
  try {
    const value: Json = JSON.parse(python);
    return value;
  } catch {
    return undefined;
  }
}
