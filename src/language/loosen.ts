import { fold } from './fold.ts';
import type { Said } from './match.ts';
import { tokenize } from './tokenize.ts';

const POLITE: ReadonlySet<string> = new Set(['please', 'bitte']);

/** A word as it is compared where signs around it do not count: `Done!` is `done`. */
export function plainWord(text: string): string {
  return fold(text).replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}

/** The same words without the signs around them, without quotation marks around all, and politeness. */
export function loosen({ raw, tokens: strict }: Said): Said {
  const [first, ...others] = strict;
  const isQuoted = first?.quotes === 'closed' && others.length === 0;
  const inner = isQuoted
    ? { raw: first.text, tokens: tokenize(first.text) }
    : { raw, tokens: strict };
  const tokens = inner.tokens
    .map((token) => (token.word === undefined ? token : { ...token, word: plainWord(token.word) }))
    .filter(({ word }) => word !== '');
  return { raw: inner.raw, tokens: withoutPoliteness(tokens) };
}

function withoutPoliteness(tokens: Said['tokens']): Said['tokens'] {
  const isPolite = (word: string | undefined) => word !== undefined && POLITE.has(word);
  const [first, ...more] = tokens;
  if (more.length === 0) return tokens;
  if (isPolite(first?.word)) return more;
  return isPolite(more.at(-1)?.word) ? tokens.slice(0, -1) : tokens;
}
