/** Where a unit is: its page for people, its OU-XML, and a short name for folders and labels. */
export type UnitAddress = {
  readonly kind: 'unit';
  /** The unit's address without any page of it, no slash at the end. */
  readonly base: string;
  /** The page that people open: the unit's first page. */
  readonly page: string;
  readonly xmlUrl: string;
  /** The last part of the address (`aquatic-mammals`), or undefined for `view.php?id=` addresses. */
  readonly name: string | undefined;
};

/** Why a text is not the address of a unit. */
export type NotAUnit = {
  readonly kind: 'not-a-unit';
  readonly why: 'not-an-address' | 'other-site' | 'other-page' | 'not-one-unit';
  readonly text: string;
};

const HOSTS = new Set(['open.edu', 'www.open.edu']);
const VIEW_PAGE = /^\/(?:openlearn|openlearncreate)(?:\/ocw)?\/mod\/oucontent\/view\.php$/;
const PAGE_OF_A_UNIT = /^(?:content-section.*|altformat-.*)$/;

/**
 * Reads the address of an OpenLearn unit in any of the forms in which people copy it: any page of the
 * unit (`content-section-0`, `-overview`, `-1.1`, `?active-tab=…`), its alternative formats, http or
 * https, and the `mod/oucontent/view.php?id=` form. Query and fragment do not count.
 *
 * The OU-XML of a unit is at `altformat-ouxml` beside its pages; a `view.php` page gives it with
 * `content=scxml` (both as served by www.open.edu).
 */
export function unitAddress(text: string): UnitAddress | NotAUnit {
  const not = (why: NotAUnit['why']): NotAUnit => ({ kind: 'not-a-unit', why, text });
  if (!URL.canParse(text.trim())) return not('not-an-address');
  const url = new URL(text.trim());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return not('not-an-address');
  if (!HOSTS.has(url.hostname) || url.port !== '' || url.username !== '') return not('other-site');
  const origin = 'https://www.open.edu';
  if (VIEW_PAGE.test(url.pathname)) return viewPage(origin, url) ?? not('not-one-unit');
  if (!url.pathname.startsWith('/openlearn/')) return not('other-page');
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  const path = PAGE_OF_A_UNIT.test(last) ? segments.slice(0, -1) : segments;
  const name = path.at(-1);
  // `openlearn`, a subject, and the unit itself at least.
  if (path.length < 3 || name === undefined) return not('not-one-unit');
  if (path.includes('mod') || name.endsWith('.php')) return not('other-page');
  const base = `${origin}/${path.join('/')}`;
  return {
    kind: 'unit',
    base,
    page: `${base}/content-section-0`,
    xmlUrl: `${base}/altformat-ouxml`,
    name,
  };
}

function viewPage(origin: string, url: URL): UnitAddress | undefined {
  const id = url.searchParams.get('id');
  if (id === null || !/^\d{1,12}$/.test(id)) return undefined;
  const base = `${origin}${url.pathname}?id=${id}`;
  return { kind: 'unit', base, page: base, xmlUrl: `${base}&content=scxml`, name: undefined };
}
