import { z } from 'zod';
import { languageOf, scriptEnding } from '../../src/notebooks/language.ts';
import { readMyst } from '../../src/notebooks/myst/read-myst.ts';
import { writeMyst } from '../../src/notebooks/myst/write-myst.ts';
import type { Notebook } from '../../src/notebooks/notebook.ts';
import { readPercent } from '../../src/notebooks/percent/read-percent.ts';
import { writePercent } from '../../src/notebooks/percent/write-percent.ts';
import { readNotebook } from '../../src/notebooks/read-notebook.ts';
import { writeNotebook } from '../../src/notebooks/write-notebook.ts';
import type { Asked } from '../setup-python/ask-python.ts';

export type TextForm = 'markdown' | 'script';

/** A place where ours and Jupytext's are not the same. */
export type Difference = {
  readonly what: 'written' | 'read' | 'read back';
  readonly ours: string;
  readonly theirs: string;
  /** What both were made of. */
  readonly from: string;
};

const answerSchema = z.object({
  text: z.string().optional(),
  notebook: z.string().optional(),
  error: z.string().optional(),
});

export type Answer = z.infer<typeof answerSchema>;

/** Writes a notebook as a text and reads that again, here and there. */
export async function compareBothWays(
  notebook: Notebook,
  form: TextForm,
  jupytext: Asked,
): Promise<readonly Difference[]> {
  const file = writeNotebook(notebook);
  const saved = readNotebook(file);
  const ours = saved.kind === 'notebook' ? writeText(saved.notebook, form) : undefined;
  if (ours === undefined) return [];
  const name = nameOf(notebook, form);
  const { text = '', error } = await asked(jupytext, { do: 'write', notebook: file, form: name });
  if (error !== undefined) return [{ what: 'written', ours, theirs: error, from: file }];
  const written: readonly Difference[] =
    ours === text ? [] : [{ what: 'written', ours, theirs: text, from: file }];
  const read = await compareReading(text, form, languageOf(notebook), jupytext);
  return [...written, ...read];
}

/** Reads a text here and there. */
export async function compareReading(
  text: string,
  form: TextForm,
  language: string,
  jupytext: Asked,
): Promise<readonly Difference[]> {
  const name = form === 'markdown' ? 'md:myst' : `${scriptEnding(language) ?? 'py'}:percent`;
  const answer = await asked(jupytext, { do: 'read', text, form: name });
  const ours = shown(form === 'markdown' ? readMyst(text) : readPercent(text, language));
  const theirs = answer.error ?? shownFile(answer.notebook ?? '');
  return ours === theirs ? [] : [{ what: 'read', ours, theirs, from: text }];
}

function writeText(notebook: Notebook, form: TextForm): string | undefined {
  return form === 'markdown' ? writeMyst(notebook) : writePercent(notebook);
}

function nameOf(notebook: Notebook, form: TextForm): string {
  return form === 'markdown' ? 'md:myst' : `${scriptEnding(languageOf(notebook)) ?? 'py'}:percent`;
}

export async function asked(jupytext: Asked, question: object): Promise<Answer> {
  return answerSchema.parse(await jupytext.ask(question));
}

function shownFile(text: string): string {
  const read = readNotebook(text);
  return read.kind === 'notebook' ? shown(read.notebook) : `unreadable: ${read.why}`;
}

/** Cells with what they say, one a line. */
export function shown({ cells, metadata }: Notebook): string {
  const { jupytext: _settings, ...rest } = metadata;
  const lines = cells.map(({ kind, source, metadata: own }) => {
    const { lines_to_next_cell: _blanks, ...kept } = own;
    return JSON.stringify([kind, source, sorted(kept)]);
  });
  return [JSON.stringify(sorted(rest)), ...lines].join('\n');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
