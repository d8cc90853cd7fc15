import type { Tree, TreeEntry } from '../../git/tree.ts';
import { type LastMerge, lastMerge } from './last-merge.ts';
import { hasConfiguration, readSpecFiles } from './read-spec-files.ts';

/** Where a merge notes what it was made of. */
export const LOCK_FILE = 'merge-lock.json';

export type ConfigurationFolder = 'binder' | '.binder';

/** The environment that Binder uses in this repository today. */
export type OwnEnvironment =
  | { readonly kind: 'none' }
  /** Files at the top of the repository, which a folder for configuration would silence. */
  | { readonly kind: 'top' }
  | {
      readonly kind: 'handmade';
      readonly folder: ConfigurationFolder;
      readonly files: readonly TreeEntry[];
    }
  | { readonly kind: 'merged'; readonly folder: ConfigurationFolder; readonly last: LastMerge }
  /** Its lock is none of ours, or was damaged. */
  | { readonly kind: 'broken-lock'; readonly path: string }
  /** `binder` and `.binder`: Binder itself refuses that. */
  | { readonly kind: 'both' };

/** Looks what there is, so that nothing of it is lost. */
export async function ownEnvironment(tree: Tree): Promise<OwnEnvironment> {
  const [plain, hidden] = await Promise.all([tree.list('binder'), tree.list('.binder')]);
  if (plain.length > 0 && hidden.length > 0) return { kind: 'both' };
  if (plain.length === 0 && hidden.length === 0) {
    return (await hasTop(tree)) ? { kind: 'top' } : { kind: 'none' };
  }
  const folder = plain.length > 0 ? 'binder' : '.binder';
  const path = `${folder}/${LOCK_FILE}`;
  const text = await tree.readText(path);
  if (text === undefined) {
    return { kind: 'handmade', folder, files: plain.length > 0 ? plain : hidden };
  }
  const last = lastMerge(text);
  return last === undefined ? { kind: 'broken-lock', path } : { kind: 'merged', folder, last };
}

async function hasTop(tree: Tree): Promise<boolean> {
  const read = await readSpecFiles(tree, '', isOutsideFolders);
  return read.kind === 'read' && hasConfiguration(read.files);
}

/** What counts of the repository itself when it is a source: its folder for configuration is made, not read. */
export function isOutsideFolders(path: string): boolean {
  return !/^\.?binder(?:\/|$)/.test(path);
}
