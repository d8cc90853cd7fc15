import type { PieWords, SliceInDiagram } from '../described-diagram.ts';
import { counted } from './counted.ts';

const NUMBER = new Intl.NumberFormat('de', { maximumFractionDigits: 2 });
const SHARE = new Intl.NumberFormat('de', { maximumFractionDigits: 1 });

/** Pie charts, in words. */
export const pieInWords: PieWords = {
  title: (slices) => `Kreisdiagramm mit ${counted(slices.length, 'einem Teil', 'Teilen')}`,
  summary: (slices) => {
    const largest = slices.reduce((one, other) => (other.share > one.share ? other : one), NONE);
    return `Kreisdiagramm mit ${counted(slices.length, 'einem Teil', 'Teilen')}. Der größte ist ${named(largest)} mit ${share(largest.share)} von allem.`;
  },
  slice: (slice) =>
    `${named(slice)}: ${NUMBER.format(slice.value)}, das sind ${share(slice.share)}.`,
  share,
};

const NONE: SliceInDiagram = { label: '', value: 0, share: 0 };

function named({ label }: SliceInDiagram): string {
  return `„${label}“`;
}

function share(part: number): string {
  return `${SHARE.format(part * 100)}\u00a0%`;
}
