const LONGEST = 120;
/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name under which the last part of an address or path can lie on any disk: no folders, no signs
 * that a shell, Markdown or a file system gives a meaning to, never hidden, at most 120 bytes.
 *
 * Source: "Naming Files, Paths, and Namespaces" (Microsoft), the strictest of the usual rules.
 */
export function safeFileName(source: string, otherwise: string): string {
  const last = decoded(source.split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? '');
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|\.+$/g, '');
  const safe = DEVICE.test(plain) ? `file-${plain}` : plain;
  return safe === '' ? otherwise : shortened(safe);
}

/** The same name where it is free, else with a number. Names that differ only in case are one file on many disks. */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const { stem, extension } = partsOf(name);
  let free = name;
  for (let copy = 2; taken.has(asCompared(free)); copy += 1) free = `${stem}-${copy}${extension}`;
  return free;
}

/** A name as file systems compare it that fold case and take composed and decomposed letters for one. */
export function asCompared(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * What a file could be called that a document names: as it is written where that is a path of files,
 * and each by its last part alone.
 */
export function namesBeside(sources: readonly (string | undefined)[]): readonly string[] {
  const given = sources.flatMap((source) =>
    source === undefined || source === '' ? [] : [source],
  );
  const paths = given
    .filter((source) => !/^[a-z]+:|^[\\/]|\\/i.test(source))
    .map((path) => decoded(path));
  const last = given.map((source) => decoded(source.split(/[?#]/)[0] ?? ''));
  const names = last.map((source) => source.split(/[\\/]/).at(-1) ?? '').reverse();
  return [...new Set([...paths, ...names])].filter((name) => name !== '');
}

/** `a.b.png` is `a.b` and `.png`; what is too long to be an ending is none. */
export function partsOf(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || name.length - dot > 10) return { stem: name, extension: '' };
  return { stem: name.slice(0, dot), extension: name.slice(dot) };
}

/** The beginning tells names apart for people, the ending tells programs what it is. */
function shortened(name: string): string {
  const { stem, extension } = partsOf(name);
  const room = LONGEST - Buffer.byteLength(extension);
  let kept = '';
  let size = 0;
  for (const letter of stem) {
    size += Buffer.byteLength(letter);
    if (size > room) break;
    kept += letter;
  }
  return kept + extension;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
