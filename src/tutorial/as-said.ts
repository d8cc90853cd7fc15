/** A phrase as somebody says it: `Take [the] {thing}` is told as `Take the …`. */
export function asSaid(phrase: string): string {
  return phrase
    .replace(/\{[^{}]*\}/g, '…')
    .replace(/[[\]]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same phrase without all that may be left out: of `Publish [as {editions}]` the first word. */
export function shortest(phrase: string): string {
  const shorter = phrase.replace(/\[[^[\]]*\]/g, '');
  return shorter === phrase ? phrase.trim() : shortest(shorter);
}
