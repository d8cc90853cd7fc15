import { parse } from 'smol-toml';
import type { Finding } from '../finding.ts';
import type { Spec } from '../merge/read-spec.ts';
import { pythonOf } from './known-pythons.ts';
import { tellLint } from './lint-kinds.ts';
import { type StrictText, withText, withToml } from './strict-text.ts';

/**
 * What of a Pipfile and its lock stops repo2docker: what is no TOML or no JSON, and a Python that it has not.
 *
 * Source: repo2docker, `buildpacks/pipfile/__init__.py` (`python_version`).
 */
export function refusedPipfile(spec: Spec): readonly Finding[] {
  const requires: (readonly [StrictText, unknown])[] = [];
  const told = [
    ...withText(spec, 'Pipfile.lock', (file) => {
      const read = readLock(file.text);
      if (read === undefined) return [unread(spec, 'pipfile-lock-unreadable', {})];
      requires.push([file, read.requires]);
      return [];
    }),
    ...withToml(spec, 'Pipfile', (file) => {
      const table = readPipfile(file.text);
      if (table instanceof Error) {
        return [unread(spec, 'pipfile-unreadable', { why: table.message.split('\n')[0] ?? '' })];
      }
      requires.push([file, table.requires ?? {}]);
      return [];
    }),
  ];
  return told.length > 0 ? told : refusedPython(spec, requires);
}

function refusedPython(
  spec: Spec,
  requires: readonly (readonly [StrictText, unknown])[],
): readonly Finding[] {
  for (const [{ name, path, text }, table] of requires) {
    const line = text.split('\n').findIndex((one) => /python_(?:full_)?version/.test(one)) + 1;
    const place = { source: spec.id, path, line };
    if (!isTable(table)) {
      return [
        tellLint('error', 'pipfile-requires', name, place, {
          said: JSON.stringify(table).slice(0, 200),
        }),
      ];
    }
    const entries = new Map<string, unknown>(Object.entries(table));
    for (const key of ['python_full_version', 'python_version']) {
      const said = entries.get(key);
      if (said === undefined || said === null || said === '' || said === false) continue;
      if (typeof said !== 'string') {
        return [
          tellLint('error', 'pipfile-requires', name, place, {
            said: (JSON.stringify(said) ?? '').slice(0, 200),
          }),
        ];
      }
      const version = /^\d+(?:\.\d+)*/.exec(said)?.[0];
      if (version === undefined) continue;
      if (pythonOf(version, true) !== undefined) return [];
      return [tellLint('error', 'python-unsupported', name, place, { version })];
    }
  }
  return [];
}

/** In the shape in which the merger tells it. */
function unread(
  spec: Spec,
  kind: 'pipfile-unreadable' | 'pipfile-lock-unreadable',
  values: Finding['values'],
): Finding {
  const { path } = spec.list('Pipfile') ?? spec.list('Pipfile.lock') ?? { path: 'Pipfile' };
  const places = [{ source: spec.id, path, line: 0 }];
  return { level: 'error', kind, file: 'requirements.txt', places, values };
}

function readLock(text: string): { readonly requires: unknown } | undefined {
  try {
    const lock: unknown = JSON.parse(text);
    if (!isTable(lock)) return undefined;
    const meta = '_meta' in lock ? lock._meta : {};
    if (!isTable(meta)) return undefined;
    return { requires: 'requires' in meta ? meta.requires : {} };
  } catch {
    return undefined;
  }
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPipfile(text: string) {
  try {
    return parse(text);
  } catch (error) {
    return error instanceof Error ? error : new Error('not TOML');
  }
}
