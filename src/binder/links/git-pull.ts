import { encodedPath, query } from './encode.ts';

/** Content that nbgitpuller brings onto a server, and what of it is shown. */
export type PulledContent = {
  readonly url: string;
  readonly branch?: string | undefined;
  /** The folder it goes to; without one the last part of the address, `.git` and all. */
  readonly targetPath?: string | undefined;
  /** A file or folder in it; without one its top. */
  readonly path?: string | undefined;
  /** The program that shows it: JupyterLab, the classic notebook, or the start of another's address. */
  readonly app?: 'lab' | 'notebook' | { readonly urlPath: string } | undefined;
};

/**
 * The path and query on a server that brings content in and then shows it.
 *
 * Source: nbgitpuller's `handlers.py`: the folder is what stands behind the last slash of the address.
 */
export function gitPull({ url, branch, targetPath, path, app = 'lab' }: PulledContent): string {
  const folder = targetPath ?? url.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const shown = [folder, ...(path === undefined ? [] : [path.replace(/^\/+/, '')])].join('/');
  const start = app === 'lab' ? 'lab/tree/' : app === 'notebook' ? 'tree/' : startOf(app.urlPath);
  return `git-pull?${query([
    ['repo', url],
    ['branch', branch],
    ['targetPath', targetPath],
    ['urlpath', `${start}${encodedPath(shown)}`],
  ])}`;
}

function startOf(urlPath: string): string {
  return `${urlPath.replace(/^\/+|\/+$/g, '')}/`;
}

/** The same on a JupyterHub, for whoever opens it there. Source: JupyterHub's `user-redirect`. */
export function hubGitPullLink(
  hub: string,
  content: PulledContent,
  { server }: { readonly server?: string } = {},
): string {
  const name = server === undefined ? '' : `${encodeURIComponent(server)}/`;
  return `${hub.replace(/\/+$/, '')}/hub/user-redirect/${name}${gitPull(content)}`;
}
