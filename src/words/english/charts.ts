import { counted } from '../count.ts';
import type { PieWords, SliceInDiagram } from '../described-diagram.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const SHARE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Pie charts, in words. */
export const pieInWords: PieWords = {
  title: (slices) => `Pie chart with ${counted(slices.length, 'part')}`,
  summary: (slices) => {
    const largest = slices.reduce((one, other) => (other.share > one.share ? other : one), NONE);
    return `Pie chart with ${counted(slices.length, 'part')}. The largest is ${named(largest)}, with ${share(largest.share)} of all.`;
  },
  slice: (slice) =>
    `${named(slice)}: ${NUMBER.format(slice.value)}, which is ${share(slice.share)}.`,
  share,
};

const NONE: SliceInDiagram = { label: '', value: 0, share: 0 };

function named({ label }: SliceInDiagram): string {
  return `“${label}”`;
}

function share(part: number): string {
  return `${SHARE.format(part * 100)}\u00a0%`;
}
