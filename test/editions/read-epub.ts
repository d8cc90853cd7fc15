import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

export type EpubEntry = { readonly path: string; readonly method: number; readonly bytes: Buffer };

/** The files of an ePub in the order in which they are packed. */
export async function epubEntries(epub: Uint8Array): Promise<readonly EpubEntry[]> {
  const zip = await fromBufferPromise(Buffer.from(epub));
  const entries: EpubEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    entries.push({ path: entry.fileName, method: entry.compressionMethod, bytes });
  }
  return entries;
}

/** The texts of an ePub by path. */
export async function epubTexts(epub: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const entries = await epubEntries(epub);
  return Object.fromEntries(
    entries
      .filter(({ path }) => /\.(?:xhtml|opf|css|svg|xml)$|mimetype$/.test(path))
      .map(({ path, bytes }) => [path, bytes.toString('utf8')]),
  );
}
