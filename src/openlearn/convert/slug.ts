const LONGEST = 60;

/**
 * A short name for files and folders: lower case letters (of any script) and digits with dashes
 * between, in NFC. Empty for a text without letters and digits.
 */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    // Accents of Latin letters go; other scripts keep the marks that make their letters.
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), LONGEST / 2)).replace(/-+$/, '');
}
