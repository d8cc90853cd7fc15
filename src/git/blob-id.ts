import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Content } from './changeset.ts';

/**
 * The object id that git will give this content, so that it can be compared with a tree without
 * fetching or writing anything. Source: gitformat-pack(5) and "Git Objects" in Pro Git (SHA-1).
 */
export async function blobId(content: Content): Promise<string> {
  if (content.kind === 'blob') return content.oid;
  const hash = createHash('sha1');
  if (content.kind === 'file') {
    hash.update(`blob ${content.size}\0`);
    for await (const chunk of createReadStream(content.file)) hash.update(chunk);
    return hash.digest('hex');
  }
  const bytes = content.kind === 'text' ? Buffer.from(content.text) : content.bytes;
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
