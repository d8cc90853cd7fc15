import type { TomlValue } from 'smol-toml';
import type { Merged, MergedFile } from '../finding.ts';
import { byPreference } from '../requirements/list-source.ts';
import type { ScriptSource } from '../scripts/read-part.ts';
import { type JuliaFinding, tellJulia } from './julia-kinds.ts';
import { mergeCompat } from './merge-compat.ts';
import { mergeLocalPreferences } from './merge-local-preferences.ts';
import { mergeManifests } from './merge-manifests.ts';
import { mergePackages } from './merge-packages.ts';
import { mergeSources } from './merge-sources.ts';
import { type Entry, printProject, printValue, TABLES, type Table } from './print-project.ts';
import { type Project, placeOf, readProject } from './read-project.ts';

export type JuliaOptions = {
  /** Ids of sources that win where things clash, the strongest first. */
  readonly prefer?: readonly string[];
};

/**
 * Merges projects of Julia into one `Project.toml`: all packages with what their versions have in common. A single
 * project that needs no change stays as it is, with its manifest; otherwise no manifest is right any more.
 * Kinds of findings: `julia-kinds.ts`.
 *
 * Source: Pkg's documentation, "Project.toml and Manifest.toml"; repo2docker, `buildpacks/julia/julia_project.py`.
 */
export function mergeJulia(
  sources: readonly ScriptSource[],
  { prefer = [] }: JuliaOptions = {},
): Merged {
  const read = sources.flatMap((source) => readProject(source) ?? []);
  const projects = read.filter((one) => 'layout' in one);
  const unread = read.filter((one) => 'kind' in one);
  if (projects.length === 0) return { files: [], findings: unread };
  const { entries, findings } = mergeTables(projects, prefer);
  const [only] = projects;
  const isSame = projects.length === 1 && only !== undefined && isUnchanged(only, entries);
  const content = isSame ? only.text : printProject(projects, entries);
  const manifests = mergeManifests(projects, isSame);
  const local = mergeLocalPreferences(projects, prefer);
  const project: MergedFile = { path: 'Project.toml', mode: '100644', content };
  return {
    files: [project, ...manifests.files, ...local.files],
    findings: [...unread, ...findings, ...manifests.findings, ...local.findings],
  };
}

function mergeTables(projects: readonly Project[], prefer: readonly string[]) {
  const packages = mergePackages(projects, prefer);
  const { sources, own, findings } = mergeSources(projects, prefer);
  const needed = [...own].filter(([name]) => !packages.deps.has(name));
  const deps = new Map([
    ...packages.deps,
    ...needed.map(([name, { uuid }]) => [name, uuid] as const),
  ]);
  const isNamed = (name: string): boolean =>
    deps.has(name) || packages.weakdeps.has(name) || packages.extras.has(name);
  const compat = mergeCompat(projects, isNamed, prefer);
  const preferences = mergePreferences(projects, prefer);
  const tables: readonly (readonly [Table, ReadonlyMap<string, TomlValue>])[] = [
    ['deps', deps],
    ['weakdeps', packages.weakdeps],
    ['sources', sources],
    ['compat', compat.bounds],
    ['extras', packages.extras],
    ['targets', mergeTargets(projects)],
    ['preferences', preferences.table],
  ];
  return {
    entries: tables.flatMap(([table, merged]) =>
      [...merged].flatMap(([key, value]): readonly Entry[] => {
        const saying = projects.filter((one) => one[table].has(key) || isOwn(one, table, key));
        const texts = saying.map((one) => textIn(one, table, key));
        const unlike = saying.filter((_, at) => texts[at] !== undefined && texts[at] !== value);
        const [project = saying[0], ...same] = saying.filter((one) => !unlike.includes(one));
        if (project === undefined) return [];
        const also = same.map(({ id }) => id);
        const others = unlike.map((one) => ({ id: one.id, text: textIn(one, table, key) ?? '' }));
        return [{ table, key, value, project, also, unlike: others }];
      }),
    ),
    findings: [
      ...packages.findings,
      ...findings,
      ...compat.findings,
      ...preferences.findings,
      ...projects.flatMap((one) => dropped(one, own.get(one.name ?? '')?.project === one)),
    ],
  };
}

/** What a project says of versions, of which not all have to say the same. */
function textIn({ compat }: Project, table: Table, key: string): string | undefined {
  return table === 'compat' ? compat.get(key)?.text.trim() : undefined;
}

function isOwn({ name }: Project, table: Table, key: string): boolean {
  return name === key && (table === 'deps' || table === 'sources');
}

function mergeTargets(projects: readonly Project[]): ReadonlyMap<string, TomlValue> {
  const all = projects.flatMap(({ targets }) => [...targets]);
  const byName = Map.groupBy(all, ([name]) => name);
  return new Map(
    [...byName].map(([name, same]) => [name, [...new Set(same.flatMap(([, names]) => names))]]),
  );
}

function mergePreferences(projects: readonly Project[], prefer: readonly string[]) {
  const findings: JuliaFinding[] = [];
  const table = new Map<string, TomlValue>();
  const all = byPreference(projects, prefer).flatMap((project) =>
    [...project.preferences].map(([name, value]) => ({ project, name, value })),
  );
  for (const [name, same] of Map.groupBy(all, (one) => one.name)) {
    const said = [...new Set(same.map(({ value }) => printValue(value)))];
    const [kept] = same;
    if (kept !== undefined) table.set(name, kept.value);
    if (said.length < 2) continue;
    const places = same.map(({ project }) => placeOf(project, 'preferences', name));
    const values = { name, said, kept: said[0] ?? '' };
    findings.push(tellJulia('clash', 'julia-preferences', places, values));
  }
  return { table, findings };
}

/** A package keeps its own tables where it lies. */
function dropped(project: Project, isPackage: boolean): readonly JuliaFinding[] {
  const { more, id, path } = project;
  const isNamed = project.name !== undefined && !isPackage;
  const what = [...(isNamed ? ['name'] : []), ...(isPackage ? [] : more)];
  if (what.length === 0) return [];
  return [tellJulia('note', 'julia-dropped', [{ source: id, path, line: 0 }], { what })];
}

/** Whether the text as it is says what the result has to say. */
function isUnchanged(project: Project, entries: readonly Entry[]): boolean {
  const { name, uuid, more } = project;
  if (name !== undefined || uuid !== undefined || more.length > 0) return false;
  const count = TABLES.reduce((sum, table) => sum + project[table].size, 0);
  return (
    count === entries.length &&
    [...project.compat.values()].every(({ isText }) => isText) &&
    entries.every(({ table, key, value }) => {
      const said = table === 'compat' ? project.compat.get(key)?.text : project[table].get(key);
      return said !== undefined && printValue(value) === printValue(said);
    })
  );
}
