import type { SiteNote, SiteSource, SourceEntry } from '../site.ts';
import { readConfiguration, type SiteConfiguration } from './read-configuration.ts';
import { folderOf, stemOf } from './site-paths.ts';
import { isFile, isPage } from './which-files.ts';
import { withoutPairs } from './without-pairs.ts';

/** GitHub Pages' own advice: a site should stay below 1 GB; this many pages are far above any course. */
const MOST_PAGES = 10_000;
const MOST_MARKDOWN_BYTES = 1_000_000;
const MOST_NOTEBOOK_BYTES = 25_000_000;
/** All pages together: far above any course, and others wait while a site is built. */
const MOST_BYTES_TOGETHER = 100_000_000;

export type PageSource = { readonly path: string; readonly text: string };

export type Content = {
  /** Every plain file of the tree, by path. */
  readonly files: ReadonlyMap<string, SourceEntry>;
  readonly pages: readonly PageSource[];
  readonly configuration: SiteConfiguration;
};

const CONFIGURATION = ['myst.yml', 'myst.yaml', '_config.yml', '_toc.yml', '_toc.yaml'];

/** Reads what is to become the site: the configuration and the text of every page. */
export async function readContent(
  source: SiteSource,
  tell: (note: SiteNote) => void,
): Promise<Content> {
  const entries = (await source.list()).filter(isFile);
  const files = new Map(entries.map((entry) => [entry.path, entry]));
  const pages = choosePages(entries, tell);
  await source.prefetch([...entries.filter(({ path }) => CONFIGURATION.includes(path)), ...pages]);
  const configuration = await readConfiguration((path) => readText(source, path), tell);
  return { files, pages: withoutPairs(await readPages(source, pages, tell)), configuration };
}

/** The texts of the pages, until they are more together than one site is built from. */
async function readPages(
  source: SiteSource,
  pages: readonly SourceEntry[],
  tell: (note: SiteNote) => void,
): Promise<readonly PageSource[]> {
  const texts: PageSource[] = [];
  let room = MOST_BYTES_TOGETHER;
  for (const { path } of pages) {
    const text = await readPage(source, path, tell);
    if (text === undefined) continue;
    room -= Buffer.byteLength(text);
    if (room < 0) {
      tell({ note: 'too-many-pages', found: pages.length, published: texts.length });
      break;
    }
    texts.push({ path, text });
  }
  return texts;
}

function choosePages(
  entries: readonly SourceEntry[],
  tell: (note: SiteNote) => void,
): readonly SourceEntry[] {
  const pages = entries.filter(({ path }) => isPage(path) && !isShadowed(path, entries));
  if (pages.length <= MOST_PAGES) return pages;
  tell({ note: 'too-many-pages', found: pages.length, published: MOST_PAGES });
  return pages.slice(0, MOST_PAGES);
}

/** Beside an `index` at the top, the README is for the repository's visitors and not a page. */
function isShadowed(path: string, entries: readonly SourceEntry[]): boolean {
  if (folderOf(path) !== '' || stemOf(path).toLowerCase() !== 'readme') return false;
  return entries.some(
    (other) =>
      folderOf(other.path) === '' &&
      isPage(other.path) &&
      stemOf(other.path).toLowerCase() === 'index',
  );
}

async function readPage(
  source: SiteSource,
  path: string,
  tell: (note: SiteNote) => void,
): Promise<string | undefined> {
  const bytes = await source.read(path);
  if (bytes === undefined) return undefined;
  const most = path.toLowerCase().endsWith('.ipynb') ? MOST_NOTEBOOK_BYTES : MOST_MARKDOWN_BYTES;
  if (bytes.byteLength > most) {
    tell({ note: 'too-large', page: path, bytes: bytes.byteLength });
    return undefined;
  }
  return decode(bytes);
}

async function readText(source: SiteSource, path: string): Promise<string | undefined> {
  const bytes = await source.read(path);
  return bytes === undefined ? undefined : decode(bytes);
}

/** UTF-8; bytes that are none show as the replacement character, and null characters go (CommonMark 2.3). */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replaceAll('\0', '\uFFFD');
}
