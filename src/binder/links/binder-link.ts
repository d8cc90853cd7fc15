import { encodedPath, query } from './encode.ts';
import { gitPull, type PulledContent } from './git-pull.ts';
import { keepEncoding } from './keep-encoding.ts';
import type { RepositorySpec } from './repository-spec.ts';

/** What is shown when the server has started. */
export type Opened =
  /** A file, or a folder (with `/` at its end), in JupyterLab or in the notebook. */
  | { readonly in: 'lab' | 'notebook'; readonly path: string }
  /** Another program on the server: `rstudio/`, `shiny/app/`, with its own query. */
  | { readonly in: 'app'; readonly urlPath: string }
  /** Files of another repository, brought in when the server starts; nbgitpuller must be installed. */
  | { readonly in: 'pulled'; readonly content: PulledContent };

export const MYBINDER = 'https://mybinder.org';

/**
 * The address that launches a repository on a BinderHub.
 *
 * @param ref a branch, tag or commit; without one the default branch. Not for DOIs.
 * @param hub another BinderHub's address
 *
 * Source: BinderHub's `repoproviders.py` and its client's `spec.js`, which split at the first slashes
 * and prefer `labpath` over `filepath` over `urlpath`.
 */
export function binderLink({
  repository,
  ref,
  open,
  hub = MYBINDER,
}: {
  readonly repository: RepositorySpec;
  readonly ref?: string | undefined;
  readonly open?: Opened | undefined;
  readonly hub?: string;
}): string {
  const start = `${startOf(hub)}/v2/${specOf(repository, ref)}`;
  const end = open === undefined ? '' : keepEncoding(query([openedBy(open)]));
  return end === '' ? start : `${start}?${end}`;
}

/** An address there will do, that of a launch link too. */
function startOf(hub: string): string {
  const { origin, pathname } = new URL(hub);
  return `${origin}${pathname.replace(/\/v2(?:\/.*)?$/, '').replace(/\/+$/, '')}`;
}

function specOf(repository: RepositorySpec, ref: string | undefined): string {
  // The server takes all that is left for the ref, so its slashes stay.
  const at = encodedPath(ref ?? 'HEAD');
  switch (repository.provider) {
    case 'gh':
      return `gh/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.name)}/${at}`;
    case 'gist': {
      const gist = `gist/${encodeURIComponent(repository.owner)}/${encodeURIComponent(repository.id)}`;
      return ref === undefined ? gist : `${gist}/${at}`;
    }
    case 'gl':
      return `gl/${encodeURIComponent(repository.path)}/${at}`;
    case 'git':
      return `git/${encodeURIComponent(repository.url)}/${at}`;
    case 'ckan':
      return `ckan/${encodeURIComponent(repository.url)}`;
    case 'hydroshare':
      return `hydroshare/${encodeURIComponent(repository.id)}`;
    case 'zenodo':
    case 'figshare':
    case 'dataverse':
      // The slash of a DOI is part of the address.
      return `${repository.provider}/${encodedPath(repository.doi)}`;
  }
}

function openedBy(open: Opened): readonly [string, string] {
  switch (open.in) {
    case 'lab':
    case 'notebook':
      return openedFile(open.in, open.path.replace(/^\/+/, ''));
    case 'app':
      return ['urlpath', open.urlPath.replace(/^\/+/, '')];
    case 'pulled':
      return ['urlpath', gitPull(open.content)];
  }
}

function openedFile(program: 'lab' | 'notebook', path: string): readonly [string, string] {
  // The page encodes neither `#` nor `?` in `labpath` and `filepath`, so what follows them would be
  // cut off; and it takes the slash from a folder, which JupyterLab then opens as a document.
  if (!/[#?]|\/$/.test(path)) return [program === 'lab' ? 'labpath' : 'filepath', path];
  return ['urlpath', `${program === 'lab' ? 'lab/tree' : 'tree'}/${encodedPath(path)}`];
}
