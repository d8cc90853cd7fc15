import { CONFIGURATION } from '../../binder/helpers/helper-files.ts';
import { configFolder } from '../../binder/spec/config-folder.ts';
import type { Tree, TreeEntry } from '../../git/tree.ts';

/** What repo2docker looks at in a repository that has no folder for it. */
const BY_NAME: ReadonlySet<string> = new Set([
  ...CONFIGURATION,
  'DESCRIPTION',
  'setup.py',
  'setup.cfg',
  'pyproject.toml',
]);

/**
 * What a repository's image is made of, as text that is the same for as long as none of it changes: the
 * files of the configuration folder, or those that count where there is none. '' where there is nothing.
 *
 * @param folder the folder that the image is built of; undefined: the whole repository
 */
export async function environmentOf(
  tree: Pick<Tree, 'list'>,
  folder: string | undefined,
): Promise<string> {
  const start = folder === undefined ? '' : `${folder}/`;
  const entries = (await tree.list(folder))
    .filter(({ path }) => path.startsWith(start))
    .map((entry) => ({ ...entry, path: entry.path.slice(start.length) }));
  const isPart = partOf(entries);
  return entries
    .filter(isPart)
    .map(({ path, mode, oid }) => `${mode} ${oid} ${path}`)
    .join('\n');
}

function partOf(entries: readonly TreeEntry[]): (entry: TreeEntry) => boolean {
  const links = entries.flatMap(({ path, mode }) =>
    mode === '120000' ? [{ path, mode, bytes: new Uint8Array() } as const] : [],
  );
  const where = configFolder({ paths: new Set(entries.map(({ path }) => path)), files: links });
  if (where === '') return ({ path }) => BY_NAME.has(path);
  if (where === 'both') return ({ path }) => /^\.?binder(?:\/|$)/.test(path);
  return ({ path }) => path === where || path.startsWith(`${where}/`);
}
