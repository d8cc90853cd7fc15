import type { TomlTable, TomlValue } from 'smol-toml';

const MARKERS = [
  'os_name',
  'sys_platform',
  'platform_machine',
  'platform_system',
  'python_version',
];
const KNOWN = new Set([
  ...MARKERS,
  ...['version', 'extras', 'markers', 'git', 'ref', 'subdirectory', 'path', 'file', 'editable'],
]);

/** A package of a Pipfile as a line of a requirements file, and the keys that such a line cannot say. */
export function requirementOfPipfile(
  name: string,
  value: TomlValue,
): { readonly line: string; readonly dropped: readonly string[] } {
  if (typeof value === 'string')
    return { line: oneLine(`${name}${versionOf(value)}`), dropped: [] };
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date) {
    return { line: oneLine(name), dropped: [name] };
  }
  const { extras: listed } = value;
  const names = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
  const extras = names.length === 0 ? '' : `[${names.join(',')}]`;
  const dropped = Object.keys(value)
    .filter((key) => !KNOWN.has(key))
    .map((key) => `${name}: ${key}`);
  const marker = markerOf(value);
  const line = `${targetOf(name, extras, value)}${marker === '' ? '' : ` ; ${marker}`}`;
  return { line: oneLine(line), dropped };
}

function targetOf(name: string, extras: string, value: TomlTable): string {
  const isEditable = value.editable === true;
  const git = textOf(value.git);
  if (git !== '') {
    const ref = textOf(value.ref);
    const folder = textOf(value.subdirectory);
    const base = `${git.startsWith('git+') ? git : `git+${git}`}${ref === '' ? '' : `@${ref}`}`;
    const inside = folder === '' ? '' : `subdirectory=${folder}`;
    if (!isEditable) return `${name}${extras} @ ${base}${inside === '' ? '' : `#${inside}`}`;
    return `-e ${base}#egg=${name}${extras}${inside === '' ? '' : `&${inside}`}`;
  }
  const path = textOf(value.path) || textOf(value.file);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return `${name}${extras} @ ${path}`;
  if (path === '') return `${name}${extras}${versionOf(textOf(value.version))}`;
  const relative = /^[./]/.test(path) ? path : `./${path}`;
  return `${isEditable ? '-e ' : ''}${relative}${extras}`;
}

/** `*` is any version; a bare number is that one. */
function versionOf(said: string): string {
  const version = said.trim();
  if (version === '' || version === '*') return '';
  return /^\d/.test(version) ? `==${version}` : version;
}

/** `markers` and the keys that are markers by themselves: `sys_platform = "== 'win32'"`. */
function markerOf(value: TomlTable): string {
  const own = MARKERS.filter((key) => textOf(value[key]) !== '').map(
    (key) => `${key} ${textOf(value[key])}`,
  );
  const all = [textOf(value.markers), ...own].filter((one) => one !== '');
  return all.length < 2 ? (all[0] ?? '') : all.map((one) => `(${one})`).join(' and ');
}

function textOf(value: TomlValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
