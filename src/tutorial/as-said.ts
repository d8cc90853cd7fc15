/** A phrase as somebody says it: `Take [the] {thing}` is told as `Take the …`. */
export function asSaid(phrase: string): string {
  return phrase
    .replace(/\{[^{}]*\}/g, '…')
    .replace(/[[\]]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
