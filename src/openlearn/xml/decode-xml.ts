/**
 * Makes text of a document's bytes: by its byte order mark, else by the encoding its XML declaration
 * names, else as UTF-8. Undefined for an encoding nobody knows and for bytes that are not in it.
 *
 * Source: XML 1.0, appendix F, and the WHATWG Encoding standard for the names.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const label = byteOrderMark(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // RangeError for an unknown name, TypeError for bytes that do not fit: nothing we can read.
    return undefined;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1];
}
