/** Where a source of another repository can be looked at. */
export type SourcePage = {
  readonly id: string;
  /** `https://github.com/owner/name`; undefined where there is no such page. */
  readonly page: string | undefined;
  readonly commit: string | undefined;
  /** Its folder there; '' for the top. */
  readonly folder: string;
};

/** The address of a line in a source at its commit; undefined where that cannot be told. */
export function placeOnPage(
  { page, commit, folder }: SourcePage,
  { path, line }: { readonly path: string; readonly line: number },
): string | undefined {
  if (page === undefined || commit === undefined) return undefined;
  const host = URL.parse(page)?.hostname ?? '';
  if (host.startsWith('gist.')) return undefined;
  const view = host === 'gitlab.com' ? '-/blob' : host === 'codeberg.org' ? 'src/commit' : 'blob';
  const whole = [folder, path].filter((part) => part !== '').join('/');
  const encoded = whole.split('/').map((part) => encodeURIComponent(part.toWellFormed()));
  const at = line === 0 ? '' : host === 'github.com' ? `?plain=1#L${line}` : `#L${line}`;
  return `${page}/${view}/${commit}/${encoded.join('/')}${at}`;
}
