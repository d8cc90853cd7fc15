import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { insideOf } from '../binder/read-spec-folder.ts';

export type RealFolders =
  | {
      readonly kind: 'folders';
      /** Absolute, without links on the way. */
      readonly folder: string;
      /** Below it, with `/`; undefined for the whole. */
      readonly subfolder: string | undefined;
    }
  | { readonly kind: 'none'; readonly folder: string; readonly why: 'missing' | 'outside' };

/** Where a folder, and a part of it, really are; `none` where one is not, or leads out of the other. */
export async function realFolders(
  folder: string,
  said: string,
  subfolder: string | undefined,
): Promise<RealFolders> {
  const whole = await realFolder(folder);
  if (whole === undefined) return { kind: 'none', folder: said, why: 'missing' };
  if (subfolder === undefined) return { kind: 'folders', folder: whole, subfolder };
  const part = await realFolder(join(whole, subfolder));
  if (part === undefined) return { kind: 'none', folder: subfolder, why: 'missing' };
  const inside = insideOf(whole, part);
  if (inside === undefined) return { kind: 'none', folder: subfolder, why: 'outside' };
  return { kind: 'folders', folder: whole, subfolder: inside === '' ? undefined : inside };
}

async function realFolder(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? await realpath(path) : undefined;
  } catch {
    return undefined;
  }
}
