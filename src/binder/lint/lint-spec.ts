import type { Finding } from '../finding.ts';
import { CONFIGURATION } from '../helpers/helper-files.ts';
import { dormantFindings } from '../merge/dormant-findings.ts';
import { dormantLists } from '../merge/heeded.ts';
import { tellMerge } from '../merge/merge-kinds.ts';
import { readSpec, type Spec } from '../merge/read-spec.ts';
import { orderStarts } from '../scripts/order-starts.ts';
import { readPart } from '../scripts/read-part.ts';
import type { Buildpack } from '../spec/buildpack.ts';
import { configFile } from '../spec/config-folder.ts';
import type { SpecSource } from '../spec/source.ts';
import { dormantFiles } from './dormant-files.ts';
import { tellLint } from './lint-kinds.ts';
import { lintLists } from './lint-lists.ts';
import { pickedBuildpack } from './picked-buildpack.ts';
import { legacyDocker, refusals } from './refusals.ts';
import { saidRuntime } from './said-runtime.ts';

/**
 * What repo2docker and mybinder.org would do with one source alone. An error says that they refuse it, at once or
 * when they install, or that nobody should run it as it is; kinds: `lint-kinds.ts`, and those of the mergers where
 * a merge would say the same, in the very same shape.
 */
export function lintSpec(
  source: SpecSource,
  { dormant = 'leave' }: { readonly dormant?: 'leave' | 'fold' } = {},
): readonly Finding[] {
  const { spec, findings } = readSpec(source);
  if (spec === undefined) return [...findings, ...legacyDocker(source)];
  const all = [...findings, ...refusals(spec), ...lintRead(spec), ...lintPicked(spec, dormant)];
  return [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Whether repo2docker stops before it has written a Dockerfile (`--no-build`). */
export function refusesToRender(source: SpecSource): boolean {
  const { spec } = readSpec(source);
  return spec === undefined || refusals(spec).length > 0;
}

function buildpackOfSpec(spec: Spec): Buildpack {
  const said = saidRuntime(spec);
  return said === undefined ? spec.buildpack : pickedBuildpack(spec, said);
}

/** The files that count, looked at each by itself. */
function lintRead(spec: Spec): readonly Finding[] {
  const buildpack = buildpackOfSpec(spec);
  if (buildpack === 'Docker') return [];
  const dormant = new Set(dormantFiles(spec.source, spec.folder, buildpack));
  const part = readPart(spec, new Set());
  const { id, start } = part;
  return [
    ...lintLists(spec, (name) => !dormant.has(name)),
    ...part.findings,
    ...(start === undefined ? [] : orderStarts([{ id, start }]).findings),
  ];
}

/** What was picked, and what does not count for it. */
function lintPicked(spec: Spec, dormant: 'leave' | 'fold'): readonly Finding[] {
  const { source, folder, id } = spec;
  const buildpack = buildpackOfSpec(spec);
  const names = dormantFiles(source, folder, buildpack);
  const at = (name: string) => {
    return { source: id, path: folder === '' ? name : `${folder}/${name}`, line: 0 };
  };
  const whole = { source: id, path: folder, line: 0 };
  switch (buildpack) {
    case 'Docker':
    case 'Nix': {
      if (names.length === 0) return [];
      const file = buildpack === 'Docker' ? 'Dockerfile' : 'default.nix';
      const values = { buildpack, names };
      return [tellLint('warning', 'nothing-else-read', file, at(file), values)];
    }
    case 'JuliaRequire':
      return [tellMerge('error', 'julia-require', { file: 'REQUIRE', places: [at('REQUIRE')] })];
    default: {
      const lists = new Set([...dormantLists(spec), 'install.R']);
      const others = names.filter((name) => !lists.has(name));
      return [
        ...(buildpack === 'none' ? nothingPicked(spec) : []),
        ...(names.includes('install.R')
          ? [tellLint('warning', 'install-r-unread', 'install.R', at('install.R'))]
          : []),
        ...dormantFindings([spec], dormant),
        ...(others.length > 0
          ? [tellLint('note', 'unread', '', whole, { names: others, buildpack })]
          : []),
      ];
    }
  }
}

/** Files that say by themselves what is to be built. */
const PICKING = [...CONFIGURATION, 'setup.py', 'pyproject.toml', 'DESCRIPTION'].filter(
  (name) =>
    !/^(?:apt\.txt|postBuild|start|merge-lock\.json|.*Manifest\.toml|.*Preferences\.toml|\..*ignore)$/.test(
      name,
    ),
);

function nothingPicked({ source, folder }: Spec): readonly Finding[] {
  const place = { source: source.id, path: folder, line: 0 };
  const hidden =
    folder === '' ? [] : PICKING.filter((name) => configFile(source, '', name) !== undefined);
  const hides =
    hidden.length === 0
      ? []
      : [tellLint('warning', 'folder-hides', '', place, { folder, names: hidden })];
  return [tellLint('warning', 'no-buildpack', '', place), ...hides];
}
