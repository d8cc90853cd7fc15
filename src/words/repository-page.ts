/** Where people see a file (`path`) or all of a repository at a commit; servers put it in different places. */
export function pageAtCommit(page: string, commit: string, path = ''): string {
  const { hostname = '' } = URL.parse(page) ?? {};
  if (hostname.startsWith('gist.')) return `${page}/${commit}`;
  const rest =
    path === ''
      ? ''
      : `/${path
          .split('/')
          .map((part) => encodeURIComponent(part.toWellFormed()))
          .join('/')}`;
  if (hostname === 'codeberg.org') return `${page}/src/commit/${commit}${rest}`;
  if (hostname === 'gitlab.com')
    return `${page}/-/${path === '' ? 'tree' : 'blob'}/${commit}${rest}`;
  return `${page}/${path === '' ? 'tree' : 'blob'}/${commit}${rest}`;
}
