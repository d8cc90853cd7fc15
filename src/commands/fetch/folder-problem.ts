import { parse } from 'yaml';
import { z } from 'zod';
import { foldersOf } from '../../git/folders-of.ts';
import { isRulingPath } from '../../git/is-ruling-path.ts';
import type { Tree } from '../../git/tree.ts';
import { unitAddress } from '../../openlearn/address/unit-address.ts';
import type { FetchedUnit } from '../../openlearn/fetch-unit.ts';
import type { Message } from '../../words/message.ts';
import type { ArrangedUnit } from './arranged-unit.ts';

const matterSchema = z.object({ source: z.string() });

/** Why a unit must not go where it was put, or undefined when it may. */
export async function folderProblem(
  {
    unit,
    folder,
    front,
    files,
  }: Pick<ArrangedUnit, 'folder' | 'front' | 'files'> & {
    readonly unit: Pick<FetchedUnit, 'address'>;
  },
  tree: Tree,
): Promise<Message | undefined> {
  const isOurs = /^\.github(?:\/|$)/i.test(folder) || folder === '' || folder === '.';
  if (isOurs || isRulingPath(front)) return { say: 'folderNotForUnits', folder };
  // A file, or a link, where a folder is needed would go away without a word.
  const needed = new Set(files.flatMap(({ path }) => foldersOf(path)));
  for (const one of needed) {
    if ((await tree.entry(one)) !== undefined) return { say: 'folderIsFile', folder: one };
  }
  const text = await tree.readText(front);
  if (text === undefined || sourceOf(text) === unit.address.base) return undefined;
  return { say: 'folderTaken', folder, page: front };
}

/** Which unit a page says it comes from. */
function sourceOf(page: string): string | undefined {
  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(page.replaceAll('\r\n', '\n'))?.[1];
  if (matter === undefined) return undefined;
  try {
    const read = matterSchema.safeParse(parse(matter, { maxAliasCount: 0 }));
    const address = read.success ? unitAddress(read.data.source) : undefined;
    return address !== undefined && 'base' in address ? address.base : undefined;
  } catch {
    // Somebody's own YAML with a mistake in it: not a page that we wrote.
    return undefined;
  }
}
