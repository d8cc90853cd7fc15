import type { TocEntry } from '../content/read-toc.ts';
import { folderOf, isFolderPage } from '../content/site-paths.ts';
import type { SiteNote } from '../site.ts';
import type { Contents, ContentsItem, Titled } from './contents.ts';
import { titleOfName } from './contents-of-folders.ts';
import { naturally } from './naturally.ts';

type Toc = { readonly file: string; readonly entries: readonly TocEntry[] };

/** Follows a table of contents that its author wrote. The first page in it is the front page. */
export function contentsOfToc(
  pages: readonly Titled[],
  toc: Toc,
  tell: (note: SiteNote) => void,
): Contents {
  const find = finder(pages);
  const used = new Set<string>();
  const read = (entries: readonly TocEntry[]): readonly ContentsItem[] =>
    entries.flatMap((entry) => {
      const items = itemsOf(entry);
      return entry.hidden ? [] : items;
    });
  const itemsOf = (entry: TocEntry): readonly ContentsItem[] => {
    if (entry.pattern !== undefined) return byPattern(entry.pattern, pages, used);
    if (entry.url !== undefined) {
      const title = entry.title ?? entry.url;
      return [{ title, url: entry.url, children: read(entry.children) }];
    }
    const page = entry.file === undefined ? undefined : find(entry.file);
    if (page !== undefined) used.add(page.path);
    const children = read(entry.children);
    if (page !== undefined) {
      return [{ title: entry.title ?? page.title, page: page.path, children }];
    }
    if (entry.file !== undefined) {
      tell({ note: 'missing-from-contents', file: toc.file, entry: entry.file });
    }
    if (children.length === 0) return [];
    const title = entry.title ?? (entry.file === undefined ? undefined : titleOfName(entry.file));
    return title === undefined ? children : [{ title, children }];
  };
  const items = read(toc.entries);
  const [first] = items;
  const leads = first?.page !== undefined && first.children.length === 0;
  const front = first?.page ?? pages.find(({ path }) => isTopPage(path))?.path;
  return { front, items: leads ? items.slice(1) : items };
}

function isTopPage(path: string): boolean {
  return folderOf(path) === '' && isFolderPage(path);
}

/** A page by the name that a table of contents gives it: with or without its ending, `./` in front. */
function finder(pages: readonly Titled[]): (file: string) => Titled | undefined {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const byStem = new Map<string, Titled>();
  for (const page of pages) {
    const stem = page.path.replace(/\.[^./]+$/, '');
    if (!byStem.has(stem) || page.path.endsWith('.md')) byStem.set(stem, page);
  }
  return (file) => {
    const path = file.replace(/^(?:\.\/)+/, '').replace(/^\/+/, '');
    return byPath.get(path) ?? byStem.get(path) ?? byStem.get(path.replace(/\.[^./]+$/, ''));
  };
}

function byPattern(
  pattern: string,
  pages: readonly Titled[],
  used: Set<string>,
): readonly ContentsItem[] {
  const found = pages.filter(({ path }) => !used.has(path) && matches(pattern, path));
  for (const { path } of found) used.add(path);
  return found
    .toSorted((one, other) => naturally(one.path, other.path))
    .map(({ path, title }) => ({ title, page: path, children: [] }));
}

/** `*` stands for anything but a slash, `**` for anything. Compared piece by piece, in linear time. */
function matches(pattern: string, path: string): boolean {
  const plain = pattern.replace(/^\.\//, '').replace(/\.[^./*]+$/, '');
  const stem = path.replace(/\.[^./]+$/, '');
  const names = stem.split('/');
  const wanted = plain.split('/');
  const anyDepth = wanted.indexOf('**');
  if (anyDepth < 0) return names.length === wanted.length && allMatch(wanted, names);
  const head = wanted.slice(0, anyDepth);
  const tail = wanted.slice(anyDepth + 1).filter((part) => part !== '**');
  if (names.length < head.length + tail.length) return false;
  return (
    allMatch(head, names.slice(0, head.length)) &&
    allMatch(tail, tail.length === 0 ? [] : names.slice(-tail.length))
  );
}

function allMatch(wanted: readonly string[], names: readonly string[]): boolean {
  return wanted.every((part, index) => nameMatches(part, names[index] ?? ''));
}

function nameMatches(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  const end = name.length - last.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, from);
    if (found < 0 || found + piece.length > end) return false;
    from = found + piece.length;
  }
  return from <= end;
}
