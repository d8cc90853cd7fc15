/**
 * What the other side does with an address: BinderHub's page and its providers, nbgitpuller, the
 * browser in between. Written from their sources, and knowing nothing of how addresses are made.
 */

/** Pages before 2025 read the address as it is; those since then hand it through `decodeURI` first. */
export type Page = 'earlier' | 'since-2025';

export const PAGES: readonly Page[] = ['earlier', 'since-2025'];

/** `spec.validateRegex` of the providers, in BinderHub's `repoproviders.py`. */
const SPEC: Readonly<Record<string, RegExp>> = {
  gh: /^[^/]+\/[^/]+\/.+$/s,
  gist: /^[^/]+\/[^/]+(\/[^/]+)?$/s,
  gl: /^[^/]+\/.+$/s,
  git: /^[^/]+\/.+$/s,
  zenodo: /^10\.\d+\/(.)+$/s,
  figshare: /^10\.\d+\/(.)+$/s,
  dataverse: /^10\.\d+\/(.)+$/s,
  hydroshare: /^[^/]+$/s,
  ckan: /^[^/]+$/s,
};

export type Followed = {
  readonly provider: string;
  /** What is cloned or downloaded. */
  readonly source: string;
  readonly ref: string | undefined;
  /** Where the browser is sent when the server has started. */
  readonly lands: URL;
};

const SERVER = 'https://server.test/user/x/';

/** Follows a launch address: `App.jsx`, `LoadingPage.jsx`, `spec.js`, `repoproviders.py`. */
export function followBinderLink(link: string, page: Page, base = '/'): Followed {
  const { pathname, search } = new URL(link);
  const path = sanitized(pathname, page);
  const route = `${base}v2/`;
  if (!path.startsWith(route)) throw new Error(`${path} is no address of this BinderHub`);
  const [provider = '', ...rest] = path.slice(route.length).split('/');
  const spec = rest.join('/');
  if (!SPEC[provider]?.test(spec)) throw new Error(`BinderHub answers 400 to ${provider}: ${spec}`);
  return {
    provider,
    ...sourceOf(provider, spec),
    lands: landing(new URLSearchParams(sanitized(search.slice(1), page))),
  };
}

/** wouter's `unescape`: what cannot be decoded stays as it is. */
function sanitized(text: string, page: Page): string {
  if (page === 'earlier') return text;
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** `LaunchSpec.fromSearchParams`, then `getJupyterServerRedirectUrl`. */
function landing(params: URLSearchParams): URL {
  let urlPath = params.get('urlpath') ?? '';
  const lab = params.get('labpath');
  const file = params.get('filepath');
  if (lab !== null) urlPath = `doc/tree/${encodeURI(lab.replace(/(\/$)/g, ''))}`;
  else if (file !== null) urlPath = `tree/${encodeURI(file.replace(/(\/$)/g, ''))}`;
  const url = new URL(urlPath.replace(/^\/*/, ''), SERVER);
  url.searchParams.append('token', 't');
  return url;
}

function sourceOf(provider: string, spec: string): Pick<Followed, 'source' | 'ref'> {
  const parts = spec.split('/');
  const [first = '', second = ''] = parts;
  switch (provider) {
    case 'gh':
      return {
        source: `https://github.com/${first}/${second.replace(/\.git$/, '')}`,
        // The reference goes into an address of GitHub's API as it is, and is decoded there.
        ref: unquote(parts.slice(2).join('/')),
      };
    case 'gist':
      return { source: `https://gist.github.com/${first}/${second}.git`, ref: parts[2] };
    case 'gl':
      return {
        source: `https://gitlab.com/${unquote(first)}.git`,
        ref: unquote(parts.slice(1).join('/')),
      };
    case 'git':
      return { source: unquote(first), ref: unquote(parts.slice(1).join('/')) };
    default:
      return { source: unquote(spec), ref: undefined };
  }
}

/** Python's `urllib.parse.unquote`: broken sequences stay. */
export function unquote(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

/** The file or folder that JupyterLab or the notebook shows at an address; fails where it is cut off. */
export function fileShownAt({ pathname, search, hash }: URL, base = '/user/x/'): string {
  const inside = pathname.slice(base.length).replace(/^(?:doc|lab|retro)\//, '');
  const query = search.replace(/[?&]token=t$/, '');
  if (hash !== '' || query !== '') throw new Error(`cut off: ${pathname}${search}${hash}`);
  if (!pathname.startsWith(base) || !inside.startsWith('tree/')) {
    throw new Error(`no file is shown at ${pathname}`);
  }
  return unquote(inside.slice('tree/'.length));
}

export type Pulled = {
  readonly repo: string;
  readonly branch: string | undefined;
  /** Where the content is put, below the home folder. */
  readonly folder: string;
  /** Where the browser goes when that is done. */
  readonly shows: URL;
};

/** nbgitpuller's `UIHandler`, its page, and the page's script; tornado's `get_argument` strips. */
export function followGitPull(at: URL): Pulled {
  const base = at.href.slice(0, at.href.indexOf('git-pull'));
  const get = (name: string): string | undefined => at.searchParams.get(name)?.trim();
  const repo = get('repo') ?? '';
  const folder =
    get('targetpath') ?? get('targetPath') ?? repo.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const path = get('urlpath') ?? `tree/${folder}`;
  // The template quotes the path for an attribute, the script unquotes it and goes to base + path.
  return { repo, branch: get('branch'), folder, shows: new URL(`${base}${path}`) };
}

/** JupyterHub's `UserRedirectHandler`, for the user x: the rest of the path and the query are kept. */
export function followUserRedirect(link: string, hub: string): URL {
  const start = `${hub}/hub/user-redirect/`;
  if (!link.startsWith(start)) throw new Error(`${link} is no address of ${hub}`);
  return new URL(`${hub}/user/x/${link.slice(start.length)}`);
}
