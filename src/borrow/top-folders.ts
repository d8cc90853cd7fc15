import type { Entry } from './choose-files.ts';

/** What lies at the top of a folder, and how many files each holds; folders first, the largest first. */
export type Top = { readonly name: string; readonly isFolder: boolean; readonly files: number };

/** What somebody can choose from who does not know the repository. */
export function topFolders(entries: readonly Entry[], base: string): readonly Top[] {
  const start = base === '' ? '' : `${base}/`;
  const tops = new Map<string, Top>();
  for (const { path } of entries) {
    if (!path.startsWith(start)) continue;
    const [name = '', ...rest] = path.slice(start.length).split('/');
    const before = tops.get(name)?.files ?? 0;
    tops.set(name, { name, isFolder: rest.length > 0, files: before + 1 });
  }
  return [...tops.values()].sort(
    (one, other) =>
      Number(other.isFolder) - Number(one.isFolder) ||
      other.files - one.files ||
      one.name.localeCompare(other.name, 'en'),
  );
}
