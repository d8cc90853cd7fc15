import { parse } from 'smol-toml';
import { normalName } from '../requirements/requirement.ts';
import type { Asked } from './asked.ts';

type Table = Readonly<Record<string, unknown>>;

/**
 * The names of what a Pipfile, or its lock, has installed; development packages among them, as repo2docker installs
 * those too. The key is the name alone: how a version is said differs between a Pipfile and a list for pip.
 */
export function askedOfPipfile(
  pipfile: { readonly path: string; readonly text: string } | undefined,
  lock: { readonly path: string; readonly text: string } | undefined,
): readonly Asked[] {
  const list = lock ?? pipfile;
  if (list === undefined) return [];
  const { path, text } = list;
  const tables = lock === undefined ? tablesOfPipfile(text) : tablesOfLock(text);
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(([said, value]): readonly Asked[] => {
      const name = normalName(said);
      // A folder goes by its path.
      const isFolder = typeof value === 'object' && value !== null && 'path' in value;
      return isFolder ? [] : [{ what: 'pip', key: `name ${name}`, name, said, path, line: 0 }];
    }),
  );
}

function tablesOfPipfile(text: string): readonly Table[] {
  try {
    const table = parse(text.replace(/^\uFEFF/, ''));
    return tablesIn([table.packages, table['dev-packages']]);
  } catch {
    return [];
  }
}

function tablesOfLock(text: string): readonly Table[] {
  try {
    const data: unknown = JSON.parse(text);
    return isTable(data) ? tablesIn([data.default, data.develop]) : [];
  } catch {
    return [];
  }
}

function tablesIn(values: readonly unknown[]): readonly Table[] {
  return values.filter(isTable);
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
