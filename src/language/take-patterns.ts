import { patternOfToken, writePatterns } from './read-patterns.ts';
import type { PlaceRead } from './take-choices.ts';
import type { Token } from './tokenize.ts';

/**
 * Takes as many words as can be meant as patterns: of `notebooks/** !notebooks/drafts/ into maps` the first
 * two. Right behind a colon the first may be any word: `owner/name: notebooks`.
 */
export function takePatterns(
  parameter: string,
  tokens: readonly Token[],
  at: number,
  ends: ReadonlySet<string>,
): PlaceRead {
  const before = tokens[at - 1];
  const isBehindColon = before?.quotes === 'none' && before.text.endsWith(':');
  const found: string[] = [];
  let next = at;
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    if (token.quotes === 'unclosed') {
      return { kind: 'error', error: { kind: 'unclosed-quote', position: token.start } };
    }
    if (token.word !== undefined && ends.has(token.word)) break;
    const { kind, word: value } = patternOfToken(token, isBehindColon && found.length === 0);
    if (kind === 'outside' || (kind === 'not-files' && found.length === 0)) {
      return { kind: 'error', error: { kind, parameter, value, position: token.start } };
    }
    if (kind === 'not-files') break;
    if (kind === 'pattern') found.push(value);
    next += 1;
  }
  if (found.length === 0) return { kind: 'error', error: { kind: 'missing', parameter } };
  return { kind: 'value', value: writePatterns(found), next };
}
