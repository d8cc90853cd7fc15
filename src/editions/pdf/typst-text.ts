/**
 * A text as a string of Typst's code. Nothing that a stranger wrote gets into a document in another
 * way than this one and `typstSymbols`, so none of it can be read as code.
 *
 * Source: https://typst.app/docs/reference/foundations/str/ ("Escapes")
 */
export function typstString(text: string): string {
  const escaped = text.toWellFormed().replace(/[\\"\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    if (character === '\\' || character === '"') return `\\${character}`;
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
  return `"${escaped}"`;
}

/** Each character as a symbol of its own in a formula, by its code point. */
export function typstSymbols(text: string): string {
  return [...text.toWellFormed()]
    .map((character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .join('');
}
