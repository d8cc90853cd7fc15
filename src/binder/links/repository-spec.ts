/** Where a repository is, as BinderHub's providers tell them apart. */
export type RepositorySpec =
  | { readonly provider: 'gh'; readonly owner: string; readonly name: string }
  | { readonly provider: 'gist'; readonly owner: string; readonly id: string }
  /** `path`: groups and project, `group/subgroup/project`. */
  | { readonly provider: 'gl'; readonly path: string }
  | { readonly provider: 'git' | 'ckan'; readonly url: string }
  | { readonly provider: 'zenodo' | 'figshare' | 'dataverse'; readonly doi: string }
  | { readonly provider: 'hydroshare'; readonly id: string };

/** Accounts have no dots, repositories may. */
const OWNER = /^[\w-]+$/;
const NAME = /^[\w.-]+$/;

/** A repository, and what the words say about it besides. */
export type ReadRepository = {
  readonly repository: RepositorySpec;
  readonly ref: string | undefined;
  /** A file of it, or a folder with `/` at its end. */
  readonly path: string | undefined;
};

/** Branches that most repositories have; what follows one of them in an address is a folder. */
const COMMON_REF = /^(?:main|master|HEAD|gh-pages|[0-9a-f]{40})$/;

/**
 * Reads a repository as people write it: `owner/name`, an address on GitHub, GitLab or as a gist, a
 * DOI or record of Zenodo, a DOI of Figshare or Dataverse, a resource of HydroShare, or any address
 * of a git repository. With `ref` and `path` where the words say them (`owner/name@branch`,
 * `/blob/main/a.ipynb`). What follows `/tree/` is the branch, slashes and all, unless it begins with
 * a name that nearly every repository's branch has. Undefined for anything else.
 *
 * Source: BinderHub's repository providers, with their `regex_detect`.
 */
export function readRepository(text: string): ReadRepository | undefined {
  const said = text.trim();
  const short = /^([\w-]+)\/([\w.-]+?)(?:\.git)?(?:@(\S+))?$/.exec(said);
  if (short !== null) return gitHub(short[1], short[2], { ref: short[3] });
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}\/[^\s?#]+)$/i.exec(said)?.[1];
  if (doi !== undefined) return ofDoi(doi);
  const ssh = /^git@([\w.-]+):(.+)$/.exec(said);
  const address = ssh === null ? said : `https://${ssh[1]}/${ssh[2]}`;
  const isAddress = /^https?:\/\/\S+$/i.test(address);
  const url = URL.parse(isAddress ? address : hostFirst(address));
  return url === null || url.username !== '' ? undefined : ofUrl(url);
}

/** `github.com/owner/name`, as people copy it without what stands before. */
function hostFirst(text: string): string {
  return /^(?:www\.)?(?:github|gitlab|gist\.github)\.com\/\S+$/i.test(text)
    ? `https://${text}`
    : '';
}

type More = { readonly ref?: string | undefined; readonly path?: string | undefined };

function gitHub(
  owner: string | undefined,
  name: string | undefined,
  more: More,
): ReadRepository | undefined {
  if (owner === undefined || name === undefined || !OWNER.test(owner) || !NAME.test(name)) {
    return undefined;
  }
  const plain = name.replace(/\.git$/, '');
  if (plain === '' || /^\.{1,2}$/.test(plain)) return undefined;
  return found({ provider: 'gh', owner, name: plain }, more);
}

function found(repository: RepositorySpec, { ref, path }: More = {}): ReadRepository {
  return { repository, ref: ref === '' ? undefined : ref, path: path === '' ? undefined : path };
}

function ofDoi(doi: string): ReadRepository | undefined {
  const provider = /zenodo/i.test(doi)
    ? 'zenodo'
    : /figshare/i.test(doi)
      ? 'figshare'
      : /dvn|dataverse/i.test(doi)
        ? 'dataverse'
        : undefined;
  return provider === undefined ? undefined : found({ provider, doi });
}

function ofUrl(url: URL): ReadRepository | undefined {
  const parts = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const [first = '', second = ''] = parts;
  switch (url.hostname.toLowerCase().replace(/^www\./, '')) {
    case 'github.com':
      return gitHub(first, second, shownPart(parts.slice(2)));
    case 'gist.github.com':
      return ofGist(parts);
    case 'gitlab.com':
      return ofGitLab(parts);
    case 'zenodo.org':
      return /^records?$/.test(first) && /^\d+$/.test(second)
        ? found({ provider: 'zenodo', doi: `10.5281/zenodo.${second}` })
        : undefined;
    case 'hydroshare.org':
      return first === 'resource' && /^[0-9a-f]{32}$/.test(second)
        ? found({ provider: 'hydroshare', id: second })
        : undefined;
    default:
      return parts.length === 0
        ? undefined
        : found({ provider: 'git', url: `${url.origin}${url.pathname}` });
  }
}

/** What a page of GitHub or GitLab shows: `tree/main/notebooks`, `blob/main/a.ipynb`, `commit/…`. */
function shownPart([kind, ...rest]: readonly string[]): More {
  const [first = '', ...path] = rest;
  switch (kind) {
    case 'blob':
      return { ref: first, path: path.join('/') };
    case 'tree':
      if (path.length === 0 || !COMMON_REF.test(first)) return { ref: rest.join('/') };
      return { ref: first, path: `${path.join('/')}/` };
    case 'commit':
      return { ref: first };
    case 'releases':
      return first === 'tag' ? { ref: path.join('/') } : {};
    default:
      return {};
  }
}

function ofGist([first = '', second = '', third = '']: readonly string[]):
  | ReadRepository
  | undefined {
  const ref = /^[0-9a-f]{40}$/.test(third) ? third : undefined;
  const id = second.replace(/\.git$/, '');
  if (/^[0-9a-f]+$/.test(id) && OWNER.test(first)) {
    return found({ provider: 'gist', owner: first, id }, { ref });
  }
  const alone = first.replace(/\.git$/, '');
  // BinderHub wants to know whose gist it is; git does not.
  return second === '' && /^[0-9a-f]{20,}$/.test(alone)
    ? found({ provider: 'git', url: `https://gist.github.com/${alone}.git` })
    : undefined;
}

/** Behind `/-/` stands what is shown of the project. */
function ofGitLab(parts: readonly string[]): ReadRepository | undefined {
  const dash = parts.indexOf('-');
  const path = (dash === -1 ? parts : parts.slice(0, dash)).join('/').replace(/\.git$/, '');
  if (!path.includes('/')) return undefined;
  return found({ provider: 'gl', path }, dash === -1 ? {} : shownPart(parts.slice(dash + 1)));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken percent sign is meant as it is.
    return part;
  }
}
