import { documentAddress } from './document-address.ts';
import { pathAddress } from './path-address.ts';

/** Where a unit is: its page for people, its OU-XML, and a short name for folders and labels. */
export type UnitAddress = {
  readonly kind: 'unit';
  /** The unit's address without any page of it, no slash at the end. Tells units apart. */
  readonly base: string;
  /** The page that people open: the unit's first page. */
  readonly page: string;
  readonly xmlUrl: string;
  /** The last part of the address (`aquatic-mammals`), or undefined for `view.php?id=` addresses. */
  readonly name: string | undefined;
};

/** Where a document lies by itself, on the web. */
export type DocumentAddress = {
  readonly kind: 'document';
  /** The same as `xmlUrl`. */
  readonly base: string;
  /** What people open: GitHub's page about the file, or the document itself. */
  readonly page: string;
  readonly xmlUrl: string;
  /** The file's name without its ending. */
  readonly name: string;
};

/** A document among the files of whoever asks; paths are relative, with `/`. */
export type FileAddress = {
  readonly kind: 'file';
  /** The same as `path`. */
  readonly base: string;
  /** The same as `path`: there is no page on the web. */
  readonly page: string;
  readonly path: string;
  readonly name: string;
};

/** A folder of documents; `path` has no slash at its end, and is empty for all there is. */
export type FolderAddress = { readonly kind: 'folder'; readonly path: string };

/** The address of one document, however it is had. All have a `base`, a `page` and a `name`. */
export type Whereabouts = UnitAddress | DocumentAddress | FileAddress;

/** Why a text is not the address of a unit. */
export type NotAUnit = {
  readonly kind: 'not-a-unit';
  /** `too-many`: one of more documents than are read at once. */
  readonly why: 'not-an-address' | 'other-site' | 'other-page' | 'not-one-unit' | 'too-many';
  readonly text: string;
};

const HOSTS = new Set(['open.edu', 'www.open.edu']);
const VIEW_PAGE = /^\/(?:openlearn|openlearncreate)(?:\/ocw)?\/mod\/oucontent\/view\.php$/;
const PAGE_OF_A_UNIT = /^(?:content-section.*|altformat-.*)$/;

/**
 * Reads the address of an OpenLearn unit in any of the forms in which people copy it: any page of the
 * unit (`content-section-0`, `-overview`, `-1.1`, `?active-tab=…`), its alternative formats, http or
 * https, and the `mod/oucontent/view.php?id=` form. Query and fragment do not count. And that of a
 * document by itself: a web address that ends in `.xml`, on the Open University's hosts or on GitHub;
 * a path that ends in `.xml`; a path that is seen to be a folder's (`units/`, `./units`).
 *
 * The OU-XML of a unit is at `altformat-ouxml` beside its pages; a `view.php` page gives it with
 * `content=scxml` (both as served by www.open.edu).
 */
export function unitAddress(text: string): Whereabouts | FolderAddress | NotAUnit {
  const trimmed = text.trim();
  const not = (why: NotAUnit['why']): NotAUnit => ({ kind: 'not-a-unit', why, text });
  if (!URL.canParse(trimmed)) return pathAddress(trimmed) ?? not('not-an-address');
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return not('not-an-address');
  if (url.port !== '' || url.username !== '' || url.password !== '') return not('other-site');
  const document = documentAddress(url);
  if (document !== undefined) return document;
  if (!HOSTS.has(url.hostname)) return not('other-site');
  const unit = VIEW_PAGE.test(url.pathname) ? viewPage(url) : pageOfUnit(url);
  return typeof unit === 'string' ? not(unit) : unit;
}

const ORIGIN = 'https://www.open.edu';

function pageOfUnit(url: URL): UnitAddress | NotAUnit['why'] {
  if (!url.pathname.startsWith('/openlearn/')) return 'other-page';
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const path = PAGE_OF_A_UNIT.test(last) ? segments.slice(0, -1) : segments;
  const name = path.at(-1);
  // `openlearn`, a subject, and the unit itself at least.
  if (path.length < 3 || name === undefined) return 'not-one-unit';
  if (path.some((segment) => segment === 'mod' || segment.endsWith('.php'))) return 'other-page';
  const base = `${ORIGIN}/${path.join('/')}`;
  return {
    kind: 'unit',
    base,
    page: `${base}/content-section-0`,
    xmlUrl: `${base}/altformat-ouxml`,
    name,
  };
}

function viewPage(url: URL): UnitAddress | NotAUnit['why'] {
  const id = url.searchParams.get('id');
  if (id === null || !/^\d{1,12}$/.test(id)) return 'not-one-unit';
  const base = `${ORIGIN}${url.pathname}?id=${id}`;
  return { kind: 'unit', base, page: base, xmlUrl: `${base}&content=scxml`, name: undefined };
}
