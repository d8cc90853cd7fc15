const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a list: by its byte order mark, else by an encoding that one of its first two lines names, else
 * UTF-8. Undefined for what is no text. The mark is not part of it.
 *
 * Source: pip, `_internal/utils/encoding.py` (`auto_decode`); PEP 263.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const mark = MARKS.find(([start]) => start.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) return decoded(bytes, mark[1]);
  if (bytes.includes(0)) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400)).split('\n', 2);
  const named = head.flatMap((line) => {
    const name = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1];
    return name === undefined ? [] : [name];
  })[0];
  const isLatin = named !== undefined && /^(?:latin-?1|iso-8859-1|cp1252)$/i.test(named);
  return decoded(bytes, isLatin ? 'windows-1252' : 'utf-8');
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? undefined : text;
}
