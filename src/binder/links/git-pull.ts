import { encodedPath, query } from './encode.ts';

/** What shows the content: a program that takes a path, RStudio, or an address as it stands. */
export type ShownIn =
  | 'lab'
  | 'notebook'
  | 'retro'
  | 'shiny'
  | 'rstudio'
  | { readonly urlPath: string };

/** Content that nbgitpuller brings onto a server, and what of it is shown. */
export type PulledContent = {
  readonly url: string;
  readonly branch?: string | undefined;
  /** The folder it goes to; without one the last part of the address, `.git` and all. */
  readonly targetPath?: string | undefined;
  /** A file or folder in it; without one its top. */
  readonly path?: string | undefined;
  readonly app?: ShownIn | undefined;
};

/**
 * The path and query on a server that brings content in and then shows it.
 *
 * The place to show is encoded by itself and then as a value of the query: the page that pulls goes
 * to it as it stands, so a `#` in a file's name would end it.
 *
 * Source: nbgitpuller's `handlers.py`, in which the folder is `repo.rstrip('/').split('/')[-1]`
 * unless `targetPath` says one, and the programs of its link generator.
 */
export function gitPull({ url, branch, targetPath, path, app = 'lab' }: PulledContent): string {
  // Earlier versions do not strip the slash, and would take the folder for unnamed.
  const repository = url.replace(/\/+$/, '');
  const target = targetPath?.replace(/^\/+|\/+$/g, '');
  const folder = target ?? repository.split('/').at(-1) ?? '';
  return `git-pull?${query([
    ['repo', repository],
    ['branch', branch],
    ['targetPath', target],
    ['urlpath', shownBy(app, [folder, path?.replace(/^\/+/, '') ?? ''])],
  ])}`;
}

function shownBy(app: ShownIn, parts: readonly string[]): string {
  if (typeof app !== 'string') return app.urlPath.replace(/^\/+/, '');
  const path = encodedPath(parts.filter((part) => part !== '').join('/'));
  switch (app) {
    case 'lab':
      return `lab/tree/${path}`;
    case 'notebook':
      return `tree/${path}`;
    case 'retro':
      return `retro/tree/${path}`;
    case 'shiny':
      return `shiny/${path.replace(/\/$/, '')}/`;
    case 'rstudio':
      // It opens in the home folder whatever the address says.
      return 'rstudio/';
  }
}

/**
 * The same on a JupyterHub, for whoever opens it there. What follows `/hub` in the address is not
 * needed, as in `https://hub.example.org/hub/home`.
 *
 * Source: JupyterHub's `user-redirect`.
 */
export function hubGitPullLink(
  hub: string,
  content: PulledContent,
  { server }: { readonly server?: string } = {},
): string {
  const name = server === undefined ? '' : `${encodeURIComponent(server)}/`;
  return `${startOf(hub)}/hub/user-redirect/${name}${gitPull(content)}`;
}

function startOf(hub: string): string {
  const { origin, pathname } = new URL(hub);
  return `${origin}${pathname.replace(/\/hub(?:\/.*)?$/, '').replace(/\/+$/, '')}`;
}
