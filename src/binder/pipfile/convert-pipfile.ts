import { parse, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import type { Finding } from '../finding.ts';
import { MOST_CHARACTERS } from '../requirements/list-source.ts';
import type { RequirementsSource } from '../requirements/requirement-entries.ts';
import { pinsOfLock } from './pins-of-lock.ts';
import { requirementOfPipfile } from './requirement-of-pipfile.ts';

export type PipfileSource = Omit<RequirementsSource, 'lineOf'> & {
  /** The text of the `Pipfile.lock` beside it. */
  readonly lock?: string | undefined;
};

/**
 * `pipfile-unreadable`: `why`. `pipfile-dropped`: `what`, a table or key that a requirements file cannot
 * say. `pipfile-locked`: the versions are those of `Pipfile.lock`. `pipfile-lock-unreadable`.
 */
export type PipfileKind =
  | 'pipfile-unreadable'
  | 'pipfile-dropped'
  | 'pipfile-locked'
  | 'pipfile-lock-unreadable';

export type ConvertedPipfile = {
  /** The same as a requirements file; its places still name lines of the Pipfile. */
  readonly source: RequirementsSource;
  /** What `[requires]` says, as `X.Y`. */
  readonly python: string | undefined;
  readonly findings: readonly Finding<PipfileKind>[];
};

type Line = { readonly text: string; readonly number: number };

/**
 * Says in lines of a requirements file what a Pipfile has installed, with its development packages, as
 * repo2docker installs those too. With a lock, its pins are taken in place of the Pipfile's versions.
 *
 * Source: pipenv's documentation, "Pipfile & Pipfile.lock"; repo2docker, `buildpacks/pipfile`.
 */
export function convertPipfile(
  { lock, ...source }: PipfileSource,
  { useLock = true }: { readonly useLock?: boolean } = {},
): ConvertedPipfile {
  const { id, path } = source;
  const findings: Finding<PipfileKind>[] = [];
  const find = (level: Finding['level'], kind: PipfileKind, line = 0, values = {}): undefined => {
    const places = [{ source: id, path, line }];
    findings.push({ level, kind, file: 'requirements.txt', places, values });
  };
  const read = readTable(source.text);
  if ('why' in read) {
    find('error', 'pipfile-unreadable', read.line, { why: read.why });
    return { source: { ...source, text: '' }, python: undefined, findings };
  }
  const { table } = read;
  const keys = linesOfKeys(source.text);
  const lineOf = (key: string): number => keys.get(key) ?? 0;
  for (const key of Object.keys(table).filter((name) => !KNOWN.has(name))) {
    find('note', 'pipfile-dropped', lineOf(`[${key}`) || lineOf(key), { what: key });
  }
  const pins = lock === undefined || !useLock ? undefined : pinsOfLock(lock);
  if (lock !== undefined && useLock) {
    if (pins === undefined) find('error', 'pipfile-lock-unreadable');
    else find('note', 'pipfile-locked');
  }
  const packages = pins ?? { ...tableOf(table['dev-packages']), ...tableOf(table.packages) };
  const made: readonly Line[] = [
    ...indexLines(table.source).map((text) => ({ text, number: lineOf('[source') })),
    ...Object.entries(packages).map(([name, value]) => {
      const { line, dropped } = requirementOfPipfile(name, value);
      const number = lineOf(name);
      for (const what of dropped) find('warning', 'pipfile-dropped', number, { what });
      return { text: line, number };
    }),
  ];
  const text = made.map((line) => `${line.text}\n`).join('');
  const numbers = made.map(({ number }) => number);
  return {
    source: { ...source, text, lineOf: (line) => numbers[line - 1] ?? 0 },
    python: pythonOf(tableOf(table.requires), lock),
    findings,
  };
}

const KNOWN = new Set(['packages', 'dev-packages', 'source', 'requires']);
const PYPI = /^https:\/\/pypi\.(?:org|python\.org)\/simple\/?$/;

function readTable(
  text: string,
): { readonly table: TomlTable } | { readonly why: string; readonly line: number } {
  if (text.length > MOST_CHARACTERS) return { why: 'too large', line: 0 };
  try {
    return { table: parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 0;
    return { why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no TOML', line };
  }
}

/** The first line that begins with a key, or with a table's name behind its bracket. */
function linesOfKeys(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const [, bracket = '', key] = /^\s*(\[)?\[?\s*["']?([\w.-]+)/.exec(line) ?? [];
    if (key !== undefined && !lines.has(bracket + key)) lines.set(bracket + key, index + 1);
  }
  return lines;
}

export function tableOf(value: TomlValue | undefined): TomlTable {
  const isTable = typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
  return isTable ? value : {};
}

/** The first source is pip's index, unless it is the one that pip has anyway. */
function indexLines(sources: TomlValue | undefined): readonly string[] {
  const urls = (Array.isArray(sources) ? sources : []).flatMap((one) => {
    const { url } = tableOf(one);
    return typeof url === 'string' && /^https?:\/\/\S+$/.test(url) ? [url] : [];
  });
  return urls.flatMap((url, index) => {
    if (index > 0) return [`--extra-index-url ${url}`];
    return PYPI.test(url) ? [] : [`--index-url ${url}`];
  });
}

/** repo2docker asks the lock first. */
function pythonOf(requires: TomlTable, lock: string | undefined): string | undefined {
  const locked = /"requires"\s*:\s*\{[^}]*"python_(?:full_)?version"\s*:\s*"([\d.]+)"/.exec(
    lock?.slice(0, 5000) ?? '',
  )?.[1];
  const said = locked ?? requires.python_full_version ?? requires.python_version;
  return typeof said === 'string' ? /^\d+\.\d+/.exec(said)?.[0] : undefined;
}
