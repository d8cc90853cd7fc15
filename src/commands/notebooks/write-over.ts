import type { Form } from '../../notebooks/form.ts';
import { objectOf } from '../../notebooks/header.ts';
import { keepResults } from '../../notebooks/keep-results.ts';
import type { Notebook } from '../../notebooks/notebook.ts';
import { type WrittenDocument, writeDocument } from '../../notebooks/write-document.ts';

/**
 * Writes a document in a form over what is there in that form, with what only that holds: a notebook's results, the
 * settings of Jupytext in a text's header.
 */
export function writeOver(
  source: Notebook,
  form: Form,
  before: Notebook | undefined,
): WrittenDocument | undefined {
  if (before === undefined) return writeDocument(source, form);
  if (form === 'notebook') return writeDocument(keepResults(source, before), form);
  const jupytext = { ...objectOf(before.metadata.jupytext), ...objectOf(source.metadata.jupytext) };
  const metadata = Object.keys(jupytext).length === 0 ? {} : { jupytext };
  return writeDocument({ ...source, metadata: { ...source.metadata, ...metadata } }, form);
}
