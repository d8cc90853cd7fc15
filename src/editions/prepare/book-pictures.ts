import { imageSize } from 'image-size';
import { type PictureKind, pictureKind } from './picture-kind.ts';

export type BookPicture = {
  /** Its name in the book: `picture-3.png`. */
  readonly name: string;
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
  /** In pixels; undefined for drawings that do not say it. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
};

/** The pictures that a book shows, named in the order in which they are asked for. */
export type BookPictures = {
  /** The picture that an `src` means; undefined for one that is not in the book. */
  readonly find: (src: string) => BookPicture | undefined;
  /** The picture of a name that `find` gave. */
  readonly named: (name: string) => BookPicture | undefined;
  readonly used: () => readonly BookPicture[];
};

/** One picture may be no larger than this, in bytes. */
const MOST_BYTES = 25_000_000;

export function bookPictures(files: ReadonlyMap<string, Uint8Array>): BookPictures {
  const known = new Map<string, BookPicture | undefined>();
  const used = new Map<string, BookPicture>();
  const read = (src: string): BookPicture | undefined => {
    const bytes = bytesOf(src, files);
    const kind = bytes === undefined ? undefined : pictureKind(bytes);
    if (bytes === undefined || kind === undefined || bytes.byteLength > MOST_BYTES)
      return undefined;
    const size = sizeOf(bytes);
    // A drawing may leave its size open; in any other kind the bytes are damaged then.
    if (size === undefined && kind !== 'svg') return undefined;
    const picture = { name: `picture-${used.size + 1}.${kind}`, kind, bytes, size };
    used.set(picture.name, picture);
    return picture;
  };
  return {
    find(src) {
      if (!known.has(src)) known.set(src, read(src));
      return known.get(src);
    },
    named: (name) => used.get(name),
    used: () => [...used.values()],
  };
}

function sizeOf(bytes: Uint8Array): BookPicture['size'] {
  try {
    const { width, height } = imageSize(bytes);
    const usable = [width, height].every((side) => Number.isFinite(side) && side > 0);
    return usable ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

function bytesOf(src: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  const data = /^data:image\/[a-z+]+;base64,([A-Za-z0-9+/=\s]*)$/i.exec(src)?.[1];
  if (data !== undefined) return Buffer.from(data, 'base64');
  try {
    return files.get(decodeURIComponent(src));
  } catch {
    return undefined;
  }
}
