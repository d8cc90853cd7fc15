/** A path inside the repository, or what is wrong with it. */
export type ReadPath =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'not-a-path' };

/** What Windows and zip tools choke on; a backslash would also hide a `..` from us. */
const UNUSABLE = /[\\<>:"|?*]/;
const DRIVE = /^[A-Za-z]:/;

/**
 * Reads a path as people write it: `./notes/`, `notes//week 1`. The answer has no slash at its ends,
 * no empty, `.` or `..` parts. `..`, an absolute path and a home folder are `outside`; a `.git` part
 * in any case, as git itself refuses it, is `not-a-path`.
 */
export function readPath(text: string): ReadPath {
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  const first = parts[0] ?? '';
  if (text.startsWith('/') || first.startsWith('~') || DRIVE.test(first))
    return { kind: 'outside' };
  if (parts.includes('..')) return { kind: 'outside' };
  if (parts.length === 0 || UNUSABLE.test(text)) return { kind: 'not-a-path' };
  if (parts.some((part) => part.trim() === '' || part.toLowerCase() === '.git')) {
    return { kind: 'not-a-path' };
  }
  return { kind: 'path', path: parts.join('/') };
}

/**
 * Whether a word without quotes can be meant as a file: it has a folder, or an ending with a letter
 * in it. So `Unzip notes.zip` names a file, and `Unzip fails` or `Unzip 2.0` are ordinary words.
 */
export function looksLikeFile(text: string): boolean {
  const slash = text.lastIndexOf('/');
  if (slash > 0 && slash < text.length - 1) return true;
  const dot = text.lastIndexOf('.');
  if (dot < 1) return false;
  const ending = text.slice(dot + 1);
  return /^[\p{L}\p{N}]+$/u.test(ending) && /\p{L}/u.test(ending);
}
