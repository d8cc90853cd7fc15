import { gatherBooks } from './book/gather-books.ts';
import { offerEditions } from './book/offer-editions.ts';
import { findHarmless } from './content/find-harmless.ts';
import { readContent } from './content/read-content.ts';
import { placePages } from './content/site-paths.ts';
import { gatherFiles } from './gather-files.ts';
import { layOut } from './lay-out.ts';
import { languageTag } from './layout/language.ts';
import { readingOrder } from './order/contents.ts';
import { orderPages } from './order/order-pages.ts';
import { includeFiles } from './parse/include-files.ts';
import { type ParsedPage, type Parsing, parsePage } from './parse/parse-page.ts';
import { makeLocate } from './resolve/locate.ts';
import { resolveReferences } from './resolve/resolve-references.ts';
import type { Site, SiteNote, SiteOptions, SiteSource, SourceEntry } from './site.ts';

/**
 * Builds a complete static site from the Markdown and notebooks of a tree: every page, what the pages
 * refer to, the search index, style sheet and scripts, `404.html`, `.nojekyll`. Links are relative, so
 * the site works at any address. The same tree and options give the same bytes.
 *
 * No text of a page can make it fail; what is odd is told in `notes`.
 */
export async function buildSite(source: SiteSource, options: SiteOptions): Promise<Site> {
  const notes: SiteNote[] = [];
  const tell = (note: SiteNote): void => {
    notes.push(note);
  };
  const content = await readContent(source, tell);
  const parsed = await parsePages(content.pages, source, {
    tell,
    speak: (own) => {
      const language = languageTag(
        own ?? content.configuration.project.language ?? options.language,
      );
      return { language, words: options.words(language) };
    },
  });
  if (parsed.length === 0) return { files: [], pages: [], editions: [], notes };
  const contents = orderPages(parsed, content.configuration, tell);
  const places = placePages(
    parsed.map(({ path }) => path),
    contents.front,
  );
  const locate = makeLocate({
    files: content.files,
    isPage: (path) => places.has(path),
    repositoryUrl: options.repositoryUrl,
    branch: options.branch,
  });
  const pages = inReadingOrder(parsed, readingOrder(contents));
  const references = resolveReferences(pages, locate, tell);
  const harmless = await findHarmless(source, content);
  const needed = new Map<string, SourceEntry>();
  const frame = {
    contents,
    places,
    titles: new Map(pages.map(({ path, title }) => [path, title])),
    project: content.configuration.project,
    downloads: [],
    options,
  };
  const link = {
    locate,
    idOn: references.idOn,
    repositoryUrl: options.repositoryUrl,
    branch: options.branch,
    isHarmless: ({ path }: SourceEntry) => harmless.has(path) || !/\.svg$/i.test(path),
    tell,
  };
  const editions = await offerEditions(options.editions, () =>
    gatherBooks(
      { pages: new Map(pages.map((page) => [page.path, page])), frame, link },
      { source, hasFile: (path) => content.files.has(path) },
    ),
  );
  const result = layOut(
    pages,
    { ...frame, downloads: editions.downloads },
    {
      ...link,
      placeOf: (page) => places.get(page),
      need: (entry) => needed.set(entry.path, entry),
    },
  );
  countUnknown(pages, tell);
  const files = await gatherFiles(result, {
    pages,
    needed,
    files: content.files,
    editions: editions.files,
  });
  return { files, pages: result.pages, editions: editions.listed, notes: distinct(notes) };
}

async function parsePages(
  sources: Awaited<ReturnType<typeof readContent>>['pages'],
  source: SiteSource,
  parsing: Omit<Parsing, 'include'>,
): Promise<readonly ParsedPage[]> {
  const parsed: ParsedPage[] = [];
  for (const page of sources) {
    parsed.push(await parsePage(page, { ...parsing, include: includeFiles(source) }));
  }
  return parsed;
}

/** The pages of the contents first, then those that are only linked to. */
function inReadingOrder(
  pages: readonly ParsedPage[],
  order: readonly string[],
): readonly ParsedPage[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const listed = order.flatMap((path) => byPath.get(path) ?? []);
  const seen = new Set(listed);
  return [...listed, ...pages.filter((page) => !seen.has(page))];
}

function countUnknown(pages: readonly ParsedPage[], tell: (note: SiteNote) => void): void {
  const counts = new Map<string, number>();
  for (const { unknown } of pages) {
    for (const [name, count] of unknown) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  for (const [name, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    tell({ note: 'unknown-directive', name, count });
  }
}

/** A picture that is missing five times on a page is told once. */
function distinct(notes: readonly SiteNote[]): readonly SiteNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
