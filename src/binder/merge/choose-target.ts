import type { Finding } from '../finding.ts';
import type { TargetBuildpack } from '../merged-spec.ts';
import type { Buildpack } from '../spec/buildpack.ts';
import { type MergeKind, tellMerge } from './merge-kinds.ts';
import type { Spec } from './read-spec.ts';

/** What hides all other files from repo2docker, and where that is. */
const HIDING: readonly (readonly [Buildpack, MergeKind, string])[] = [
  ['Docker', 'dockerfile', 'Dockerfile'],
  ['Nix', 'nix', 'default.nix'],
  ['JuliaRequire', 'julia-require', 'REQUIRE'],
];

/**
 * The buildpack of the result, so that what each source has installed is installed there too; or why there is
 * none. Source: repo2docker, `app.py` (`buildpacks`), for which one wins over which.
 */
export function chooseTarget(
  specs: readonly Spec[],
  juliaAndR: 'refuse' | 'bridge',
): TargetBuildpack | readonly Finding[] {
  const hiding = HIDING.flatMap(([buildpack, kind, file]) =>
    specs
      .filter((spec) => spec.buildpack === buildpack)
      .map(({ id, folder }) => {
        const path = folder === '' ? file : `${folder}/${file}`;
        return tellMerge('error', kind, { file, places: [{ source: id, path, line: 0 }] });
      }),
  );
  if (hiding.length > 0) return hiding;
  const of = (buildpack: Buildpack): readonly string[] =>
    specs.filter((spec) => spec.buildpack === buildpack).map(({ id }) => id);
  const [julia, r] = [of('JuliaProject'), of('R')];
  if (julia.length > 0 && r.length > 0 && juliaAndR === 'refuse') {
    const places = [...julia, ...r].map((source) => ({ source, path: '', line: 0 }));
    return [tellMerge('error', 'julia-and-r', { places, values: { julia, r } })];
  }
  if (julia.length > 0) return 'JuliaProject';
  if (r.length > 0) return 'R';
  if (of('Conda').length > 0) return 'Conda';
  return of('Pipfile').length > 0 && of('Python').length === 0 && canStayPipfile(specs)
    ? 'Pipfile'
    : 'Python';
}

/** Pipfiles stay what they are when there is one, or the same to the byte, and it reads no folder of another repository. */
function canStayPipfile(specs: readonly Spec[]): boolean {
  const [first, ...others] = specs.filter(({ buildpack }) => buildpack === 'Pipfile');
  const said = first?.list('Pipfile')?.text;
  if (first === undefined || said === undefined) return false;
  const lock = first.list('Pipfile.lock')?.text;
  const same = others.every(
    (one) => one.list('Pipfile')?.text === said && one.list('Pipfile.lock')?.text === lock,
  );
  const readsFolders = /\b(?:path|file)\s*=/.test(said);
  return same && !(readsFolders && first.source.remote !== undefined);
}
