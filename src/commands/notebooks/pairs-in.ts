import type { PairSettings } from '../../configuration/configuration.ts';
import type { Tree } from '../../git/tree.ts';
import { formOf } from '../../notebooks/form.ts';
import type { Couple } from './find-agreement.ts';
import { notebookOf, textStemOf } from './pair-paths.ts';

/**
 * A notebook and a text that are kept equal. Where the text is not there, `text` is its path without an ending: which
 * one it gets is up to the notebook's language.
 */
export type Pair = Couple & { readonly has: 'both' | 'notebook' | 'text' };

const ENDINGS = { markdown: ['md', 'markdown'], script: ['py', 'R', 'r', 'jl', 'sh'] } as const;

/**
 * All pairs of a repository: of each notebook in the folders that are kept so, and of each text there, whether or not
 * it was ever a notebook.
 */
export async function pairsIn(
  tree: Tree,
  settings: readonly PairSettings[],
): Promise<readonly Pair[]> {
  if (settings.length === 0) return [];
  const entries = await tree.list();
  const files = new Set(
    entries
      .filter(({ path, mode }) => mode.startsWith('100') && !/(?:^|\/)\./.test(path))
      .map(({ path }) => path),
  );
  const pairs = settings.flatMap((setting) =>
    [...files].flatMap((path) => pairsOf(path, setting, files)),
  );
  // The same files may be in two of the settings.
  return [
    ...new Map(
      pairs.map((pair) => [`${pair.form}\n${pair.notebook}\n${pair.text}`, pair]),
    ).values(),
  ];
}

function pairsOf(path: string, setting: PairSettings, files: ReadonlySet<string>): readonly Pair[] {
  const form = formOf(path);
  if (form === 'notebook') {
    const stem = textStemOf(path, setting);
    return stem === undefined ? [] : setting.as.map((as) => pairOf(path, stem, as, files));
  }
  const isText = form !== undefined && setting.as.includes(form);
  const notebook = isText ? notebookOf(path, setting) : undefined;
  if (notebook === undefined || form === undefined || files.has(notebook)) return [];
  return [{ notebook, text: path, form, has: 'text' }];
}

function pairOf(
  notebook: string,
  stem: string,
  form: Pair['form'],
  files: ReadonlySet<string>,
): Pair {
  const text = ENDINGS[form].map((ending) => `${stem}.${ending}`).find((one) => files.has(one));
  return { notebook, text: text ?? stem, form, has: text === undefined ? 'notebook' : 'both' };
}

/** The paths that the text of a pair can have. */
export function textPaths({ text, form, has }: Pair): readonly string[] {
  return has === 'notebook' ? ENDINGS[form].map((ending) => `${text}.${ending}`) : [text];
}
