import { type ChosenFile, chooseFiles, type LeftOut } from '../../borrow/choose-files.ts';
import { licenceFiles } from '../../borrow/licence/licence-files.ts';
import { nameLicence } from '../../borrow/licence/name-licence.ts';
import { type Top, topFolders } from '../../borrow/top-folders.ts';
import type { Mode } from '../../git/changeset.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import {
  type Foreign,
  type ForeignProblem,
  foreignProblem,
  openForeign,
} from '../../git/foreign/open-foreign.ts';
import { TooLargeError } from '../../git/git-error.ts';
import type { Tree } from '../../git/tree.ts';
import { mayHave } from './places.ts';
import type { Wish } from './wish.ts';

export type Taken = Omit<LeftOut, 'why'> & {
  /** `pointer`: kept in Git LFS, so that only a pointer to it is there. */
  readonly why: LeftOut['why'] | 'pointer' | 'large' | 'in-the-way' | 'taken';
};

/** A file that comes, with its content; undefined content: it is what the record says it was. */
export type Coming = ChosenFile & { readonly content: string | Uint8Array | undefined };

export type Licence = {
  readonly from: string;
  readonly oid: string;
  readonly text: string;
  readonly name: string | undefined;
};

export type Warehouse = {
  readonly kind: 'opened';
  readonly wish: Wish;
  readonly commit: string;
  readonly ref: string;
  readonly files: readonly Coming[];
  readonly licences: readonly Licence[];
  readonly leftOut: readonly Taken[];
  readonly unmatched: readonly string[];
};

export type WarehouseProblem = { readonly name: string } & (
  | Exclude<ForeignProblem, { kind: 'no-ref' }>
  | { readonly kind: 'no-ref'; readonly ref: string }
  | { readonly kind: 'no-folder'; readonly folder: string }
  /** No patterns, or none of them fits anything; `tops` is what there is. */
  | {
      readonly kind: 'no-files' | 'no-match';
      readonly patterns: readonly string[];
      readonly tops: readonly Top[];
    }
  | {
      readonly kind: 'too-many';
      readonly count: number;
      readonly most: number;
      readonly tops: readonly Top[];
    }
  | { readonly kind: 'too-much'; readonly mostMegabytes: number }
  | { readonly kind: 'all-left-out'; readonly leftOut: readonly Taken[] }
);

/** How much is taken from one repository. */
export type BorrowLimits = {
  readonly mostFiles: number;
  readonly mostBytes: number;
  readonly mostBytesOfFile: number;
};

const MEBIBYTE = 1024 * 1024;
const LONGEST_LICENCE = 256 * 1024;

export const BORROW_LIMITS: BorrowLimits = {
  mostFiles: 2000,
  mostBytes: 64 * MEBIBYTE,
  mostBytesOfFile: 16 * MEBIBYTE,
};

