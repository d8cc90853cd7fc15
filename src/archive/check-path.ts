import { ArchiveError } from './archive.ts';

/** What file systems and git take in a name and in a path, in bytes. */
const LONGEST_PART = 255;
const LONGEST_PATH = 1024;

/** Device names of Windows, with any extension. Source: "Naming Files, Paths, and Namespaces", Microsoft. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * The path of an entry as it may be written: relative, `/` between its parts, in NFC, without `.`
 * parts. Throws an `ArchiveError` for names that lead outside, that no system can hold, or that
 * change what a repository does rather than what it says.
 */
export function checkedPath(name: string): string {
  const path = name.replaceAll('\\', '/').normalize('NFC');
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) refuse('outside', name);
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) refuse('outside', name);
  if (parts.length === 0 || isTooLong(path, parts)) refuse('bad-name', name);
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffd]/u.test(path)) refuse('bad-name', name);
  const clean = parts.join('/');
  if (parts.some(isGitFolder)) refuse('forbidden', name);
  if (parts.some((part) => DEVICE.test(part) || /[. ]$/.test(part))) refuse('bad-name', name);
  return clean;
}

/**
 * Whether a part is git's own folder under any name a system would open it by; no honest archive
 * has one. Source: git's `is_hfs_dotgit` and `is_ntfs_dotgit`.
 */
function isGitFolder(part: string): boolean {
  return /^(\.git|git~\d+)$/.test(asSystemsSee(part));
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

/** Files that operating systems put into archives by themselves. */
export function isLitter(path: string): boolean {
  const parts = path.split('/');
  const last = parts.at(-1) ?? '';
  return parts.includes('__MACOSX') || /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i.test(last);
}

function isTooLong(path: string, parts: readonly string[]): boolean {
  return (
    Buffer.byteLength(path) > LONGEST_PATH ||
    parts.some((part) => Buffer.byteLength(part) > LONGEST_PART)
  );
}

function refuse(problem: 'outside' | 'bad-name' | 'forbidden', path: string): never {
  throw new ArchiveError({ problem, path });
}
