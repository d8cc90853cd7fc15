import { parse, type TomlValue } from 'smol-toml';
import type { Finding } from '../finding.ts';
import { readProject } from '../julia/read-project.ts';
import type { Spec } from '../merge/read-spec.ts';
import { configFile } from '../spec/config-folder.ts';
import { tellLint } from './lint-kinds.ts';
import { withToml } from './strict-text.ts';

/**
 * What of a project of Julia stops repo2docker: what is no TOML, and an entry for `julia` in `[compat]` that is more
 * than one simple bound in a text.
 *
 * Source: repo2docker, `buildpacks/julia/julia_project.py` (`julia_version`) and `semver.py`.
 */
export function refusedJulia(spec: Spec): readonly Finding[] {
  const long = configFile(spec.source, spec.folder, 'JuliaProject.toml');
  const name = long === undefined ? 'Project.toml' : 'JuliaProject.toml';
  return withToml(spec, name, ({ path, text }) => {
    const said = juliaOf(text);
    if (said === 'unreadable') {
      const read = readProject(spec);
      return read !== undefined && 'level' in read ? [read] : [];
    }
    const verdict = said === undefined ? 'known' : judge(said);
    if (verdict === 'known') return [];
    const line = text.split('\n').findIndex((one) => /^\s*"?julia"?\s*=/.test(one)) + 1;
    const place = { source: spec.id, path, line };
    const values = { said: asText(said) };
    const kind = verdict === 'refused' ? 'julia-compat-refused' : 'julia-version-unknown';
    return [tellLint('error', kind, 'Project.toml', place, values)];
  });
}

function juliaOf(text: string): TomlValue | undefined {
  try {
    const { compat } = parse(text);
    if (typeof compat !== 'object' || compat instanceof Date || Array.isArray(compat)) {
      return undefined;
    }
    return compat.julia;
  } catch {
    return 'unreadable';
  }
}

/** Julia 2 has not come out, nor has 0.8 and what would come after it. */
function isUnknown([major = 0, minor = 0]: readonly number[], isOpen: boolean): boolean {
  return major >= 2 || (major === 0 && minor > 7 && !isOpen);
}

function judge(said: TomlValue): 'known' | 'unknown' | 'refused' {
  if (typeof said !== 'string') return 'refused';
  const text = said.trim();
  const first = text.search(/\d/);
  if (first === -1) return 'refused';
  const parts = text.slice(first).split('.');
  if (!parts.every((part) => /^\s*\d+(?:_\d+)*\s*$/.test(part))) return 'refused';
  const numbers = parts.map((part) => Number(part.replaceAll('_', '')));
  const sign = text.slice(0, first).trim();
  if (first === 0 || sign === '^') return isUnknown(numbers, false) ? 'unknown' : 'known';
  if (sign === '~') return isUnknown(numbers, false) ? 'unknown' : 'known';
  const version = parts.length < 3 ? [...numbers, 0, 0].slice(0, 3).join('.') : text.slice(first);
  const written = `${text.slice(0, first)}${version}`
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replace(/(^|\b)=\b/g, '==');
  const [, operator] =
    /^(>=|<=|==|!=|>|<)(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.exec(written) ?? [];
  if (operator === undefined) return 'refused';
  const isBelow = /^(?:<|!)/.test(operator);
  return !isBelow && isUnknown(numbers, operator !== '==') ? 'unknown' : 'known';
}

function asText(said: TomlValue | undefined): string {
  return (typeof said === 'string' ? said : (JSON.stringify(said) ?? '')).slice(0, 200);
}
