/** Python's names for what the web calls otherwise. */
const CALLED: Readonly<Record<string, string>> = {
  'latin-1': 'latin1',
  'utf-8-sig': 'utf-8',
  cp1252: 'windows-1252',
};

/**
 * The text of a Python file: UTF-8, or what a comment in one of its first two lines names. Undefined where its bytes
 * are no such text, or nobody knows the name.
 *
 * Source: PEP 263, "Defining Python Source Code Encodings".
 */
export function decodeSource(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  const lines = start.split(/\r\n?|\n/, 2);
  const named = lines.flatMap(
    (line) => /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/.exec(line)?.[1] ?? [],
  );
  const name = named[0]?.toLowerCase().replaceAll('_', '-') ?? 'utf-8';
  try {
    return new TextDecoder(CALLED[name] ?? name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
