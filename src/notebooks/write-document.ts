import type { Form } from './form.ts';
import { languageOf, scriptEnding } from './language.ts';
import { writeMyst } from './myst/write-myst.ts';
import type { Notebook } from './notebook.ts';
import { writePercent } from './percent/write-percent.ts';
import { withKernel } from './read-document.ts';
import { writeNotebook } from './write-notebook.ts';

export type WrittenDocument = {
  readonly text: string;
  /** The ending of its file, without the dot: `ipynb`, `md`, `py`. */
  readonly ending: string;
};

/** Writes a document in a form. Undefined for a script in a language that does not comment with `#`. */
export function writeDocument(notebook: Notebook, form: Form): WrittenDocument | undefined {
  if (form === 'notebook') return { text: writeNotebook(withKernel(notebook)), ending: 'ipynb' };
  if (form === 'markdown') return { text: writeMyst(notebook), ending: 'md' };
  const ending = scriptEnding(languageOf(notebook));
  const text = writePercent(notebook);
  return ending === undefined || text === undefined ? undefined : { text, ending };
}
