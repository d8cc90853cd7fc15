/** A piece of finished HTML. Only `html` and `safeHtml` make one, so that no text gets in unescaped. */
export type Html = { readonly html: string };

type Piece = Html | string | number | undefined | readonly Html[];

/**
 * Writes HTML: texts between the pieces of the template are escaped, pieces of `Html` are not,
 * `undefined` is nothing. Attribute values stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const text = strings.reduce((all, part, index) => all + show(pieces[index - 1]) + part);
  return { html: text };
}

/** HTML that was made safe elsewhere: the content that `renderPage` printed. */
export function safeHtml(text: string): Html {
  return { html: text };
}

function show(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  if ('html' in piece) return piece.html;
  return piece.map((one) => one.html).join('');
}

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? character);
}
