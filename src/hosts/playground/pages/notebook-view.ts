import { z } from 'zod';
import type { Cell, Json } from '../../../notebooks/notebook.ts';
import { readNotebook } from '../../../notebooks/read-notebook.ts';
import type { Repository } from '../world/state/repository.ts';
import type { FilePlace } from './find-place.ts';
import { type Html, html } from './html.ts';
import { renderFile } from './readme.ts';

/** More than these nobody reads on one page. */
const MOST_SHOWN = 200;

const lines = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (typeof text === 'string' ? text : text.join('')));

/** What a result may hold that can be shown as it is (nbformat's documentation, "Code cell outputs"). */
const output = z.object({
  text: lines.optional(),
  data: z.object({ 'text/plain': lines.optional(), 'image/png': lines.optional() }).optional(),
  evalue: z.string().optional(),
});

/** A notebook as it reads, as GitHub shows it; undefined for what is none. */
export function notebookView(
  repository: Repository,
  place: FilePlace,
  text: string,
): Html | undefined {
  const read = readNotebook(text);
  if (read.kind !== 'notebook') return undefined;
  const { cells } = read.notebook;
  const left = cells.length - MOST_SHOWN;
  return html`${cells.slice(0, MOST_SHOWN).map((cell, at) => shown(repository, place, cell, at + 1))}
${left > 0 && html`<p class="quiet">${left} more cells are not shown here.</p>`}`;
}

function shown(repository: Repository, place: FilePlace, cell: Cell, number: number): Html {
  if (cell.kind === 'markdown') return renderFile(repository, place, cell.source);
  return html`<pre tabindex="0" aria-label="Cell ${number}"><code>${cell.source}</code></pre>
${cell.outputs.map(resultOf)}`;
}

function resultOf(result: Json): Html | undefined {
  const read = output.safeParse(result);
  if (!read.success) return undefined;
  const { text, data, evalue } = read.data;
  const picture = data?.['image/png']?.replace(/\s/g, '');
  if (picture !== undefined && /^[\w+/]+=*$/.test(picture)) {
    return html`<p><img src="data:image/png;base64,${picture}" alt="${data?.['text/plain'] ?? 'A picture that the code made'}"></p>`;
  }
  const said = text ?? data?.['text/plain'] ?? evalue;
  return said === undefined
    ? undefined
    : html`<pre class="result" tabindex="0"><code>${said}</code></pre>`;
}
