import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SiteSource, SourceEntry } from '../../src/site/site.ts';

/** A tree out of texts and bytes, with git's own object ids. */
export function sourceOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): SiteSource & { bytesOf(oid: string): Uint8Array } {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  const byOid = new Map([...bytes.values()].map((content) => [oidOf(content), content]));
  return {
    async list(): Promise<readonly SourceEntry[]> {
      return [...bytes.keys()]
        .sort()
        .map((path) => ({ path, mode: '100644', oid: oidOf(bytes.get(path) ?? Buffer.alloc(0)) }));
    },
    read: async (path) => bytes.get(path),
    prefetch: async () => undefined,
    bytesOf: (oid) => byOid.get(oid) ?? Buffer.alloc(0),
  };
}

/** The files of a folder on disk. */
export function filesIn(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [relative(folder, file), readFileSync(file)];
      }),
  );
}

/** As git names a file's content (gitformat-pack, "object id"). */
function oidOf(content: Buffer): string {
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}
