import type { Finding, FindingPlace } from '../finding.ts';

/**
 * What a look at one source by itself has to tell beyond what the mergers tell of it, with `values`.
 *
 * repo2docker refuses these (errors): `legacy-docker` (a Dockerfile of the first Binder) · `not-utf-8` ·
 * `byte-order-mark` · `python-unsupported` (`version`) · `r-unsupported` (`version`) ·
 * `python-refused-by-project` (`version`, `requires`) · `project-unreadable` (`why`: pyproject.toml) ·
 * `environment-pip-empty-line` · `julia-compat-refused` (`said`) · `julia-version-unknown` (`said`) ·
 * `pipfile-requires` (`said`).
 *
 * Warnings: `no-buildpack` (mybinder.org refuses it; elsewhere it is Python without a package) · `folder-hides`
 * (`names`: nothing in the folder for configuration says what to build, and these beside it count no more) ·
 * `install-r-unread` (R is wanted by `runtime.txt` with a date alone) · `nothing-else-read` (`buildpack`, `names`: a
 * Dockerfile or Nix is all that counts).
 *
 * Notes: `unread` (`names`: the buildpack does not look at these) · `python-unseen` (`said`, `startsFrom`: the image
 * starts from another Python, which conda then replaces).
 */
export type LintKind =
  | 'legacy-docker'
  | 'not-utf-8'
  | 'byte-order-mark'
  | 'python-unsupported'
  | 'r-unsupported'
  | 'python-refused-by-project'
  | 'project-unreadable'
  | 'environment-pip-empty-line'
  | 'julia-compat-refused'
  | 'julia-version-unknown'
  | 'pipfile-requires'
  | 'no-buildpack'
  | 'folder-hides'
  | 'install-r-unread'
  | 'nothing-else-read'
  | 'unread'
  | 'python-unseen';

/**
 * What repo2docker refuses in a source alone, and what is right in a merged specification all the same: the
 * merge writes it anew, or takes another source's.
 */
export const MENDED_BY_MERGING: ReadonlySet<string> = new Set([
  'julia-compat-refused',
  'runtime-r-too-old',
  'python-refused-by-project',
  'byte-order-mark',
]);

export function tellLint(
  level: Finding['level'],
  kind: LintKind,
  file: string,
  place: FindingPlace,
  values: Finding['values'] = {},
): Finding<LintKind> {
  return { level, kind, file, places: [place], values };
}
