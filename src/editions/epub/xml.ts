/** A piece of finished XML. Only `xml` and `safeXml` make one, so that no text gets in unescaped. */
export type Xml = { readonly xml: string };

type Piece = Xml | string | number | undefined | readonly Xml[];

/**
 * Writes XML: texts between the pieces of the template are escaped, pieces of `Xml` are not,
 * `undefined` is nothing. Attribute values stand in double quotes.
 */
export function xml(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Xml {
  const text = strings.reduce((all, part, index) => all + show(pieces[index - 1]) + part);
  return { xml: text };
}

/** XML that a serializer printed. */
export function safeXml(text: string): Xml {
  return { xml: text };
}

function show(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeXml(String(piece));
  if ('xml' in piece) return piece.xml;
  return piece.map((one) => one.xml).join('');
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
