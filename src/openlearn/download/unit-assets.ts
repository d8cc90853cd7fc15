import type { UnitImage } from '../convert/image-book.ts';
import type { UnitMedium } from '../convert/media-book.ts';
import type { UnitAsset } from '../unit-asset.ts';
import type { Taken, Wanted } from './fetch-assets.ts';
import { imageKind, imageType } from './image-kind.ts';
import { isKeepable, mediaType } from './media-kind.ts';
import { webVtt } from './subtitles.ts';

/** A picture as something to fetch. */
export function wantedImage({ name, url, beside }: UnitImage): Wanted {
  return {
    path: `images/${name}`,
    name,
    kind: 'image',
    url,
    otherUrls: [],
    beside,
    accept: 'image/*',
    take(bytes) {
      const mime = imageType(imageKind(bytes));
      return mime === undefined ? undefined : { bytes, mime };
    },
  };
}

/** A recording, document or file as something to fetch. */
export function wantedMedium({ name, url, otherUrls, beside }: UnitMedium): Wanted {
  return {
    path: `media/${name}`,
    name,
    kind: 'media',
    url: url === undefined ? undefined : secure(url),
    otherUrls: otherUrls.map(secure),
    beside,
    accept: '*/*',
    take: name.endsWith('.vtt') ? takeSubtitles : (bytes) => takeMedium(name, bytes),
  };
}

/** Whether a medium may lie beside the pages at all. */
export function isWantable({ name }: UnitMedium): boolean {
  return isKeepable(name);
}

/** A medium that stays where it is published; one that the document does not address is missing. */
export function linkedMedium({ name, url }: UnitMedium): UnitAsset {
  return {
    path: `media/${name}`,
    name,
    kind: 'media',
    url,
    mime: undefined,
    status: url === undefined ? { kind: 'missing', why: 'no-address' } : { kind: 'linked' },
  };
}

function takeSubtitles(bytes: Uint8Array): Taken | undefined {
  const subtitles = webVtt(bytes);
  return subtitles === undefined ? undefined : { bytes: subtitles, mime: 'text/vtt' };
}

function takeMedium(name: string, bytes: Uint8Array): Taken | undefined {
  const mime = mediaType(name, bytes);
  return mime === undefined ? undefined : { bytes, mime };
}

/** Old documents say http, which every one of their hosts answers with https. */
function secure(url: string): string {
  return url.replace(/^http:/i, 'https:');
}
