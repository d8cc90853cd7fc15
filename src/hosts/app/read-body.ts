import type { IncomingMessage } from 'node:http';

/** GitHub sends no payload larger than this ("Webhook events and payloads", payload cap). */
export const LARGEST_BODY = 25 * 1024 * 1024;

/** The bytes of a request, or `too-large` as soon as that is certain; nothing more is read then. */
export async function readBody(request: IncomingMessage): Promise<Buffer | 'too-large'> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) return 'too-large';
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
