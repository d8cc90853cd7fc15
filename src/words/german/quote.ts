import { quoteOr } from '../quote.ts';

/** Quotes a stranger's text as inline code, as `words/quote.ts` does. */
export function quote(text: string): string {
  return quoteOr(text, '(nichts)');
}
