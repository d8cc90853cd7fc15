import { filesOfToken, writeFiles } from './read-files.ts';
import type { PlaceRead } from './take-choices.ts';
import type { Token } from './tokenize.ts';

/**
 * Takes as many words as name files: of `a.ipynb, b.ipynb and notes/ to markdown` the first four. Any other word
 * ends it, and is a mistake where a further file had to come.
 */
export function takeFiles(
  parameter: string,
  endings: readonly string[],
  tokens: readonly Token[],
  at: number,
): PlaceRead {
  const found: string[] = [];
  let next = at;
  let expects = true;
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    if (token.quotes === 'unclosed') {
      return { kind: 'error', error: { kind: 'unclosed-quote', position: token.start } };
    }
    const words = filesOfToken(token, endings);
    const wrong = words.find(({ kind }) => kind !== 'file');
    if (wrong !== undefined && !expects) break;
    if (wrong !== undefined && wrong.kind !== 'file') {
      const { kind, word: value } = wrong;
      return { kind: 'error', error: { kind, parameter, value, position: token.start } };
    }
    found.push(...words.map(({ word }) => word));
    expects = words.length === 0 || (token.quotes === 'none' && token.text.endsWith(','));
    next += 1;
  }
  if (found.length === 0 || expects) {
    return { kind: 'error', error: { kind: 'missing', parameter } };
  }
  return { kind: 'value', value: writeFiles(found), next };
}
