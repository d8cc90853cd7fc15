import type { IncomingMessage } from 'node:http';
import { HttpError } from './answer.ts';

/** Enough for a file of 40 MB in base64, the largest that GitHub's API takes. */
const LARGEST_BODY = 60 * 1024 * 1024;

/**
 * The JSON body of a request, or undefined where there is none.
 *
 * @throws HttpError 400 or 413 in GitHub's words
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new HttpError(413, 'Payload too big');
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'Problems parsing JSON');
  }
}
