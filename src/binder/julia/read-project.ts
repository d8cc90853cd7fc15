import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import { MOST_CHARACTERS } from '../requirements/list-source.ts';
import type { ScriptSource } from '../scripts/read-part.ts';
import { configFile } from '../spec/config-folder.ts';
import { type JuliaFinding, tellJulia } from './julia-kinds.ts';
import { readTomlLayout, type TomlLayout } from './toml-layout.ts';

/** A project of Julia as its source has it. */
export type Project = ScriptSource & {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly layout: TomlLayout;
  readonly name: string | undefined;
  readonly uuid: string | undefined;
  /** Names of packages with their ids, in small letters. */
  readonly deps: ReadonlyMap<string, string>;
  readonly weakdeps: ReadonlyMap<string, string>;
  readonly extras: ReadonlyMap<string, string>;
  /** As written, also where that is a number and not a text. */
  readonly compat: ReadonlyMap<string, { readonly text: string; readonly isText: boolean }>;
  readonly sources: ReadonlyMap<string, TomlTable>;
  readonly targets: ReadonlyMap<string, string[]>;
  readonly preferences: ReadonlyMap<string, TomlValue>;
  /** Tables and keys that are none of these. */
  readonly more: readonly string[];
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KNOWN = new Set(
  'name uuid version authors deps weakdeps extras compat sources targets preferences'.split(' '),
);

/** Stops the reading at a line. */
class NotAProject extends Error {
  readonly line: number;

  constructor(why: string, line: number) {
    super(why);
    this.line = line;
  }
}

/**
 * Reads a source's `JuliaProject.toml` or `Project.toml`; neither project nor finding where it has none.
 *
 * Source: Pkg's documentation, "Project.toml and Manifest.toml"; Julia prefers the longer name.
 */
export function readProject(source: ScriptSource): Project | JuliaFinding | undefined {
  const file =
    configFile(source.source, source.folder, 'JuliaProject.toml') ??
    configFile(source.source, source.folder, 'Project.toml');
  if (file === undefined) return undefined;
  const { path, bytes } = file;
  const { id } = source.source;
  try {
    return { ...source, id, path, bytes, ...readText(textOf(bytes)) };
  } catch (error) {
    const isKnown = error instanceof TomlError || error instanceof NotAProject;
    if (!isKnown && !(error instanceof RangeError)) throw error;
    const line = isKnown ? error.line : 0;
    const why = (error.message.split('\n')[0] ?? '').slice(0, 200);
    return tellJulia('error', 'julia-unreadable', [{ source: id, path, line }], { why });
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MOST_CHARACTERS) throw new NotAProject('too large', 0);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotAProject('not UTF-8', 0);
  }
}

function readText(text: string) {
  const table = parse(text);
  const layout = readTomlLayout(text);
  const stop = (why: string, name: string, key: string): never => {
    throw new NotAProject(why, (layout.spot(name, key) ?? layout.spot(name, ''))?.line ?? 0);
  };
  const read = <Value>(
    name: string,
    readValue: (value: TomlValue, key: string) => Value | undefined,
  ): ReadonlyMap<string, Value> => {
    const found = table[name];
    if (found !== undefined && !isTable(found)) return stop(`${name} is no table`, '', name);
    return new Map(
      Object.entries(found ?? {}).map(([key, value]) => {
        const said = readValue(value, key) ?? stop(`${name}: ${key}`, name, key);
        return [key, said];
      }),
    );
  };
  const packages = (name: string) => read(name, uuidOf);
  const lines = text.split(/\r?\n/);
  return {
    text,
    layout,
    name: typeof table.name === 'string' ? table.name : undefined,
    uuid: table.uuid === undefined ? undefined : uuidOf(table.uuid),
    deps: packages('deps'),
    weakdeps: packages('weakdeps'),
    extras: packages('extras'),
    compat: read('compat', (value, key) => {
      if (typeof value === 'string') return { text: value, isText: true };
      // `1.10` is the number 1.1, so what is written counts.
      const raw = /=\s*([\d.]+)/.exec(lines[(layout.spot('compat', key)?.line ?? 0) - 1] ?? '');
      if (typeof value !== 'number' || raw === null) return undefined;
      return { text: raw[1] ?? '', isText: false };
    }),
    sources: read('sources', (value) => (isTable(value) ? value : undefined)),
    targets: read('targets', (value) => {
      const names = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
      return Array.isArray(value) && names.length === value.length ? names : undefined;
    }),
    preferences: read('preferences', (value) => value),
    more: Object.keys(table).filter((key) => !KNOWN.has(key)),
  };
}

function uuidOf(value: TomlValue): string | undefined {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return UUID.test(text) ? text : undefined;
}

export function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

/** Where an entry of a project stands; the whole file where that is not known. */
export function placeOf({ id, path, layout }: Project, table: string, key: string) {
  const spot = layout.spot(table, key) ?? layout.spot(`${table}.${key}`, '');
  return { source: id, path, line: (spot ?? layout.spot(table, ''))?.line ?? 0 };
}
