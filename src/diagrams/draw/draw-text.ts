import type { TextBlock } from '../layout/size-node.ts';
import { palette } from './palette.ts';
import { type Svg, svg } from './svg.ts';

type At = { readonly x: number; readonly y: number };

/** Lines of text around a middle, or (`anchor`) from `x` on. */
export function drawText(
  { lines }: TextBlock,
  { x, y }: At,
  {
    size,
    lineHeight,
    className,
    anchor = 'middle',
  }: {
    readonly size: number;
    readonly lineHeight: number;
    readonly className: string;
    readonly anchor?: 'start' | 'middle';
  },
): Svg {
  if (lines.length === 0) return svg``;
  // Letters stand on their line, which is about a third of their size below their middle.
  const first = y - ((lines.length - 1) * lineHeight) / 2 + size * 0.35;
  const spans = lines.map(
    (line, index) => svg`<tspan x="${x}" y="${first + index * lineHeight}">${line}</tspan>`,
  );
  return svg`<text class="${className}" font-size="${size}" fill="${palette.text}" text-anchor="${anchor}">${spans}</text>`;
}
