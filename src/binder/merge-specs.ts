import { mergeApt } from './apt/merge-apt.ts';
import type { Finding, Merged, MergedFile } from './finding.ts';
import { CONFIGURATION } from './helpers/helper-files.ts';
import { mergeIgnore } from './helpers/merge-ignore.ts';
import { mergeJulia } from './julia/merge-julia.ts';
import { MENDED_BY_MERGING } from './lint/lint-kinds.ts';
import { lintSpec } from './lint/lint-spec.ts';
import { writeLock } from './lock/write-lock.ts';
import { bridgeR } from './merge/bridge-r.ts';
import { chooseTarget } from './merge/choose-target.ts';
import { dormantFindings } from './merge/dormant-findings.ts';
import { tellMerge } from './merge/merge-kinds.ts';
import { mergeLists } from './merge/merge-lists.ts';
import { readSpec, type Spec } from './merge/read-spec.ts';
import type { MergedSpec, MergeOptions, TargetBuildpack } from './merged-spec.ts';
import { mergeInstallR } from './r/merge-install-r.ts';
import { withRemarks } from './remarks/with-remarks.ts';
import { mergeScripts } from './scripts/merge-scripts.ts';
import { lostFrom } from './self-check/lost-from.ts';
import type { Buildpack } from './spec/buildpack.ts';
import type { SpecSource } from './spec/source.ts';

/** More than these nobody means, and no image holds. */
const MOST_SOURCES = 50;

/**
 * Merges whole Binder specifications into one, in the order given: every package, script and setting of each source
 * is in the result, or a finding names it. The result depends on the sources and the options alone.
 *
 * Source: repo2docker, `app.py` and `buildpacks/`, for what each file means; see `docs/architecture.md`.
 */
export function mergeSpecs(sources: readonly SpecSource[], options: MergeOptions = {}): MergedSpec {
  const wrong = wrongSources(sources);
  if (wrong.length > 0) return { kind: 'refused', findings: wrong };
  const read = sources.map(readSpec);
  const specs = read.flatMap(({ spec }) => spec ?? []);
  const alone = sources.flatMap((source) => lintSpec(source, options));
  const target = chooseTarget(specs, options.juliaAndR ?? 'refuse');
  if (typeof target !== 'string') {
    return { kind: 'refused', findings: onlyOnce([...alone, ...target]) };
  }
  const bridged = target === 'JuliaProject' ? bridgeR(specs) : { specs, findings: [] };
  const merged = mergeFiles(bridged.specs, target, options);
  const findings = onlyOnce([
    ...alone.map(afterMerging),
    ...specs.flatMap(nothingThere),
    ...bridged.findings,
    ...dormantFindings(specs, options.dormant ?? 'leave'),
    ...merged.findings,
  ]);
  if (findings.some(({ level }) => level === 'error')) return { kind: 'refused', findings };
  const folder = options.folder ?? 'binder';
  const { remark } = options;
  const result = { files: merged.files, folder, buildpack: target };
  const all = [...findings, ...lostFrom(sources, result, findings).map(asClash)];
  const files = remark === undefined ? merged.files : withRemarks(merged.files, all, remark);
  const lock = writeLock({ sources, options, files, findings: all, buildpack: target });
  return {
    kind: 'merged',
    buildpack: target,
    folder,
    files: inOrder([...files, lock]),
    findings: all,
  };
}

function mergeFiles(
  specs: readonly Spec[],
  target: TargetBuildpack,
  options: MergeOptions,
): Merged {
  const { prefer = [], folder = 'binder', paths = new Set(), missing = 'leave' } = options;
  const lists = mergeLists(specs, target, options);
  const apt = mergeApt(
    specs.flatMap((spec) => spec.list('apt.txt') ?? []),
    { prefer, named: specs.length > 1 },
  );
  const of = (buildpack: Buildpack) => specs.filter((spec) => spec.buildpack === buildpack);
  const languages =
    target === 'R'
      ? mergeInstallR(of('R'), folder, specs)
      : target === 'JuliaProject'
        ? mergeJulia(of('JuliaProject'), { prefer })
        : NOTHING;
  const ignore = mergeIgnore(specs);
  const known = [lists, apt, languages, ignore];
  const taken = new Set(known.flatMap(({ files }) => files.map(({ path }) => path)));
  const scripts = mergeScripts(specs, { folder, paths, taken, prefer, missing });
  const parts = [...known, scripts];
  return {
    files: parts.flatMap(({ files }) => files),
    findings: parts.flatMap(({ findings }) => findings),
  };
}

const NOTHING: Merged = { files: [], findings: [] };

function wrongSources(sources: readonly SpecSource[]): readonly Finding[] {
  if (sources.length === 0) return [tellMerge('error', 'no-sources')];
  if (sources.length > MOST_SOURCES) {
    return [tellMerge('error', 'too-many-sources', { values: { most: String(MOST_SOURCES) } })];
  }
  const ids = sources.map(({ id }) => id);
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [...twice].map((id) => tellMerge('error', 'same-id', { values: { id } }));
}

/** What keeps a source from being built alone, and no longer does where it is merged. */
function afterMerging(finding: Finding): Finding {
  const isMended = finding.level === 'error' && MENDED_BY_MERGING.has(finding.kind);
  return isMended ? { ...finding, level: 'note' } : finding;
}

/** A fault of ours, told where people look before they take the result: most of it is right all the same. */
function asClash(lost: Finding): Finding {
  return { ...lost, level: 'clash' };
}

function nothingThere({ id, source }: Spec): readonly Finding[] {
  const isRead = (path: string): boolean =>
    CONFIGURATION.has(path.split('/').at(-1) ?? '') || PACKAGE.has(path);
  if (source.files.some(({ path }) => isRead(path))) return [];
  return [tellMerge('note', 'nothing-there', { places: [{ source: id, path: '', line: 0 }] })];
}

/** What repo2docker installs a repository by, at its top. */
const PACKAGE: ReadonlySet<string> = new Set(['setup.py', 'pyproject.toml', 'DESCRIPTION']);

const GRAVITY: readonly Finding['level'][] = ['note', 'warning', 'clash', 'error'];

/**
 * The same thing may be found by whoever comes across it, and of whichever file it becomes: it is told once, as grave
 * as it is.
 */
function onlyOnce(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const { kind, file, places, values } = finding;
    const what = ABOUT.map((name) => values[name]);
    const key = JSON.stringify([kind, places.length === 0 ? file : places, what]);
    const known = told.get(key);
    const isLess =
      known !== undefined && GRAVITY.indexOf(finding.level) < GRAVITY.indexOf(known.level);
    if (!isLess) told.set(key, finding);
  }
  return [...told.values()];
}

/** Values that tell one thing from another at the same place. */
const ABOUT = ['name', 'word', 'what', 'said', 'line', 'text', 'option', 'path', 'from'];

function inOrder(files: readonly MergedFile[]): readonly MergedFile[] {
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
