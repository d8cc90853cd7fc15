import { compilePhrase, type Pattern } from './compile-phrase.ts';
import { fold } from './fold.ts';
import { plainWord } from './loosen.ts';
import { type Sayable, takesAnyWords } from './phrase.ts';

const compiled = new WeakMap<Sayable, readonly Pattern[]>();

/**
 * The patterns of all its phrases, the canonical one first; compiled once. A phrase that cannot be
 * read is left out: whoever takes phrases from others checks them with `compilePhrase` first.
 */
export function patternsOf(sayable: Sayable): readonly Pattern[] {
  const known = compiled.get(sayable);
  if (known !== undefined) return known;
  const patterns = sayable.phrases.flatMap((phrase) => {
    const begins = takesAnyWords(sayable) ? 'with-anything' : 'with-a-word';
    const inWords = sayable.hears === 'loosely' ? plainWord : fold;
    const result = compilePhrase(phrase, sayable.parameters, begins, inWords);
    return result.kind === 'pattern' ? [result.pattern] : [];
  });
  compiled.set(sayable, patterns);
  return patterns;
}
