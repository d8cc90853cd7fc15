import { folderOf, isFolderPage, joinPath, stemOf } from '../content/site-paths.ts';
import type { Contents, ContentsItem, Titled } from './contents.ts';
import { naturally } from './naturally.ts';

/** Names that people give to the first page when there is neither an index nor a README. */
const FIRST = ['index', 'readme', 'intro', 'introduction', 'home', 'welcome', 'start'];

/** Pages that books keep at the back, in this order, whatever letter they begin with. */
const LAST = ['glossary', 'references', 'bibliography', 'acknowledgements', 'licence', 'license'];

/** Folders at the top whose name says only that content is in them. */
const HOLDERS = new Set(['content', 'contents', 'docs', 'doc', 'book', 'source', 'pages']);

/**
 * Orders pages as the folders do: by name, numbers by their value (`2-b` before `10-a`). A folder is
 * a line with its pages below it; its own page is its `index` or README. A folder without a page of its
 * own that holds one thing, or that says only "content", adds no line.
 */
export function contentsOfFolders(pages: readonly Titled[]): Contents {
  const front = frontOf(pages);
  const others = pages.filter(({ path }) => path !== front);
  return { front, items: itemsIn('', others) };
}

function frontOf(pages: readonly Titled[]): string | undefined {
  const top = pages.filter(({ path }) => folderOf(path) === '');
  for (const name of FIRST) {
    const found = top.find(({ path }) => stemOf(path).toLowerCase() === name);
    if (found !== undefined) return found.path;
  }
  return undefined;
}

function itemsIn(folder: string, pages: readonly Titled[]): readonly ContentsItem[] {
  const here: { name: string; item: ContentsItem }[] = [];
  const deeper = new Map<string, Titled[]>();
  const start = folder === '' ? 0 : folder.length + 1;
  for (const page of pages) {
    const slash = page.path.indexOf('/', start);
    if (slash < 0) {
      here.push({
        name: stemOf(page.path),
        item: { title: page.title, page: page.path, children: [] },
      });
      continue;
    }
    const name = page.path.slice(start, slash);
    const inside = deeper.get(name);
    if (inside === undefined) deeper.set(name, [page]);
    else inside.push(page);
  }
  for (const [name, inside] of deeper) {
    for (const item of folderItems(joinPath(folder, name), inside)) here.push({ name, item });
  }
  return here.sort(asInBooks).map(({ item }) => item);
}

function asInBooks(one: { readonly name: string }, other: { readonly name: string }): number {
  const backwards = LAST.indexOf(one.name.toLowerCase()) - LAST.indexOf(other.name.toLowerCase());
  return backwards || naturally(one.name, other.name);
}

function folderItems(folder: string, pages: readonly Titled[]): readonly ContentsItem[] {
  const own = pages
    .filter(({ path }) => folderOf(path) === folder && isFolderPage(path))
    .sort((one, other) => naturally(stemOf(one.path), stemOf(other.path)))[0];
  const children = itemsIn(
    folder,
    pages.filter((page) => page !== own),
  );
  if (own !== undefined) return [{ title: own.title, page: own.path, children }];
  if (children.length === 1 || HOLDERS.has(folder.toLowerCase())) return children;
  return [{ title: titleOfName(folder), children }];
}

/** `content/02-plant_cells` → `Plant cells`. */
export function titleOfName(path: string): string {
  const name = stemOf(path);
  const words = name
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const title = words === '' ? name : words;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
