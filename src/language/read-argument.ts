import type { PhraseError } from './interpretation.ts';
import type { ParameterType } from './phrase.ts';
import { looksLikeFile, readPath } from './read-path.ts';
import type { Token } from './tokenize.ts';

export type ReadArgument =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'error'; readonly error: PhraseError };

/** Reads one word (or quoted words) as a value of a type; `text` is not read here, it takes the whole rest. */
export function readArgument(
  parameter: string,
  type: Exclude<ParameterType, 'text'>,
  token: Token,
): ReadArgument {
  if (token.quotes === 'unclosed') {
    return { kind: 'error', error: { kind: 'unclosed-quote', position: token.start } };
  }
  const read = readValue(type, token);
  if (read.kind === 'value') return read;
  const { text: value, start: position } = token;
  return { kind: 'error', error: { kind: read.kind, parameter, value, position } };
}

type ReadValue =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'not-a-url' | 'not-a-path' | 'outside' | 'not-a-word' };

function readValue(type: Exclude<ParameterType, 'text'>, { text, quotes }: Token): ReadValue {
  switch (type) {
    case 'url':
      return readUrl(text);
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
