import type { Reading } from './download/source.ts';

/** Why a picture or medium could not be had. */
export type WhyMissing =
  /** The document does not say where it is. */
  | 'no-address'
  | 'too-many'
  /** What came is not what its name says: an error page, or something that could act on the site. */
  | 'not-a-picture'
  | 'not-a-medium'
  | Exclude<Reading['kind'], 'ok'>;

/** A picture, recording, document or file that the pages of a unit use. */
export type UnitAsset = {
  /** In the unit's folder: `images/x.jpg`, `media/x.mp4`. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly kind: 'image' | 'media';
  readonly url: string | undefined;
  /** By its bytes where it was had, else undefined. */
  readonly mime: string | undefined;
  readonly status:
    | { readonly kind: 'had'; readonly bytes: Uint8Array }
    /** It was wanted, and could not be had. */
    | { readonly kind: 'missing'; readonly why: WhyMissing }
    /** The pages link to where it is published. */
    | { readonly kind: 'linked' };
};
