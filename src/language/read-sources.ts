import { wordsOfList } from './read-choices.ts';

/** `owner/name`, with whatever branch and folder are said behind it, or a folder inside a folder. */
const WITH_A_FOLDER = /^[\p{L}\p{N}_.-]+\/[^\s"'`<>\\]*$/u;
/** `binder_maps`, and what is said to lie here. */
const FOLDER = /^binder_[\p{L}\p{N}_.-]+$/iu;
const HERE = /^\.(?:\/[^\s"'`<>\\]*)?$/;

export type ReadSources =
  | { readonly kind: 'value'; readonly value: string }
  /** `word`: the first one that cannot be meant as a source. */
  | { readonly kind: 'not-a-source'; readonly word: string };

/**
 * Whether a word can be meant as a place from which something is brought: a web address,
 * `owner/name` with more behind it, a folder (`envs/maps`, `./maps`, `binder_maps`). What lies there,
 * and whether anything does, is for others to see.
 */
export function looksLikeSource(word: string): boolean {
  if (word.includes('://')) return /^https?:\/\/[^/\s"'`<>\\]+[^\s"'`<>\\]*$/i.test(word);
  return WITH_A_FOLDER.test(word) || FOLDER.test(word) || HERE.test(word);
}

/** The words of a piece of text that names sources; `<https://…>`, as mail programs write it, is the address inside. */
export function sourceWords(text: string): readonly string[] {
  return wordsOfList(text).map((word) =>
    word.startsWith('<') && word.endsWith('>') ? word.slice(1, -1) : word,
  );
}

/** Reads all of a text as sources, one at least: `owner/a owner/b`, `owner/a, binder_maps and ./b`. */
export function readSources(text: string): ReadSources {
  const words = sourceWords(text);
  const wrong = words.find((word) => !looksLikeSource(word));
  if (wrong !== undefined) return { kind: 'not-a-source', word: wrong };
  if (words.length === 0) return { kind: 'not-a-source', word: text };
  return { kind: 'value', value: writeSources(words) };
}

/** Several sources as one value, in the order in which they were said, each once. */
export function writeSources(words: Iterable<string>): string {
  return [...new Set(words)].join(' ');
}
