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

/**
 * Reads a repository as people write it: `owner/name`, an address on GitHub, GitLab or as a gist, a
 * DOI of Zenodo, Figshare or Dataverse, or any address of a git repository. With `ref` where the
 * words say one (`owner/name@branch`, `/tree/branch`). Undefined for anything else.
 *
 * Source: BinderHub's repository providers.
 */
export function readRepository(
  text: string,
): { readonly repository: RepositorySpec; readonly ref: string | undefined } | undefined {
  const said = text.trim();
  const short = /^([\w-]+)\/([\w.-]+?)(?:\.git)?(?:@(\S+))?$/.exec(said);
  if (short !== null) return gitHub(short[1], short[2], short[3]);
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}\/\S+)$/i.exec(said)?.[1];
  if (doi !== undefined) return ofDoi(doi);
  const url = /^https?:\/\//i.test(said) ? URL.parse(said) : null;
  return url === null || url.username !== '' ? undefined : ofUrl(url);
}

type Read = ReturnType<typeof readRepository>;

function gitHub(
  owner: string | undefined,
  name: string | undefined,
  ref: string | undefined,
): Read {
  if (owner === undefined || name === undefined || !OWNER.test(owner) || !NAME.test(name)) {
    return undefined;
  }
  return { repository: { provider: 'gh', owner, name: name.replace(/\.git$/, '') }, ref };
}

function ofDoi(doi: string): Read {
  const provider = /zenodo/i.test(doi)
    ? 'zenodo'
    : /figshare/i.test(doi)
      ? 'figshare'
      : /dvn|dataverse/i.test(doi)
        ? 'dataverse'
        : undefined;
  return provider === undefined ? undefined : { repository: { provider, doi }, ref: undefined };
}

function ofUrl(url: URL): Read {
  const parts = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const [first = '', second = ''] = parts;
  switch (url.hostname.toLowerCase()) {
    case 'github.com':
    case 'www.github.com': {
      const ref = parts[2] === 'tree' || parts[2] === 'blob' ? parts.slice(3).join('/') : '';
      return gitHub(first, second, ref === '' ? undefined : ref);
    }
    case 'gist.github.com':
      return second === ''
        ? undefined
        : { repository: { provider: 'gist', owner: first, id: second }, ref: parts[2] };
    case 'gitlab.com':
      return ofGitLab(parts);
    default:
      return { repository: { provider: 'git', url: url.href }, ref: undefined };
  }
}

/** Behind `/-/` stands what is shown of the project. */
function ofGitLab(parts: readonly string[]): Read {
  const dash = parts.indexOf('-');
  const path = (dash === -1 ? parts : parts.slice(0, dash)).join('/').replace(/\.git$/, '');
  const isTree = dash !== -1 && parts[dash + 1] === 'tree';
  const ref = isTree ? parts.slice(dash + 2).join('/') : '';
  if (!path.includes('/')) return undefined;
  return { repository: { provider: 'gl', path }, ref: ref === '' ? undefined : ref };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken percent sign is meant as it is.
    return part;
  }
}
