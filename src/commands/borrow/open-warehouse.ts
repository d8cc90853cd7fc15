import { chooseFiles } from '../../borrow/choose-files.ts';
import { signOf } from '../../borrow/patterns/read-pattern.ts';
import { topFolders } from '../../borrow/top-folders.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import {
  type Foreign,
  type ForeignProblem,
  foreignProblem,
  openForeign,
} from '../../git/foreign/open-foreign.ts';
import { type BorrowLimits, MEBIBYTE } from './borrow-limits.ts';
import { mayHave } from './places.ts';
import { readContents } from './read-contents.ts';
import { readLicences } from './read-licences.ts';
import type { Warehouse, WarehouseProblem } from './warehouse.ts';
import type { Wish } from './wish.ts';

export type Looking = {
  readonly rules: ForeignRules;
  readonly limits: BorrowLimits;
  /** A path for the clone, which is gone afterwards. */
  readonly folder: string;
  /** Patterns that were said now; if nothing fits any of them, that is told, whatever was wanted before. */
  readonly said: readonly string[];
  /** Whether the record has this content at this path already. */
  readonly has: (path: string, oid: string) => boolean;
};

/** Reads what is wanted of one repository, at one commit. */
export async function openWarehouse(
  wish: Wish,
  looking: Looking,
): Promise<Warehouse | WarehouseProblem> {
  const { url, name } = wish.source;
  const { rules, folder } = looking;
  const foreign = await openForeign({ url, wish: wish.source.wish, folder, rules });
  if (foreign.kind !== 'opened') return problemOf(wish, foreign);
  try {
    return await read(wish, foreign, looking);
  } catch (error) {
    const problem = foreignProblem(error, rules);
    return problem === 'moved' ? { kind: 'not-found', name } : problemOf(wish, problem);
  } finally {
    await foreign.close();
  }
}

function problemOf({ source }: Wish, problem: ForeignProblem): WarehouseProblem {
  const { name, wish } = source;
  if (problem.kind !== 'no-ref') return { ...problem, name };
  const ref = wish.kind === 'ref' ? wish.ref : wish.kind === 'newest' ? '' : wish.text;
  return { kind: 'no-ref', name, ref };
}

type Opened = Extract<Foreign, { kind: 'opened' }>;

async function read(
  wish: Wish,
  opened: Opened,
  { limits, said, has }: Looking,
): Promise<Warehouse | WarehouseProblem> {
  const { tree, commit, ref } = opened;
  const { name } = wish.source;
  const { mostFiles: most, mostBytes } = limits;
  const entries = await tree.list();
  const { base, patterns } = whereToLook(wish, opened.folder, entries);
  const inside = entries.filter(({ path }) => base === '' || path.startsWith(`${base}/`));
  if (inside.length === 0) return { kind: 'no-folder', name, folder: opened.folder };
  const tops = topFolders(entries, base);
  if (patterns.length === 0) return { kind: 'no-files', name, patterns, tops };
  const into = wish.into === '' ? undefined : wish.into;
  const chosen = chooseFiles(inside, { base, patterns, into, mayHave });
  if (chosen.kind === 'too-many-looks') {
    return { kind: 'too-many-looks', name, files: inside.length, patterns: patterns.length };
  }
  const { files, leftOut, unmatched } = chosen;
  const fitting = files.length + leftOut.filter(({ why }) => why !== 'name').length;
  if (fitting === 0) return { kind: 'no-match', name, patterns, tops };
  const takenNow = said.filter((pattern) => signOf(pattern).takes && patterns.includes(pattern));
  if (takenNow.length > 0 && takenNow.every((pattern) => unmatched.includes(pattern))) {
    return { kind: 'no-match', name, patterns: takenNow, tops };
  }
  if (files.length > most) {
    return { kind: 'too-many', name, count: files.length, most, tops: topFolders(files, base) };
  }
  const contents = await readContents(files, tree, { limits, has });
  if (contents === undefined) {
    return { kind: 'too-much', name, mostMegabytes: Math.ceil(mostBytes / MEBIBYTE) };
  }
  const out = [...leftOut, ...contents.leftOut];
  if (contents.files.length === 0) return { kind: 'all-left-out', name, leftOut: out };
  const paths = entries.map(({ path }) => path);
  const licences = await readLicences(paths, contents.files, tree);
  const read = { files: contents.files, licences, leftOut: out, unmatched };
  return { kind: 'opened', wish, commit, ref, ...read };
}

/** The address of a file is that file; of a folder, all that is in it, unless patterns say less. */
function whereToLook(
  { patterns }: Wish,
  folder: string,
  entries: readonly { readonly path: string }[],
): { readonly base: string; readonly patterns: readonly string[] } {
  if (!entries.some(({ path }) => path === folder)) {
    return { base: folder, patterns: patterns.length === 0 && folder !== '' ? ['*'] : patterns };
  }
  const slash = folder.lastIndexOf('/');
  const name = folder.slice(slash + 1).replace(/[\\*?[\]]/g, '\\$&');
  return { base: folder.slice(0, Math.max(slash, 0)), patterns: [`/${name}`] };
}
