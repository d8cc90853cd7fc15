/** Words that say nothing of what a unit is about. */
const EMPTY = new Set(
  'a an and about any are as at by can course courses do does for from how i in into is it its me my of on or some something that the there this to unit units what when where which who why with you your'.split(
    ' ',
  ),
);

/**
 * The form in which a word is looked up: small letters without accents, without the ending of a
 * plural, of a possessive or of “-ing”. Undefined for words that say nothing.
 */
export function wordStem(word: string): string | undefined {
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/[\p{M}’']/gu, '');
  if (plain === '' || EMPTY.has(plain)) return undefined;
  if (plain.length < 4) return plain;
  return plain
    .replace(/ies$/, 'y')
    .replace(/(?<=o|s|x|z|ch|sh)es$/, '')
    .replace(/(?<![sui])s$/, '')
    .replace(/(?<=.{4})ing$/, '')
    .replace(/(?<=.{3})e$/, '');
}
