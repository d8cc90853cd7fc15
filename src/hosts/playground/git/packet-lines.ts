/** Git's line protocol. Source: gitprotocol-common(5), "pkt-line Format". */
const HEADER = 4;

/** `0008text` */
export function packet(text: string): string {
  const size = Buffer.byteLength(text) + HEADER;
  return size.toString(16).padStart(HEADER, '0') + text;
}

export const FLUSH_PACKET = '0000';

/** Reads packets one by one; `undefined` marks a flush, and the end of the stream ends it. */
export async function* readPackets(
  stream: AsyncIterable<Buffer>,
): AsyncGenerator<string | undefined> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= HEADER) {
      const size = Number.parseInt(rest.toString('latin1', 0, HEADER), 16);
      if (size < HEADER) {
        rest = rest.subarray(HEADER);
        yield undefined;
        continue;
      }
      if (rest.length < size) break;
      yield rest.toString('utf8', HEADER, size);
      rest = rest.subarray(size);
    }
  }
}
