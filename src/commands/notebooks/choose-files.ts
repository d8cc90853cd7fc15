import { isRulingPath } from '../../git/is-ruling-path.ts';
import type { Tree } from '../../git/tree.ts';
import { globFits } from '../../globs/glob-fits.ts';
import { listOfFiles } from '../../language/read-files.ts';

export type ChosenFiles = {
  /** In the order of the tree, each once. */
  readonly paths: readonly string[];
  /** What was named and is not there, or fits nothing. */
  readonly missing: readonly string[];
};

/** Where tools keep what they made; nobody means it by a folder above. */
const NOT_CONTENT = new Set([
  'node_modules',
  '_build',
  '_site',
  'site-packages',
  'venv',
  '__pycache__',
]);

/**
 * The files that words name in a tree: each by its path, by a folder, or by a pattern. Of folders and patterns only
 * what `fits`, and nothing in hidden folders unless they are named.
 */
export async function chooseFiles(
  said: string,
  tree: Tree,
  fits: (path: string, word: string) => boolean,
): Promise<ChosenFiles> {
  const files = (await tree.list())
    .filter(({ path, mode }) => mode.startsWith('100') && !isRulingPath(path))
    .map(({ path }) => path);
  const found = listOfFiles(said).map((word) => ({ word, paths: pathsOf(word, files, fits) }));
  const all = new Set(found.flatMap(({ paths }) => paths));
  return {
    paths: files.filter((path) => all.has(path)),
    missing: found.filter(({ paths }) => paths.length === 0).map(({ word }) => word),
  };
}

function pathsOf(
  word: string,
  files: readonly string[],
  fits: (path: string, word: string) => boolean,
): readonly string[] {
  if (files.includes(word)) return [word];
  const folder = word.replace(/\/$/, '');
  const inside = files.filter((path) => path.startsWith(`${folder}/`));
  const many = inside.length > 0 ? inside : files.filter((path) => globFits(word, path));
  if (inside.length > 0 || /[*?]/.test(word)) {
    return many.filter((path) => fits(path, word) && !isHidden(path, word));
  }
  // Windows and macOS taught people that case does not matter.
  const same = files.filter((path) => path.toLowerCase() === word.toLowerCase());
  return same.length === 1 ? same : [];
}

function isHidden(path: string, word: string): boolean {
  const named = new Set(word.split('/'));
  return path
    .split('/')
    .some((part) => (part.startsWith('.') || NOT_CONTENT.has(part)) && !named.has(part));
}
