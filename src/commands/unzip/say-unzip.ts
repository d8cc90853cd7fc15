/** Characters that a path in a phrase cannot have; see the language's `readPath`. */
const UNSAYABLE = /[\\<>:"|?*]/;

/** The phrase that unpacks this file, to be put into a link; none for a name that cannot be said. */
export function sayUnzip(path: string): readonly string[] {
  if (UNSAYABLE.test(path)) return [];
  const plain = /^[\p{L}\p{N}._/][\p{L}\p{N}._/-]*[\p{L}\p{N}]$/u.test(path);
  return [`Unzip ${plain ? path : `"${path}"`}`];
}
