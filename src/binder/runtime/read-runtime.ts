/** What a `runtime.txt` says. Dates are `yyyy-mm-dd`. */
export type Runtime =
  | { readonly name: 'python'; readonly version: string }
  | { readonly name: 'r'; readonly version: string | undefined; readonly date: string | undefined }
  | { readonly name: 'other'; readonly said: string };

/**
 * Reads a `runtime.txt`: the whole file, cut at hyphens. Undefined for what repo2docker refuses: an empty
 * file, two lines, a wrong number of parts. A name that it does not know is `other`: it goes unheeded.
 *
 * Source: repo2docker, `buildpacks/base.py` (`runtime`): `name-version`, `name-yyyy-mm-dd`,
 * `name-version-yyyy-mm-dd`.
 */
export function readRuntime(text: string): Runtime | undefined {
  const said = text.trim();
  const parts = said.split('-');
  if (said.length > 200 || /[\r\n]/.test(said) || parts.includes('')) return undefined;
  const [name = '', version = ''] = parts;
  if (![2, 4, 5].includes(parts.length)) return undefined;
  const date = parts.length === 2 ? undefined : parts.slice(-3).join('-');
  if (name !== 'r' && name !== 'python') return { name: 'other', said };
  if (date !== undefined && !isDate(date)) return undefined;
  if (name === 'python') {
    // Of Python a date means nothing; without a version it is the default one, as for `3`.
    if (parts.length === 4) return { name, version: '3' };
    return /^\d+(?:\.\d+)?$/.test(version) ? { name, version } : undefined;
  }
  if (parts.length !== 4 && !/^\d+(?:\.\d+){0,2}$/.test(version)) return undefined;
  return { name, version: parts.length === 4 ? undefined : version, date };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
