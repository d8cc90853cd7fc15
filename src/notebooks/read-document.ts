import { formOf } from './form.ts';
import { formatNameOf } from './header.ts';
import { languageOfScript } from './language.ts';
import { readMyst } from './myst/read-myst.ts';
import type { JsonObject, Notebook } from './notebook.ts';
import { readPercent } from './percent/read-percent.ts';
import { MOST_CELLS, type ReadNotebook, readNotebook } from './read-notebook.ts';

/** What each form is called in headers; `hydrogen` differs in nothing that is read here. */
const NAMES = { markdown: ['myst'], script: ['percent', 'hydrogen'] };

/** Quotations and lists in each other, as nobody writes them; each level costs more than the one before. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){100}/m;

/** Ten thousand cells have forty thousand. */
const MOST_LINES = 100_000;

/** Kernels under the names that Jupyter gives them by itself. */
const KERNELS: Readonly<Record<string, JsonObject>> = {
  python: { display_name: 'Python 3', language: 'python', name: 'python3' },
  r: { display_name: 'R', language: 'R', name: 'ir' },
  bash: { display_name: 'Bash', language: 'bash', name: 'bash' },
};

/**
 * Reads a notebook, a page of MyST Markdown or a script by the ending of its path. Undefined for a path that is none
 * of them. Never throws.
 */
export function readDocument(path: string, text: string): ReadNotebook | undefined {
  const form = formOf(path);
  if (form === undefined) return undefined;
  if (form === 'notebook') return readNotebook(text);
  const name = formatNameOf(text);
  if (name !== undefined && !NAMES[form].includes(name)) {
    return { kind: 'unreadable', why: 'other-form' };
  }
  if (hasTooManyLines(text)) return { kind: 'unreadable', why: 'too-many-lines' };
  if (form === 'markdown' && TOO_DEEP.test(text)) return { kind: 'unreadable', why: 'too-deep' };
  const language = languageOfScript(path) ?? 'python';
  const notebook = form === 'markdown' ? readMyst(text) : readPercent(text, language);
  if (notebook.cells.length > MOST_CELLS) return { kind: 'unreadable', why: 'too-many-cells' };
  return { kind: 'notebook', notebook: withLanguage(notebook, language) };
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > MOST_LINES;
}

/** A script that does not say what it is written in says so by its ending; Python needs no word. */
function withLanguage(notebook: Notebook, language: string): Notebook {
  if (language === 'python' || notebook.metadata.kernelspec !== undefined) return notebook;
  const kernelspec = KERNELS[language];
  const said = kernelspec === undefined ? { language_info: { name: language } } : { kernelspec };
  return { ...notebook, metadata: { ...notebook.metadata, ...said } };
}

/** With the kernel that a notebook of Python has to name, so that Jupyter opens it without asking. */
export function withKernel(notebook: Notebook): Notebook {
  const { metadata } = notebook;
  if (metadata.kernelspec !== undefined || metadata.language_info !== undefined) return notebook;
  return { ...notebook, metadata: { ...metadata, kernelspec: KERNELS.python ?? {} } };
}
