/** Languages that courses are written in, by their codes; whatever else there is has to be known by its code. */
const KNOWN =
  'ar bg ca cs cy da de el en es et eu fa fi fr ga he hi hr hu id is it ja ko lt lv nb nl pl pt ro ru sk sl sq sr sv sw th tr uk ur vi zh'.split(
    ' ',
  );

/** Made once: a file may have thousands of keys that are no languages. */
let codes: ReadonlyMap<string, string> | undefined;

/** The code of a language that somebody called by its name, in English or in itself: `Deutsch` → `de`. */
export function languageNamed(name: string): string | undefined {
  codes ??= codesByName();
  return codes.get(name.trim().toLowerCase());
}

/** Codes stand for themselves, and what two languages are called alike is the first of them. */
function codesByName(): ReadonlyMap<string, string> {
  const names = KNOWN.flatMap((code) =>
    ['en', code].map((inLanguage) => [nameOf(code, inLanguage), code] as const),
  );
  const known = KNOWN.map((code) => [code, code] as const);
  return new Map([...names.toReversed(), ...known]);
}

function nameOf(code: string, inLanguage: string): string {
  const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
  return name.toLowerCase();
}
