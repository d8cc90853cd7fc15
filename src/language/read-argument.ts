import type { PhraseError } from './interpretation.ts';
import type { PlaceType, SimpleType } from './phrase.ts';
import { readChoices } from './read-choices.ts';
import { readFiles } from './read-files.ts';
import { looksLikeFile, readPath } from './read-path.ts';
import { readPatterns } from './read-patterns.ts';
import { readSources } from './read-sources.ts';
import { repositoryLike } from './repository-like.ts';
import type { Token } from './tokenize.ts';

export type ReadArgument =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'error'; readonly error: PhraseError };

/** Reads one word (or quoted words, or what a field holds) as a value for a place. */
export function readArgument(parameter: string, takes: PlaceType, token: Token): ReadArgument {
  if (token.quotes === 'unclosed') {
    return { kind: 'error', error: { kind: 'unclosed-quote', position: token.start } };
  }
  const { text: value, start: position } = token;
  if (takes.type === 'choices') {
    const read = readChoices(value, takes.choices);
    if (read.kind === 'value') return read;
    const { word, known } = read;
    return {
      kind: 'error',
      error: { kind: 'not-one-of', parameter, value: word, known, position },
    };
  }
  if (takes.type === 'sources') {
    const read = readSources(value);
    if (read.kind === 'value') return read;
    return { kind: 'error', error: { kind: read.kind, parameter, value: read.word, position } };
  }
  if (takes.type === 'patterns') {
    const read = readPatterns(value);
    if (read.kind === 'value') return read;
    return { kind: 'error', error: { kind: read.kind, parameter, value: read.word, position } };
  }
  if (takes.type === 'files') {
    const read = readFiles(value, takes.endings);
    if (read.kind === 'value') return read;
    return { kind: 'error', error: { kind: read.kind, parameter, value: read.word, position } };
  }
  if (takes.type === 'text') return { kind: 'value', value };
  const read = readValue(takes.type, token);
  if (read.kind === 'value') return read;
  return { kind: 'error', error: { kind: read.kind, parameter, value, position } };
}

type ReadValue =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'not-a-url' | 'not-a-path' | 'outside' | 'not-a-word' | 'not-a-repository' };

function readValue(type: Exclude<SimpleType, 'text'>, { text, quotes }: Token): ReadValue {
  switch (type) {
    case 'url':
      return readUrl(text);
    case 'document':
      return text.includes('://') || text.startsWith('<') ? readUrl(text) : readDocumentPath(text);
    case 'repository': {
      const value = repositoryLike(text);
      return value === undefined ? { kind: 'not-a-repository' } : { kind: 'value', value };
    }
    case 'word':
      return text === '' || text.includes(' ')
        ? { kind: 'not-a-word' }
        : { kind: 'value', value: text };
    case 'file':
    case 'folder': {
      const read = readPath(text);
      if (read.kind !== 'path') return read;
      const meant = type === 'folder' || quotes === 'closed' || looksLikeFile(text);
      return meant ? { kind: 'value', value: read.path } : { kind: 'not-a-path' };
    }
  }
}

/** `unit.xml`, `sources/`: the ending is what tells a document from an ordinary word. */
function readDocumentPath(text: string): ReadValue {
  const read = readPath(text);
  if (read.kind === 'outside') return /\.xml$|\/$/i.test(text) ? read : { kind: 'not-a-url' };
  if (read.kind !== 'path') return { kind: 'not-a-url' };
  if (text.endsWith('/')) return { kind: 'value', value: `${read.path}/` };
  return /\.xml$/i.test(text) ? { kind: 'value', value: read.path } : { kind: 'not-a-url' };
}

/**
 * An absolute http(s) address with a host and without a password, written as the URL Standard
 * serialises it. `<https://…>`, as mail programs write it, is the address inside.
 */
function readUrl(text: string): ReadValue {
  const inside = text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text;
  // The URL Standard forgives `https:host` and blanks inside; people who write that mistyped something.
  if (!/^https?:\/\/[^/\s]/i.test(inside) || /\s/.test(inside)) return { kind: 'not-a-url' };
  const url = URL.parse(inside);
  if (url === null || url.username !== '' || url.password !== '') return { kind: 'not-a-url' };
  return { kind: 'value', value: url.href };
}
