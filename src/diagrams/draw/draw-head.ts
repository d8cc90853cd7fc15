import type { Point } from '../layout/lay-out.ts';
import { palette } from './palette.ts';
import { rounded, type Svg, svg } from './svg.ts';

export const HEAD = { length: 9, half: 4.5 };

/** An arrowhead at the end of a line that comes from `before`. */
export function head(before: Point | undefined, tip: Point | undefined): Svg {
  if (before === undefined || tip === undefined) return svg``;
  const { x, y } = towards(tip, before);
  const base = { x: tip.x + x * HEAD.length, y: tip.y + y * HEAD.length };
  const sides = [
    { x: base.x - y * HEAD.half, y: base.y + x * HEAD.half },
    { x: base.x + y * HEAD.half, y: base.y - x * HEAD.half },
  ];
  const points = [tip, ...sides].map(written).join(' ');
  return svg`<polygon class="diagram-head" points="${points}" fill="${palette.line}"/>`;
}

/** The direction from one point to another, one long. */
export function towards(from: Point, to: Point): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  return far === 0 ? { x: 0, y: -1 } : { x: (to.x - from.x) / far, y: (to.y - from.y) / far };
}

export function written({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}
