import type { ConvertedUnit } from '../convert/convert-unit.ts';
import type { UnitAsset } from '../unit-asset.ts';
import { type AssetProgress, fetchAssets, type Places } from './fetch-assets.ts';
import { isWantable, linkedMedium, wantedImage, wantedMedium } from './unit-assets.ts';

const MEBIBYTE = 1024 * 1024;
const IMAGES = { each: 25 * MEBIBYTE, all: 200 * MEBIBYTE, count: 1000, atOnce: 4 } as const;
/** GitHub refuses files of more than 100 MiB. */
const MEDIA = { each: 90 * MEBIBYTE, all: 300 * MEBIBYTE, count: 200, atOnce: 2 } as const;

/** How far a kind of asset is. */
export type AssetsProgress = { readonly kind: 'pictures' | 'media' } & AssetProgress;

/** Fetches the pictures of a unit, and its media where they are asked for; pictures come first. */
export async function fetchUnitAssets(
  unit: ConvertedUnit,
  places: Places,
  {
    progress = () => {},
    media = 'link',
  }: {
    readonly progress?: (now: AssetsProgress) => void;
    readonly media?: 'link' | 'download';
  },
): Promise<readonly UnitAsset[]> {
  const images = await fetchAssets(unit.images.map(wantedImage), places, IMAGES, (now) =>
    progress({ kind: 'pictures', ...now }),
  );
  if (media === 'link') {
    return [...images, ...unit.media.filter(({ known }) => known === 'exactly').map(linkedMedium)];
  }
  const wantable = unit.media.filter(isWantable);
  const others = unit.media.filter((medium) => !isWantable(medium));
  const fetched = await fetchAssets(wantable.map(wantedMedium), places, MEDIA, (now) =>
    progress({ kind: 'media', ...now }),
  );
  return [...images, ...fetched, ...others.map(linkedMedium)];
}
