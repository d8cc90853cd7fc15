import type { TomlTable } from 'smol-toml';
import { byPreference } from '../requirements/list-source.ts';
import { joined } from '../requirements/own-path.ts';
import { type JuliaFinding, tellJulia } from './julia-kinds.ts';
import { printValue } from './print-project.ts';
import { type Project, placeOf } from './read-project.ts';

export type MergedSources = {
  readonly sources: ReadonlyMap<string, TomlTable>;
  /** Packages that sources are themselves, with their ids. */
  readonly own: ReadonlyMap<string, { readonly uuid: string; readonly project: Project }>;
  readonly findings: readonly JuliaFinding[];
};

type Said = { readonly project: Project; readonly name: string; readonly table: TomlTable };

/**
 * Merges `[sources]`, which say where packages are taken from. Folders are written as seen from the result, those of
 * other repositories by address and commit. A source that is a package becomes one of them, as Julia would
 * have it at hand there.
 *
 * Source: Pkg's documentation, "The [sources] section".
 */
export function mergeSources(
  projects: readonly Project[],
  prefer: readonly string[],
): MergedSources {
  const findings: JuliaFinding[] = [];
  const own = new Map(projects.flatMap((project) => ownPackage(project)));
  const all = projects.flatMap((project): readonly Said[] => [
    ...[...project.sources].flatMap(([name, table]) => {
      const moved = movedSource(project, name, table, findings);
      return moved === undefined ? [] : [{ project, name, table: moved }];
    }),
    ...[...own].flatMap(([name, one]): readonly Said[] => {
      if (one.project !== project) return [];
      const table = folderOf(project, '');
      if (table === undefined) return [];
      const values = { name, written: printValue(table) };
      const place = placeOf(project, '', 'name');
      findings.push(tellJulia('note', 'julia-package', [place], values));
      return [{ project, name, table }];
    }),
  ]);
  const sources = new Map<string, TomlTable>();
  const ranked = byPreference(
    all.map((one) => ({ ...one, id: one.project.id })),
    prefer,
  );
  for (const [name, same] of Map.groupBy(all, (one) => one.name)) {
    const kept = ranked.find((one) => one.name === name)?.table ?? {};
    sources.set(name, kept);
    const said = [...new Set(same.map(({ table }) => printValue(table)))];
    if (said.length < 2) continue;
    const places = same.map(({ project }) => placeOf(project, 'sources', name));
    const values = { name, said, kept: printValue(kept) };
    findings.push(tellJulia('clash', 'julia-sources', places, values));
  }
  return { sources, own, findings };
}

/** In a folder of configuration a name alone makes no package; at the root it does. */
function ownPackage(
  project: Project,
): readonly (readonly [string, { readonly uuid: string; readonly project: Project }])[] {
  const { name, uuid, folder, source } = project;
  if (name === undefined || uuid === undefined) return [];
  const code = [folder, 'src', `${name}.jl`].filter((part) => part !== '').join('/');
  return folder === '' || source.paths.has(code) ? [[name, { uuid, project }]] : [];
}

function movedSource(
  project: Project,
  name: string,
  table: TomlTable,
  findings: JuliaFinding[],
): TomlTable | undefined {
  const { path } = table;
  if (typeof path !== 'string') return table;
  const place = placeOf(project, 'sources', name);
  const moved = path.startsWith('/') ? table : folderOf(project, path);
  if (moved === undefined) {
    findings.push(tellJulia('clash', 'julia-path-out-of-reach', [place], { name, said: path }));
  } else if (printValue(moved) !== printValue({ path })) {
    const values = { name, said: path, written: printValue(moved) };
    findings.push(tellJulia('note', 'julia-path-translated', [place], values));
  }
  return moved;
}

/** A folder, relative to the project's own, as the result names it; undefined where it is not in the source. */
function folderOf({ folder, source }: Project, path: string): TomlTable | undefined {
  const inside = joined(folder, path);
  if (inside === undefined) return undefined;
  const { remote } = source;
  if (remote === undefined) {
    if (folder !== '') return { path: path === '' ? '.' : path };
    return { path: inside === '' ? '..' : `../${inside}` };
  }
  const subdir = joined(remote.folder, inside) ?? '';
  const more = subdir === '' ? {} : { subdir };
  return { url: remote.url, rev: remote.commit, ...more };
}
