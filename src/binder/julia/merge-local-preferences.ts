import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import type { Finding, Merged } from '../finding.ts';
import {
  asText,
  byPreference,
  MOST_CHARACTERS,
  sourceHeader,
} from '../requirements/list-source.ts';
import { configFile } from '../spec/config-folder.ts';
import type { SpecFile } from '../spec/source.ts';
import { tellJulia } from './julia-kinds.ts';
import { printKey, printValue } from './print-project.ts';
import { isTable, type Project } from './read-project.ts';

const FILE = 'LocalPreferences.toml';

type Own = { readonly id: string; readonly file: SpecFile };
type Read = Own & { readonly tables: ReadonlyMap<string, TomlTable> };
type Said = { readonly one: Read; readonly key: string; readonly value: TomlValue };

/**
 * Merges the settings that lie beside projects of Julia, a table for each package. Those of one source stay as they
 * are, to the byte; of several that set the same thing otherwise, the preferred source's (else the first's) is kept.
 *
 * Source: Preferences.jl, "Preferences.jl: overview"; Julia's `loading.jl` (`collect_preferences`): the longer name wins.
 */
export function mergeLocalPreferences(
  projects: readonly Project[],
  prefer: readonly string[],
): Merged {
  const all = projects.flatMap(({ id, source, folder }): readonly Own[] => {
    const file = configFile(source, folder, `Julia${FILE}`) ?? configFile(source, folder, FILE);
    return file === undefined ? [] : [{ id, file }];
  });
  const [first] = all;
  if (first === undefined) return { files: [], findings: [] };
  if (all.every(({ file }) => Buffer.compare(file.bytes, first.file.bytes) === 0)) {
    return { files: [{ path: FILE, mode: '100644', content: first.file.bytes }], findings: [] };
  }
  const read = all.map(readTables);
  const problems = read.filter((one) => 'kind' in one);
  const tables = read.filter((one) => 'tables' in one);
  const packages = [...new Set(tables.flatMap((one) => [...one.tables.keys()]))];
  const merged = packages.map((name) => mergeTable(name, tables, prefer));
  const content = asText(merged.flatMap(({ lines }) => lines));
  return {
    files: [{ path: FILE, mode: '100644', content }],
    findings: [...problems, ...merged.flatMap(({ findings }) => findings)],
  };
}

function readTables(own: Own): Read | Finding {
  const { id, file } = own;
  const unread = (why: string, line: number): Finding => {
    const place = { source: id, path: file.path, line };
    return { ...tellJulia('error', 'julia-unreadable', [place], { why }), file: FILE };
  };
  if (file.bytes.length > MOST_CHARACTERS) return unread('too large', 0);
  try {
    const said = Object.entries(parse(new TextDecoder().decode(file.bytes)));
    // What stands outside of all tables is about no package, and Julia never looks at it.
    const tables = said.flatMap(([name, value]) =>
      isTable(value) ? [[name, value] as const] : [],
    );
    return { ...own, tables: new Map(tables) };
  } catch (error) {
    if (!(error instanceof TomlError) && !(error instanceof RangeError)) throw error;
    const why = (error.message.split('\n')[0] ?? '').slice(0, 200);
    return unread(why, error instanceof TomlError ? error.line : 0);
  }
}

/** The settings of one package, each source's own under its name. */
function mergeTable(
  name: string,
  read: readonly Read[],
  prefer: readonly string[],
): { readonly lines: readonly string[]; readonly findings: readonly Finding[] } {
  const all = read.flatMap((one): readonly Said[] =>
    Object.entries(one.tables.get(name) ?? {}).map(([key, value]) => ({ one, key, value })),
  );
  const kept = [...Map.groupBy(all, ({ key }) => key).values()].map((same) => {
    const [best = same[0]] = byPreference(
      same.map((said) => ({ ...said, id: said.one.id })),
      prefer,
    );
    return { same, best };
  });
  const lines = read.flatMap(({ id }) => {
    const own = kept.flatMap(({ best }) => (best?.one.id === id ? [written(best)] : []));
    return own.length === 0 ? [] : [sourceHeader(id), ...own];
  });
  const findings = kept.flatMap(({ same, best }) => {
    const said = [...new Set(same.map(written))];
    if (said.length < 2 || best === undefined) return [];
    const places = same.map(({ one }) => ({ source: one.id, path: one.file.path, line: 0 }));
    const values = { name, said, kept: written(best) };
    return [{ ...tellJulia('clash', 'julia-preferences', places, values), file: FILE }];
  });
  return { lines: [`[${printKey(name)}]`, ...lines, ''], findings };
}

function written({ key, value }: Pick<Said, 'key' | 'value'>): string {
  return `${printKey(key)} = ${printValue(value)}`;
}
