/** The phrase that unpacks this file, to be put into a link. */
export function sayUnzip(path: string): string {
  const plain = /^[\p{L}\p{N}._/-]*[\p{L}\p{N}]$/u.test(path) && !path.startsWith('-');
  return `Unzip ${plain ? path : `"${path.replaceAll('"', '""')}"`}`;
}
