import { languageOfScript } from './language.ts';

/** The forms that one document can have: `.ipynb`, MyST Markdown, a script of cells. */
export const FORMS = ['notebook', 'markdown', 'script'] as const;

export type Form = (typeof FORMS)[number];

/** The form of a file by its ending; undefined for a file that is no such document. */
export function formOf(path: string): Form | undefined {
  if (/\.ipynb$/i.test(path)) return 'notebook';
  if (/\.(?:md|markdown)$/i.test(path)) return 'markdown';
  return languageOfScript(path) === undefined ? undefined : 'script';
}
