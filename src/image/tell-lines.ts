import type { Readable } from 'node:stream';

/** Where a line does not end, it is ended here: nobody's output is collected for ever. */
const LONGEST_CHUNK = 65_536;

/** Tells every line of an output (UTF-8) without its end, the last one when the output ends. */
export function tellLines(output: Readable, tell: (line: string) => void): void {
  const decoder = new TextDecoder();
  let rest = '';
  output.on('data', (bytes: Uint8Array) => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(line);
    if (rest.length < LONGEST_CHUNK) return;
    tell(rest);
    rest = '';
  });
  output.on('end', () => {
    if (rest !== '') tell(rest);
  });
  // The end of the program says what there is to say.
  output.on('error', () => undefined);
}
