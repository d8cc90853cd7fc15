/** Languages that courses are written in, by their codes; whatever else there is has to be known by its code. */
const KNOWN =
  'ar bg ca cs cy da de el en es et eu fa fi fr ga he hi hr hu id is it ja ko lt lv nb nl pl pt ro ru sk sl sq sr sv sw th tr uk ur vi zh'.split(
    ' ',
  );

/** The code of a language that somebody called by its name, in English or in itself: `Deutsch` → `de`. */
export function languageNamed(name: string): string | undefined {
  const lower = name.trim().toLowerCase();
  if (KNOWN.includes(lower)) return lower;
  return KNOWN.find((code) =>
    ['en', code].some((inLanguage) => nameOf(code, inLanguage) === lower),
  );
}

function nameOf(code: string, inLanguage: string): string | undefined {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code)?.toLowerCase();
}
