import type { PairSettings } from '../../configuration/configuration.ts';

/** Where a notebook's text is, without its ending; undefined for a notebook that is in no such pair. */
export function textStemOf(notebook: string, pair: PairSettings): string | undefined {
  const inside = below(notebook, pair.notebooks);
  return inside === undefined
    ? undefined
    : joined(pair.in ?? pair.notebooks, withoutEnding(inside));
}

/** Where a text's notebook is, whether or not it is there. */
export function notebookOf(text: string, pair: PairSettings): string | undefined {
  const inside = below(text, pair.in ?? pair.notebooks);
  return inside === undefined
    ? undefined
    : joined(pair.notebooks, `${withoutEnding(inside)}.ipynb`);
}

export function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}

function below(path: string, folder: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

function joined(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
