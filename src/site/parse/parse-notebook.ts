import { z } from 'zod';
import type { PageSource } from '../content/read-content.ts';
import { folderOf, joinPath, stemOf } from '../content/site-paths.ts';
import type { MystNode, MystRoot } from '../myst-node.ts';
import { type Frontmatter, frontmatterOf, readFrontmatter } from './frontmatter.ts';
import { parseMarkdown } from './parse-markdown.ts';

const lines = z.union([z.string(), z.array(z.string()).transform((parts) => parts.join(''))]);
const data = z
  .record(z.string(), z.union([lines, z.unknown()]))
  .catch({})
  .default({});
const outputSchema = z.object({
  output_type: z.string(),
  text: lines.optional().catch(undefined),
  data,
  ename: z.string().optional().catch(undefined),
  evalue: z.string().optional().catch(undefined),
});
const cellSchema = z.object({
  cell_type: z.string(),
  source: lines.catch(''),
  outputs: z.array(z.unknown()).catch([]).default([]),
  metadata: z.looseObject({ tags: z.array(z.string()).catch([]).default([]) }).catch({ tags: [] }),
});
const notebookSchema = z.object({
  cells: z.array(z.unknown()),
  metadata: z
    .looseObject({
      kernelspec: z.looseObject({ language: z.string().optional() }).optional().catch(undefined),
      language_info: z.looseObject({ name: z.string().optional() }).optional().catch(undefined),
    })
    .catch({}),
});

type Notebook = {
  readonly frontmatter: Frontmatter;
  readonly tree: MystRoot;
  readonly pictures: Map<string, Uint8Array>;
};
type Place = { readonly path: string; readonly pictures: Map<string, Uint8Array> };

/**
 * A Jupyter notebook as a tree: Markdown cells as Markdown, code cells as code with what they printed
 * when the author ran them. Nothing is run. Throws where the file is no notebook of version 4.
 *
 * Source: https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function parseNotebook(page: PageSource, unknown: Map<string, number>): Notebook {
  const notebook = notebookSchema.parse(JSON.parse(page.text));
  const language =
    notebook.metadata.language_info?.name ?? notebook.metadata.kernelspec?.language ?? 'python';
  const at = { path: page.path, pictures: new Map<string, Uint8Array>() };
  const children: MystNode[] = [];
  let frontmatter = frontmatterOf(notebook.metadata);
  for (const [index, value] of notebook.cells.entries()) {
    const cell = cellSchema.safeParse(value).data;
    if (cell === undefined || cell.metadata.tags.includes('remove-cell')) continue;
    if (cell.cell_type === 'markdown') {
      const matter = readFrontmatter(cell.source);
      if (index === 0 && matter.body !== cell.source) frontmatter = matter.frontmatter;
      const body = index === 0 ? matter.body : cell.source;
      children.push(...(parseMarkdown(body, unknown).children ?? []));
    } else if (cell.cell_type === 'code') {
      children.push(codeCell(cell, { language, index, at }));
    }
  }
  return { frontmatter, tree: { type: 'root', children }, pictures: at.pictures };
}

function codeCell(
  { source, outputs, metadata: { tags } }: z.infer<typeof cellSchema>,
  { language, index, at }: { language: string; index: number; at: Place },
): MystNode {
  const hidden = (name: string): boolean =>
    tags.includes(`remove-${name}`) || tags.includes(`remove_${name}`);
  const code: MystNode[] =
    source.trim() === '' || hidden('input')
      ? []
      : [{ type: 'code', lang: language, value: source }];
  const shown = hidden('output')
    ? []
    : outputs.flatMap((output, number) => outputNodes(output, `${index + 1}-${number + 1}`, at));
  const result: MystNode[] =
    shown.length === 0 ? [] : [{ type: 'div', class: 'cell-output', children: shown }];
  return { type: 'div', class: 'cell', children: [...code, ...result] };
}

function outputNodes(value: unknown, number: string, at: Place): MystNode[] {
  const output = outputSchema.safeParse(value).data;
  if (output === undefined) return [];
  if (output.output_type === 'stream') return printed(output.text);
  if (output.output_type === 'error') {
    return printed(`${output.ename ?? 'Error'}: ${output.evalue ?? ''}`);
  }
  return richest(output.data, number, at);
}

const PICTURES = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
]);

/** The best of the forms in which a result is there: a picture, a table, formatted text, plain text. */
function richest(forms: Record<string, unknown>, number: string, at: Place): MystNode[] {
  const form = (type: string): string | undefined => lines.safeParse(forms[type]).data;
  for (const [type, ending] of PICTURES) {
    const base64 = form(type);
    if (base64 === undefined) continue;
    const name = `${stemOf(at.path)}_files/output-${number}.${ending}`;
    at.pictures.set(joinPath(folderOf(at.path), name), Buffer.from(base64, 'base64'));
    const alt = form('text/plain')?.replace(/^<|>$/g, '').slice(0, 100) ?? '';
    return [{ type: 'image', url: name.split('/').map(encodeURIComponent).join('/'), alt }];
  }
  const html = form('text/html');
  if (html !== undefined) return [{ type: 'html', value: html }];
  const markdown = form('text/markdown');
  if (markdown !== undefined) return parseMarkdown(markdown, new Map()).children ?? [];
  const latex = form('text/latex');
  if (latex !== undefined) return [{ type: 'math', value: latex.replace(/^\$+|\$+$/g, '') }];
  return printed(form('text/plain'));
}

/** The codes with which terminals colour text (ECMA-48, control sequences). */

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

function printed(text: string | undefined): MystNode[] {
  const plain = (text ?? '').replace(COLOURS, '').trimEnd();
  return plain === '' ? [] : [{ type: 'code', class: 'printed', value: plain }];
}
