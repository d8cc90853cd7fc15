import { type Clause, parseSpecifier } from '../pep440/specifier.ts';

/** Something to install, by name or by address. */
export type Requirement = {
  /** As written; undefined for an address that does not say the name. */
  readonly name: string | undefined;
  /** Normalised, sorted. */
  readonly extras: readonly string[];
  readonly version:
    | { readonly kind: 'any' }
    | { readonly kind: 'clauses'; readonly text: string; readonly clauses: readonly Clause[] }
    | { readonly kind: 'address'; readonly address: string };
  /** What stands behind `;`, as written. */
  readonly marker: string | undefined;
  /** `--hash=…`, `--config-settings=…` and the like, as written. */
  readonly options: readonly string[];
};

const NAME = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[([^\]]*)\])?\s*/;
const ADDRESS = /^(?:(?:git|hg|svn|bzr)\+)?[a-z][a-z0-9+.-]*:\/\/\S+$/i;
const OPTION = /\s--(?:hash|config-settings?|global-option|install-option)(?:=|\s).*$/s;

/**
 * Reads one requirement: `name[extra]>=1,<2; marker --hash=…`, `name @ https://…`, or a bare address.
 * Undefined for what is none.
 *
 * Source: PEP 508, and pip's documentation, "Requirement Specifiers".
 */
export function readRequirement(line: string): Requirement | undefined {
  const options = OPTION.exec(line)?.[0].trim() ?? '';
  const text = options === '' ? line : line.slice(0, -options.length).trim();
  const more = { options: options === '' ? [] : options.split(/\s+(?=--)/) };
  const bare = bareAddress(text);
  if (bare !== undefined) return { ...bare, ...more };
  const [start = '', name, extras] = NAME.exec(text) ?? [];
  if (name === undefined) return undefined;
  const rest = text.slice(start.length);
  const named = { name, extras: readExtras(extras), ...more };
  if (rest.startsWith('@')) return withAddress(named, rest.slice(1).trim());
  const [said = '', ...marker] = rest.split(';');
  const clauses = parseSpecifier(said.trim().replace(/^\((.*)\)$/s, '$1'));
  if (clauses === undefined) return undefined;
  return {
    ...named,
    version:
      clauses.length === 0 ? { kind: 'any' } : { kind: 'clauses', text: said.trim(), clauses },
    marker: marker.length === 0 ? undefined : marker.join(';').trim(),
  };
}

function withAddress(
  named: Pick<Requirement, 'name' | 'extras' | 'options'>,
  rest: string,
): Requirement | undefined {
  // An address may hold semicolons; a marker stands behind a blank.
  const [address = '', marker] = rest.split(/\s+;\s*/, 2);
  if (!ADDRESS.test(address) && !address.startsWith('file:')) return undefined;
  return { ...named, version: { kind: 'address', address }, marker };
}

function bareAddress(text: string): Omit<Requirement, 'options'> | undefined {
  const [address = '', marker] = text.split(/\s+;\s*/, 2);
  if (!ADDRESS.test(address)) return undefined;
  const egg = /#(?:.*&)?egg=([\w.-]+)(?:\[([^\]]*)\])?/.exec(address);
  return {
    name: egg?.[1],
    extras: readExtras(egg?.[2]),
    version: { kind: 'address', address },
    marker,
  };
}

function readExtras(text: string | undefined): readonly string[] {
  const names = (text ?? '').split(',').map((extra) => normalName(extra.trim()));
  return [...new Set(names.filter((extra) => extra !== ''))].sort();
}

/** The name by which an index knows a project: `Jupyter_Server` is `jupyter-server`. Source: PEP 503. */
export function normalName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}
