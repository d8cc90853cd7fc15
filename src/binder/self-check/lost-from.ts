import type { Finding, MergedFile } from '../finding.ts';
import type { TargetBuildpack } from '../merged-spec.ts';
import type { SpecSource } from '../spec/source.ts';
import type { Asked } from './asked.ts';
import { type EffectiveModel, effectiveModel } from './effective-model.ts';
import { filesByName, lostFiles } from './lost-files.ts';
import { type Told, toldBy } from './told.ts';

/** Findings that say whose Python, or whose condition on it, gives way. */
const PYTHON = /^(?:pythons|python-for-all|python-refused|runtime-python.*|r-bridged)$/;

/** What a merge has made, before it is handed on. */
export type Result = {
  readonly files: readonly MergedFile[];
  readonly folder: 'binder' | '.binder';
  readonly buildpack: TargetBuildpack;
};

/**
 * Looks at a merge from outside: everything that an image of a source would have, and that neither an image of the
 * result has nor any finding names. Each is a mistake of the merge (error `lost`: `what`, `said`), so none is ever
 * expected. The merged files are read anew, as repo2docker would.
 */
export function lostFrom(
  sources: readonly SpecSource[],
  merged: Result,
  findings: readonly Finding[],
): readonly Finding[] {
  const result = effectiveModel(sourceOf(merged));
  if (result === undefined) return [];
  const told = toldBy(findings);
  const keys = keysOf(result.asked);
  const files = filesByName(merged.files);
  const wrong =
    result.buildpack === merged.buildpack
      ? []
      : [lost('buildpack', merged.buildpack, { source: '', path: '', line: 0 })];
  return [
    ...wrong,
    ...sources.flatMap((source) => {
      const model = effectiveModel(source);
      if (model === undefined) return [];
      return [
        ...lostAsked(model, keys, told),
        ...lostOrder(model, result, told),
        ...lostLanguages(model, result, told),
        ...lostFiles(model, source, files, told).map(({ what, path }) =>
          lost(what, path, { source: source.id, path, line: 0 }),
        ),
      ];
    }),
  ];
}

function sourceOf({ files, folder }: Result): SpecSource {
  const all = files.map(({ path, mode, content }) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { path: `${folder}/${path}`, mode, bytes };
  });
  const paths = new Set(all.map(({ path }) => path));
  return { id: 'result', files: all, paths, remote: undefined };
}

/** A name alone is enough for what came from a Pipfile, whose versions are said in another way. */
function keysOf(asked: readonly Asked[]): ReadonlySet<string> {
  return new Set(
    asked.flatMap(({ what, key, name }) =>
      what === 'pip' && name !== undefined ? [key, `name ${name}`] : [key],
    ),
  );
}

function lostAsked(
  { id, asked }: EffectiveModel,
  keys: ReadonlySet<string>,
  told: Told,
): readonly Finding[] {
  return asked.flatMap((one) => {
    const { what, said, path, line, key } = one;
    const isConstrained = what === 'constraint' && keys.has(key.replace(/^constraint/, 'pip'));
    if (keys.has(key) || isConstrained || told.tells(id, one)) return [];
    if (/^(?:no)?defaults$/.test(one.name ?? '') && told.has('channel-defaults')) return [];
    if (what === 'conda' && one.name === 'python' && told.tellsOf(id, PYTHON)) return [];
    return [lost(what, said, { source: id, path, line })];
  });
}

/** The first channel that has a package wins, so their order is a part of what is asked. */
function lostOrder(model: EffectiveModel, result: EffectiveModel, told: Told): readonly Finding[] {
  const channels = ({ asked }: EffectiveModel): readonly string[] =>
    asked.flatMap(({ what, name }) =>
      what === 'channel' && name !== undefined && name !== 'nodefaults' ? [name] : [],
    );
  const there = channels(result);
  const own = [...new Set(channels(model))].filter((name) => there.includes(name));
  const isKept = own.every((name, at) => {
    const before = own[at - 1];
    return before === undefined || there.indexOf(before) < there.indexOf(name);
  });
  if (isKept || told.tellsOf(model.id, /^channel-/)) return [];
  return [lost('channel', own.join(' '), { source: model.id, path: '', line: 0 })];
}

/** The Python, and R with its version and the day of its packages. */
function lostLanguages(
  { id, python, r, buildpack }: EffectiveModel,
  result: EffectiveModel,
  told: Told,
): readonly Finding[] {
  const place = { source: id, path: '', line: 0 };
  const found: Finding[] = [];
  const isOther = python !== undefined && python.version !== result.python?.version;
  if (isOther && !(told.tellsOf(id, PYTHON) && isKeptPython(result, told))) {
    found.push(lost('python', python.version, place));
  }
  const isTold = told.tellsOf(id, /^(?:runtime-r|r-)/);
  if (buildpack === 'R' && result.buildpack !== 'R' && !isTold) found.push(lost('r', 'R', place));
  const isKept =
    r === undefined ||
    ((r.version === undefined || r.version === result.r?.version) &&
      (r.date === undefined || r.date === result.r?.date));
  if (!isKept && !isTold) found.push(lost('r', `${r.version ?? ''} ${r.date ?? ''}`.trim(), place));
  return found;
}

/** Where findings say which Python is kept, it has to be there. */
function isKeptPython({ python }: EffectiveModel, told: Told): boolean {
  const kept = told
    .kept(/^(?:pythons|python-for-all|runtime-pythons)$/)
    .flatMap((said) => /\d+\.\d+/.exec(said)?.[0] ?? []);
  // R may have taken the file that said it.
  if (told.has('runtime-python-and-r')) return true;
  return kept.length === 0 || kept.includes(python?.version ?? '');
}

function lost(what: string, said: string, place: Finding['places'][number]): Finding<'lost'> {
  const values = { what, said: said.replace(/:\/\/[^/@\s]*@/g, '://…@').slice(0, 200) };
  return { level: 'error', kind: 'lost', file: '', places: [place], values };
}
