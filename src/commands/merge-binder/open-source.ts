import { join } from 'node:path';
import type { SpecFile, SpecSource } from '../../binder/spec/source.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import { foreignProblem, openForeign } from '../../git/foreign/open-foreign.ts';
import type { Tree } from '../../git/tree.ts';
import type { WantedSource } from './choose-sources.ts';
import { isOutsideFolders } from './own-environment.ts';
import { hasConfiguration, readSpecFiles, type SpecFiles } from './read-spec-files.ts';
import type { Elsewhere } from './source-word.ts';
import { TOP } from './this-repository.ts';
import { withMissedFiles } from './with-missed-files.ts';

/** A source that was read, with where its files really are. */
export type OpenedSource = {
  readonly kind: 'opened';
  readonly source: SpecSource;
  /** The address of its repository, for one elsewhere. */
  readonly page: string | undefined;
  /** The folder of this repository that is presented as `binder`. */
  readonly presents: string | undefined;
};

export type UnopenedSource = {
  readonly kind: 'unopened';
  readonly name: string;
  /** The branch, folder or file that it is about, or what git said. */
  readonly detail: string;
  readonly why:
    | 'refused'
    | 'not-found'
    | 'no-ref'
    | 'empty'
    | 'too-large'
    | 'timeout'
    | 'unreachable'
    | 'no-folder'
    | 'no-configuration'
    | 'odd-name';
};

/** Where sources are read. */
export type OpeningPlace = {
  readonly tree: Tree;
  readonly rules: ForeignRules;
  /** Where clones go. */
  readonly folder: string;
  /** What is there already, where files come along that scripts of other repositories miss. */
  readonly bringTo: ReadonlySet<string> | undefined;
};

/** Reads one source: of this repository's tree, or of a clone that is gone afterwards. */
export async function openSource(
  wanted: WantedSource,
  at: OpeningPlace,
): Promise<OpenedSource | UnopenedSource> {
  switch (wanted.kind) {
    case 'elsewhere':
      return openElsewhere(wanted, at);
    case 'top':
      return ofThisRepository(
        { id: TOP, presents: undefined },
        await readSpecFiles(at.tree, '', isOutsideFolders),
      );
    case 'folder':
    case 'moved': {
      const from = wanted.kind === 'folder' ? wanted.folder : wanted.from;
      const id = wanted.kind === 'folder' ? wanted.folder : wanted.to;
      return openFolder(from, id, at.tree);
    }
  }
}

function ofThisRepository(
  { id, presents }: { readonly id: string; readonly presents: string | undefined },
  read: SpecFiles,
): OpenedSource | UnopenedSource {
  if (read.kind === 'too-much') return unopened(id, 'too-large', read.path);
  const { files, paths } = read;
  if (!hasConfiguration(files)) return unopened(id, 'no-configuration', '');
  return {
    kind: 'opened',
    source: { id, files, paths, remote: undefined },
    page: undefined,
    presents,
  };
}

/** Names become a part of comments in files, where a line of its own would be read as something else. */
function isOdd(folder: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(folder);
}

function unopened(name: string, why: UnopenedSource['why'], detail: string): UnopenedSource {
  return { kind: 'unopened', name, why, detail };
}

/**
 * A folder's own files are its configuration, and `.` means the repository's top; unless it has a `binder`
 * of its own, as a repository has.
 */
async function openFolder(
  from: string,
  id: string,
  tree: Tree,
): Promise<OpenedSource | UnopenedSource> {
  if (isOdd(from)) return unopened(id, 'odd-name', from);
  const inside = await tree.list(from);
  if (inside.length === 0) return unopened(id, 'no-folder', from);
  const isBase = inside.some(({ path }) => /^\/\.?binder\//.test(path.slice(from.length)));
  if (isBase) return ofThisRepository({ id, presents: undefined }, await readSpecFiles(tree, from));
  const view = presentedAs('binder', from, tree);
  return ofThisRepository({ id, presents: id }, await readSpecFiles(view, ''));
}

/** The tree with a folder in the place of its configuration; what lies in that place now is not there. */
function presentedAs(folder: string, from: string, tree: Tree): Tree {
  const asIs = (path: string): string =>
    path.startsWith(`${folder}/`) ? `${from}${path.slice(folder.length)}` : path;
  async function list(wanted = '') {
    const entries = await tree.list();
    const shown = entries
      .filter(({ path }) => isOutsideFolders(path))
      .concat(
        entries
          .filter(({ path }) => path.startsWith(`${from}/`))
          .map((entry) => ({ ...entry, path: `${folder}${entry.path.slice(from.length)}` })),
      );
    return wanted === '' ? shown : shown.filter(({ path }) => path.startsWith(`${wanted}/`));
  }
  return {
    ...tree,
    list,
    entry: (path) => tree.entry(asIs(path)),
    read: (path, atMost) => tree.read(asIs(path), atMost),
    readText: (path) => tree.readText(asIs(path)),
  };
}

async function openElsewhere(
  wanted: Elsewhere,
  { rules, folder, bringTo }: OpeningPlace,
): Promise<OpenedSource | UnopenedSource> {
  const { url, wish, name, page } = wanted;
  const foreign = await openForeign({ url, wish, folder: join(folder), rules });
  if (foreign.kind !== 'opened') return problemOf(wanted, foreign);
  const { commit, ref, tree } = foreign;
  try {
    const base = await baseFolder(wanted.folder === '' ? foreign.folder : wanted.folder, tree);
    const id = `${name}@${commit.slice(0, 7)}${base === '' ? '' : `:${base}`}`;
    if (isOdd(base)) return unopened(name, 'odd-name', base);
    if ((await tree.list(base)).length === 0) return unopened(name, 'no-folder', base);
    const read = await readSpecFiles(tree, base);
    if (read.kind === 'too-much') return unopened(name, 'too-large', read.path);
    const { files, paths } = read;
    if (!hasConfiguration(files)) return unopened(name, 'no-configuration', base);
    const remote = { url: page, commit, folder: base, ref };
    const alone = { id, files: files satisfies readonly SpecFile[], paths, remote };
    const source =
      bringTo === undefined
        ? alone
        : await withMissedFiles(alone, { tree, folder: base, paths: bringTo });
    return {
      kind: 'opened',
      source,
      page,
      presents: undefined,
    };
  } catch (error) {
    const problem = foreignProblem(error, rules);
    return problemOf(wanted, problem === 'moved' ? { kind: 'not-found' } : problem);
  } finally {
    await foreign.close();
  }
}

/** People link to the configuration itself, or to one file of it; its base is around that. */
async function baseFolder(folder: string, tree: Tree): Promise<string> {
  const isFile = (await tree.entry(folder)) !== undefined;
  const plain = isFile ? folder.replace(/(?:^|\/)[^/]*$/, '') : folder;
  return plain.replace(/(?:^|\/)\.?binder$/, '');
}

function problemOf(
  { name, wish }: Elsewhere,
  problem: Exclude<Awaited<ReturnType<typeof openForeign>>, { kind: 'opened' }>,
): UnopenedSource {
  switch (problem.kind) {
    case 'refused':
      return unopened(name, 'refused', problem.why);
    case 'no-ref': {
      const detail = wish.kind === 'ref' ? wish.ref : wish.kind === 'newest' ? '' : wish.text;
      return unopened(name, 'no-ref', detail);
    }
    case 'timeout':
      return unopened(name, 'timeout', String(problem.seconds));
    case 'unreachable':
      return unopened(name, 'unreachable', problem.detail);
    default:
      return unopened(name, problem.kind, '');
  }
}
