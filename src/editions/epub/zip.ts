import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export type EpubFile = {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** False for what does not get smaller, and for what must be readable without unpacking. */
  readonly compress: boolean;
};

/** The first day that a zip file can name, so that the same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs files in this order (EPUB 3.3, "OCF ZIP container": `mimetype` comes first, as it is). */
export async function zipFiles(files: readonly EpubFile[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, content, compress } of files) {
    zip.addBuffer(Buffer.from(content), path, {
      mtime: NO_TIME,
      mode: 0o100644,
      compress,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  return await buffer(zip.outputStream);
}
