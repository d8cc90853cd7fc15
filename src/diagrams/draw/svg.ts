/** A piece of finished SVG. Only `svg` makes one, so that no text gets in unescaped. */
export type Svg = { readonly svg: string };

type Piece = Svg | string | number | undefined | readonly Svg[];

/**
 * Writes SVG as XML: texts between the pieces of the template are escaped, pieces of `Svg` are not,
 * `undefined` is nothing. Attribute values stand in double quotes. Numbers keep one decimal, so that a
 * drawing has the same bytes on every machine.
 */
export function svg(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Svg {
  return { svg: strings.reduce((all, part, index) => all + show(pieces[index - 1]) + part) };
}

function show(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'number') return rounded(piece);
  if (typeof piece === 'string') return escapeXml(piece);
  if ('svg' in piece) return piece.svg;
  return piece.map((one) => one.svg).join('');
}

export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Characters that XML 1.0 forbids go. */
function escapeXml(text: string): string {
  return [...text.toWellFormed()]
    .filter((character) => isAllowed(character.codePointAt(0) ?? 0))
    .map((character) => ESCAPES.get(character) ?? character)
    .join('');
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code !== 0xfffe && code !== 0xffff;
}
