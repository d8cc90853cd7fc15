import { looksLikeSource, sourceWords, writeSources } from './read-sources.ts';
import type { PlaceRead } from './take-choices.ts';
import type { Token } from './tokenize.ts';

/**
 * Takes as many words as can be meant as sources: of `owner/a, owner/b and binder_maps prefer owner/a`
 * the first four. Any other word ends it, and is a mistake where a further source had to come.
 */
export function takeSources(parameter: string, tokens: readonly Token[], at: number): PlaceRead {
  const found: string[] = [];
  let next = at;
  let expects = true;
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    const words = sourceWords(token.text);
    const wrong = words.find((word) => !looksLikeSource(word));
    if (wrong !== undefined && !expects) break;
    if (wrong !== undefined) {
      const { start: position } = token;
      const error = { kind: 'not-a-source', parameter, value: wrong, position } as const;
      return { kind: 'error', error };
    }
    found.push(...words);
    expects = words.length === 0 || token.text.endsWith(',');
    next += 1;
  }
  if (found.length === 0 || expects) {
    return { kind: 'error', error: { kind: 'missing', parameter } };
  }
  return { kind: 'value', value: writeSources(found), next };
}
