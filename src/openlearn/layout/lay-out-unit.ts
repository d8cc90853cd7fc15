import { parse } from 'yaml';
import { z } from 'zod';
import { type LinkTargets, linkTargets } from '../print/commonmark/link-targets.ts';
import { printCommonmark } from '../print/commonmark/print-commonmark.ts';
import { printNotebook } from '../print/notebook/print-notebook.ts';
import { printMarkdown } from '../print/print-markdown.ts';
import { type Layout, ownFolders, placeFiles } from './place-files.ts';
import { relocate } from './relocate.ts';
import type { LaidOutFile, LaidOutUnit, UnitToLayOut } from './unit-to-lay-out.ts';

/**
 * How pages are written: MyST Markdown, Markdown that GitHub and pandoc show, or notebooks, each with
 * the text that Jupytext pairs with it.
 */
export type PageFormat = 'myst' | 'commonmark' | 'notebooks';

type Page = UnitToLayOut['pages'][number];

const HEADER = /^---\n([\s\S]*?\n)?---\n/;
const matterSchema = z.record(z.string(), z.unknown());

/**
 * The files of a unit, written in a format, under their paths from the top of the repository. Links and
 * pictures lead to where everything is put.
 */
export function layOutUnit(
  unit: UnitToLayOut,
  { format, ...layout }: Layout & { readonly format: PageFormat },
): LaidOutUnit {
  const places = placeFiles(unit, layout);
  // Links among notebooks lead to notebooks.
  const shown =
    format === 'notebooks'
      ? new Map([...places].map(([path, place]) => [path, asNotebook(path, place, unit)]))
      : places;
  const placed = unit.pages.map((page) => {
    const path = shown.get(page.path) ?? page.path;
    return { page, path, tree: relocate(page.tree, path, shown) };
  });
  const targets = linkTargets(placed);
  const asIs = format === 'myst' && layout.layout === 'folder';
  const written = placed.flatMap((one) =>
    asIs ? [{ path: one.path, content: one.page.text }] : writePage(one, format, targets),
  );
  const pages = new Set(unit.pages.map(({ path }) => path));
  const assets = unit.files
    .filter(({ path }) => !pages.has(path))
    .map(({ path, content }) => ({ path: places.get(path) ?? path, content }));
  return {
    files: [...written, ...assets],
    pages: placed.map(({ page: { title, place }, path }) => ({ path, title, place })),
    folders: ownFolders(unit.pages, layout),
  };
}

function writePage(
  { page, path, tree }: { readonly page: Page; readonly path: string; readonly tree: Page['tree'] },
  format: PageFormat,
  targets: LinkTargets,
): readonly LaidOutFile[] {
  const place = { page: path, targets };
  if (format === 'notebooks') {
    const { notebook, text } = printNotebook({ tree, matter: matterOf(page) }, place);
    return [
      { path, content: notebook },
      { path: path.replace(/\.ipynb$/, '.md'), content: text },
    ];
  }
  const text =
    format === 'myst' ? printMarkdown(tree) : printCommonmark(tree, { ...place, footnotes: 'gfm' });
  return [{ path, content: `${headerOf(page)}${text}` }];
}

function asNotebook(path: string, place: string, { pages }: UnitToLayOut): string {
  return pages.some((page) => page.path === path) ? place.replace(/\.md$/, '.ipynb') : place;
}

/** The YAML header with the blank line after it. */
function headerOf({ text }: Page): string {
  const header = HEADER.exec(text)?.[0];
  return header === undefined ? '' : `${header}\n`;
}

/** What the header says; the converter wrote it, so it is YAML. */
function matterOf({ text }: Page): Readonly<Record<string, unknown>> {
  const read = matterSchema.safeParse(parse(HEADER.exec(text)?.[1] ?? ''));
  return read.success ? read.data : {};
}