export type Looking = {
  readonly rules: ForeignRules;
  readonly limits: BorrowLimits;
  /** A path for the clone, which is gone afterwards. */
  readonly folder: string;
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

async function read(
  wish: Wish,
  { tree, commit, ref, folder }: Extract<Foreign, { kind: 'opened' }>,
  looking: Looking,
): Promise<Warehouse | WarehouseProblem> {
  const { name } = wish.source;
  const entries = await tree.list();
  const one = entries.find(({ path }) => path === folder);
  // The address of a file is that file; of a folder, all that is in it, unless patterns say less.
  const base = one === undefined ? folder : folder.replace(/(?:^|\/)[^/]*$/, '');
  const inBase = entries.filter(({ path }) => base === '' || path.startsWith(`${base}/`));
  if (inBase.length === 0) return { kind: 'no-folder', name, folder };
  const patterns =
    one !== undefined ? [`/${folder.slice(base.length).replace(/^\//, '')}`] : wish.patterns;
  const wanted = patterns.length === 0 && base !== '' ? ['*'] : patterns;
  const tops = topFolders(entries, base);
  if (wanted.length === 0) return { kind: 'no-files', name, patterns, tops };
  const into = wish.into === '' ? undefined : wish.into;
  const chosen = chooseFiles(entries, { base, patterns: wanted, into, mayHave });
  const found = chosen.files.length + chosen.leftOut.filter(({ why }) => why !== 'name').length;
  if (found === 0) return { kind: 'no-match', name, patterns: wanted, tops };
  if (chosen.files.length > looking.limits.mostFiles) {
    const { mostFiles: most } = looking.limits;
    return {
      kind: 'too-many',
      name,
      count: chosen.files.length,
      most,
      tops: topFolders(chosen.files, ''),
    };
  }
  const contents = await readContents(chosen.files, tree, looking);
  if (contents === undefined) {
    return { kind: 'too-much', name, mostMegabytes: looking.limits.mostBytes / MEBIBYTE };
  }
  const leftOut = [...chosen.leftOut, ...contents.leftOut];
  if (contents.files.length === 0) return { kind: 'all-left-out', name, leftOut };
  const licences = await readLicences(
    entries.map(({ path }) => path),
    contents.files,
    tree,
  );
  const { unmatched } = chosen;
  return { kind: 'opened', wish, commit, ref, files: contents.files, licences, leftOut, unmatched };
}

async function readContents(
  chosen: readonly ChosenFile[],
  tree: Tree,
  { limits, has }: Looking,
): Promise<{ readonly files: readonly Coming[]; readonly leftOut: readonly Taken[] } | undefined> {
  await tree.prefetch(chosen.filter(({ to, oid }) => !has(to, oid)));
  const files: Coming[] = [];
  const leftOut: Taken[] = [];
  let bytes = 0;
  for (const file of chosen) {
    if (has(file.to, file.oid)) {
      files.push({ ...file, content: undefined });
      continue;
    }
    const content = await readAtMost(tree, file.path, limits.mostBytesOfFile);
    if (content === undefined) leftOut.push({ path: file.path, why: 'large' });
    else if (isPointer(content)) leftOut.push({ path: file.path, why: 'pointer' });
    else {
      bytes += content.length;
      if (bytes > limits.mostBytes) return undefined;
      files.push({ ...file, content: textOf(content) });
    }
  }
  return { files, leftOut };
}

async function readAtMost(tree: Tree, path: string, most: number): Promise<Buffer | undefined> {
  try {
    return await tree.read(path, most);
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}

/** Source: the Git LFS specification, "The Pointer". */
function isPointer(content: Buffer): boolean {
  return (
    content.length < 1024 &&
    content.toString('latin1').startsWith('version https://git-lfs.github.com/spec/')
  );
}

/** Text where it can be merged as such, and bytes otherwise. */
function textOf(content: Buffer): string | Uint8Array {
  if (content.includes(0)) return content;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    // Another encoding.
    return content;
  }
}

async function readLicences(
  paths: readonly string[],
  files: readonly ChosenFile[],
  tree: Tree,
): Promise<readonly Licence[]> {
  const found = licenceFiles(
    paths,
    files.map(({ path }) => path),
  );
  const entries = await Promise.all(found.map((path) => tree.entry(path)));
  const plain = entries.flatMap((entry) => (entry?.mode.startsWith('100') ? [entry] : []));
  await tree.prefetch(plain);
  const licences = await Promise.all(
    plain.map(async ({ path, oid }): Promise<readonly Licence[]> => {
      const content = await readAtMost(tree, path, LONGEST_LICENCE);
      if (content === undefined) return [];
      const text = content.toString('utf8');
      // What cannot be kept as it is would get another fingerprint with every look.
      if (!Buffer.from(text).equals(content)) return [];
      return [{ from: path, oid, text, name: nameLicence(text) }];
    }),
  );
  return licences.flat();
}

/** As git has it: only whether it may be run can be kept. */
export function modeOf({ mode }: ChosenFile): Mode {
  return mode === '100755' ? '100755' : '100644';
}
