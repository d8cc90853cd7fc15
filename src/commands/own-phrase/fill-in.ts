const PLACE = /\{([^{}\s]*)\}/g;

/** The names of the `{places}` in a text, in their order. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].map(([, name]) => name ?? '');
}

/**
 * Puts values into the `{places}` of a text, in one pass, so that a value cannot bring in a place of
 * its own. Other braces stay as they are: a formula may have them.
 */
export function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(PLACE, (place, name: string) => values.get(name) ?? place);
}
