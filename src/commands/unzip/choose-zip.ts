import type { Tree } from '../../git/tree.ts';
import type { Message } from '../../words/message.ts';
import { sayUnzip } from './say-unzip.ts';

export type Chosen =
  | { readonly kind: 'chosen'; readonly path: string }
  | { readonly kind: 'none'; readonly said: Message };

/** More than this are not listed in a reply. */
const SHOWN = 10;

/** The zip that is meant: the one that was named, else the only one there is. */
export async function chooseZip(named: string | undefined, tree: Tree): Promise<Chosen> {
  const zips = await zipsIn(tree);
  const choices = zips.flatMap(sayUnzip).slice(0, SHOWN);
  if (named === undefined) {
    const [only, ...others] = zips;
    if (only === undefined) return { kind: 'none', said: { say: 'unzipNone' } };
    if (others.length === 0) return { kind: 'chosen', path: only };
    return { kind: 'none', said: { say: 'unzipSeveral', count: zips.length, choices } };
  }
  const entry = await tree.entry(named);
  if (entry !== undefined) return { kind: 'chosen', path: named };
  // Windows and macOS taught people that case does not matter.
  const same = zips.filter((path) => path.toLowerCase() === named.toLowerCase());
  const [found] = same;
  if (found !== undefined && same.length === 1) return { kind: 'chosen', path: found };
  return { kind: 'none', said: { say: 'unzipMissing', file: named, choices } };
}

async function zipsIn(tree: Tree): Promise<readonly string[]> {
  const entries = await tree.list();
  return entries
    .filter(({ path, mode }) => /\.zip$/i.test(path) && mode.startsWith('100'))
    .map(({ path }) => path);
}
