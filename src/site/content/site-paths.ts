/** The folder of the site that holds what Sayso brings itself, so that nobody's own folder is in the way. */
export const OWN_FOLDER = '_sayso';

const PAGE_ENDING = /\.(?:md|markdown|ipynb)$/i;
const FOLDER_PAGE = /^(?:index|readme)$/i;

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last part of a path, without a page's ending. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(PAGE_ENDING, '');
}

/** `index.md` and `README.md` stand for their folder. */
export function isFolderPage(path: string): boolean {
  return FOLDER_PAGE.test(stemOf(path));
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/**
 * Gives each page its place on the site: `a/b.md` → `a/b.html`, `a/index.md` and `a/README.md` →
 * `a/index.html`. Where two want the same place (`b.md` and `b.ipynb`, `index.md` and `README.md`),
 * the first in this order keeps it: index before README, Markdown before notebooks. `front` is the
 * page that people see first, whatever it is called.
 */
export function placePages(
  sources: readonly string[],
  front: string | undefined,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const taken = new Set<string>();
  if (front !== undefined) {
    places.set(front, 'index.html');
    taken.add('index.html');
  }
  for (const source of sources.filter((one) => one !== front).sort(byClaim)) {
    let place = placeOf(source);
    if (taken.has(place)) place = joinPath(folderOf(source), `${stemOf(source)}.html`);
    for (let next = 2; taken.has(place); next += 1) {
      place = joinPath(folderOf(source), `${stemOf(source)}-${next}.html`);
    }
    taken.add(place);
    places.set(source, place);
  }
  return places;
}

function placeOf(source: string): string {
  const name = isFolderPage(source) ? 'index' : stemOf(source);
  return joinPath(folderOf(source), `${name}.html`);
}

function byClaim(one: string, other: string): number {
  return claim(one) - claim(other) || (one < other ? -1 : 1);
}

function claim(source: string): number {
  const readme = stemOf(source).toLowerCase() === 'readme' ? 2 : 0;
  return readme + (/\.ipynb$/i.test(source) ? 1 : 0);
}

/** A link from one file of the site to another, relative so that the site works below any address. */
export function relativeLink(from: string, to: string): string {
  const here = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  const up = here.slice(same).map(() => '..');
  const down = there.slice(same).map(encodeURIComponent);
  const link = [...up, ...down].join('/');
  return up.length === 0 && down[0]?.includes('%3A') ? `./${link}` : link;
}
