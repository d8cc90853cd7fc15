import { encodedPath, query } from './encode.ts';

type OnGitHub = {
  readonly owner: string;
  readonly name: string;
  readonly ref?: string | undefined;
};

/**
 * Opens a notebook of a public repository in Google Colab; without a path, the list of its notebooks.
 *
 * Source: Colab's "Using Google Colab with GitHub".
 */
export function colabLink({ owner, name, ref = 'HEAD' }: OnGitHub, path?: string): string {
  const start = `https://colab.research.google.com/github/${encodedPath(`${owner}/${name}`)}`;
  return path === undefined
    ? `${start}/tree/${encodedPath(ref)}`
    : `${start}/blob/${encodedPath(ref)}/${encodedPath(path)}`;
}

/** Opens a repository in a codespace. Source: GitHub's "Facilitating quick creation and resumption". */
export function codespacesLink({ owner, name, ref }: OnGitHub): string {
  const start = `https://codespaces.new/${encodedPath(`${owner}/${name}`)}`;
  return ref === undefined ? start : `${start}/tree/${encodedPath(ref)}`;
}

/** Opens files in a JupyterLite site, one tab each. Source: JupyterLite's "URL query parameters". */
export function jupyterLiteLink(
  site: string,
  paths: readonly string[],
  { app = 'lab' }: { readonly app?: 'lab' | 'notebooks' } = {},
): string {
  const start = `${site.replace(/\/+$/, '')}/${app}/index.html`;
  // A notebook of its own shows one.
  const shown = app === 'lab' ? paths : paths.slice(0, 1);
  const end = query(shown.map((path) => ['path', path] as const));
  return end === '' ? start : `${start}?${end}`;
}
