import { z } from 'zod';
import { type Frontmatter, frontmatterOf, readYaml } from '../parse/frontmatter.ts';
import type { SiteNote } from '../site.ts';
import { readBookToc, readMystToc, type TocEntry } from './read-toc.ts';

/** What a repository says about its site as a whole. */
export type SiteConfiguration = {
  readonly project: Frontmatter;
  /** The author's own order of pages, where there is one; `file` names the file that says it. */
  readonly toc: { readonly file: string; readonly entries: readonly TocEntry[] } | undefined;
};

type Read = (path: string) => Promise<string | undefined>;
type Tell = (note: SiteNote) => void;

const mystSchema = z.object({ project: z.looseObject({ toc: z.unknown().optional() }) });

/**
 * Reads `myst.yml` (MyST), and for what it leaves open `_config.yml` and `_toc.yml` (Jupyter Book 1).
 *
 * Sources: https://mystmd.org/guide/table-of-contents, https://jupyterbook.org/v1/structure/toc.html
 */
export async function readConfiguration(read: Read, tell: Tell): Promise<SiteConfiguration> {
  const mystFile = (await read('myst.yml')) === undefined ? 'myst.yaml' : 'myst.yml';
  const myst = mystSchema.safeParse(await readFile(mystFile, read, tell)).data?.project;
  const book = await readFile('_config.yml', read, tell);
  const project = { ...frontmatterOf(book), ...given(frontmatterOf(myst)) };
  const mystToc = readMystToc(myst?.toc);
  if (mystToc.length > 0) return { project, toc: { file: mystFile, entries: mystToc } };
  const tocFile = (await read('_toc.yml')) === undefined ? '_toc.yaml' : '_toc.yml';
  const bookToc = readBookToc(await readFile(tocFile, read, tell));
  return {
    project,
    toc: bookToc.length > 0 ? { file: tocFile, entries: bookToc } : undefined,
  };
}

async function readFile(path: string, read: Read, tell: Tell): Promise<unknown> {
  const yaml = await read(path);
  if (yaml === undefined) return undefined;
  const { value, mistake } = readYaml(yaml);
  if (mistake !== undefined) tell({ note: 'configuration-mistake', file: path, line: mistake });
  return value;
}

/** Empty lists say nothing, so they do not win over what the other file says. */
function given(own: Frontmatter): Partial<Frontmatter> {
  const { authors, macros, ...rest } = own;
  return {
    ...rest,
    ...(authors.length > 0 ? { authors } : {}),
    ...(Object.keys(macros).length > 0 ? { macros } : {}),
  };
}
