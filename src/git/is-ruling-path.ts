/** What decides what may happen in a repository: workflows, code owners, Sayso's own configuration and course. */
const RULES: readonly RegExp[] = [
  /^\.github\/workflows(\/|$)/,
  /^\.github\/(sayso|tutorial)\.ya?ml(\/|$)/,
  /^(\.github\/|docs\/)?codeowners(\/|$)/,
  // A file of this name would push the folder with all of them away.
  /^\.github$/,
];

/**
 * Whether a path changes what a repository does rather than what it says: git's own folder under any
 * name that a system would open it by, and what rules the repository. Such files change by a
 * person's hand only, whatever a zip, a unit or a phrase asks for.
 *
 * Source: git's `is_hfs_dotgit` and `is_ntfs_dotgit`; GitHub's "About code owners".
 */
export function isRulingPath(path: string): boolean {
  const parts = path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(asSystemsSee);
  if (parts.some((part) => /^(\.git|git~\d+)$/.test(part))) return true;
  const seen = parts.join('/');
  return RULES.some((rule) => rule.test(seen));
}

/** Case, unseen characters, trailing dots and streams (`.git::$INDEX_ALLOCATION`) make no difference. */
function asSystemsSee(part: string): string {
  return part
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '')
    .toLowerCase();
}
