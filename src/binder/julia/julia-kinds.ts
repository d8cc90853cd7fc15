import type { Finding, FindingPlace } from '../finding.ts';

/** What merging projects of Julia may have to tell, each with the values it has. */
export type JuliaKind =
  /** `why`: no TOML, no text, or not what Julia lets stand there. */
  | 'julia-unreadable'
  /** `name`, `uuids`, `kept` (missing where nothing decides): two packages go by one name. */
  | 'julia-uuids'
  /** `name`, `said`, `kept`: no version is in all of them. */
  | 'julia-compat'
  /** `name`, `said`, `written`: what is in all of them. */
  | 'julia-compat-narrowed'
  /** `name`, `said`: Julia refuses it, so it was left out. */
  | 'julia-compat-unread'
  /** `name`, `said`: a number where a text belongs; written as a text. */
  | 'julia-compat-number'
  /** `name`: stands in no other table, which Julia refuses; left out. */
  | 'julia-compat-unused'
  /** `said`, `written`: repo2docker reads nothing but one simple bound here. */
  | 'julia-version-simplified'
  /** `written`, `sources`: these named no version, and are held to one now. */
  | 'julia-version-held'
  /** `name`, `said`, `kept`: other places to take a package from, or other settings for it. */
  | 'julia-sources'
  | 'julia-preferences'
  /** `name`, `said`: a folder outside the source. */
  | 'julia-path-out-of-reach'
  /** `name`, `said`, `written` */
  | 'julia-path-translated'
  /** `name`, `written`: the source is a package itself; it is taken from its repository. */
  | 'julia-package'
  /** `why`: `several`, `changed` or `folders`. Exact versions are lost with it. */
  | 'julia-manifest-left-out'
  /** `what`: tables and keys that mean nothing in the result. */
  | 'julia-dropped';

export type JuliaFinding = Finding<JuliaKind>;

export function tellJulia(
  level: Finding['level'],
  kind: JuliaKind,
  places: readonly FindingPlace[],
  values: Finding['values'] = {},
): JuliaFinding {
  const file = kind === 'julia-manifest-left-out' ? 'Manifest.toml' : 'Project.toml';
  return { level, kind, file, places, values };
}
