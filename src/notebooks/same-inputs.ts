import type { Form } from './form.ts';
import { keptOfCell } from './kept-metadata.ts';
import { languageOf } from './language.ts';
import { readMyst } from './myst/read-myst.ts';
import { writeMyst } from './myst/write-myst.ts';
import type { Cell, Notebook } from './notebook.ts';
import { readPercent } from './percent/read-percent.ts';
import { writePercent } from './percent/write-percent.ts';

/**
 * What a document says to whoever runs it, as a text to compare: the cells with their kinds, sources and metadata, as
 * far as a form keeps them. Results, ids and how the text was written make no difference.
 *
 * @param form the text form of a pair: two documents say the same if they do so in that form
 */
export function inputsOf(notebook: Notebook, form: Exclude<Form, 'notebook'>): string {
  return JSON.stringify(inForm(notebook, form).cells.filter(isSaying).map(saidBy));
}

/** Blank lines at the ends and empty texts do not come through every form, so they count in none. */
function inForm(notebook: Notebook, form: Exclude<Form, 'notebook'>): Notebook {
  if (form === 'markdown') return readMyst(writeMyst(notebook));
  const text = writePercent(notebook);
  return text === undefined ? notebook : readPercent(text, languageOf(notebook));
}

function isSaying({ kind, source }: Cell): boolean {
  return kind === 'code' || source.trim() !== '';
}

function saidBy({ kind, source, metadata }: Cell): readonly unknown[] {
  const kept = Object.entries(keptOfCell(metadata)).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return [kind, source.trimEnd(), kept];
}
