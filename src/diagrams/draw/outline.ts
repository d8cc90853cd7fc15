import type { Shape } from '../graph.ts';
import type { Box, Point } from '../layout/lay-out.ts';

/** How far the slanted sides of a parallelogram lean. */
export const LEAN = 16;

/** The corners of a box, along its border; undefined for what is round. */
export function corners(shape: Shape, box: Box): readonly Point[] | undefined {
  const { x, y, width, height } = box;
  const [left, right] = [x - width / 2, x + width / 2];
  const [top, bottom] = [y - height / 2, y + height / 2];
  switch (shape) {
    case 'circle':
    case 'start-point':
    case 'end-point':
      return undefined;
    case 'question':
      return [at(x, top), at(right, y), at(x, bottom), at(left, y)];
    case 'data':
      return [at(left + LEAN, top), at(right, top), at(right - LEAN, bottom), at(left, bottom)];
    case 'hexagon':
      return [
        ...[at(left + LEAN, top), at(right - LEAN, top), at(right, y)],
        ...[at(right - LEAN, bottom), at(left + LEAN, bottom), at(left, y)],
      ];
    case 'flag':
      return [
        at(left, top),
        at(right, top),
        at(right, bottom),
        at(left, bottom),
        at(left + LEAN, y),
      ];
    default:
      return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
  }
}

/** Where a line from outside to the middle of a box meets its border. */
export function borderPoint(shape: Shape, box: Box, from: Point): Point {
  const around = corners(shape, box);
  if (around === undefined) return onEllipse(box, from);
  const crossings = around.flatMap((corner, index) => {
    const next = around[(index + 1) % around.length] ?? corner;
    return crossing(from, box, corner, next) ?? [];
  });
  const distance = (point: Point): number => Math.hypot(point.x - from.x, point.y - from.y);
  return crossings.toSorted((one, other) => distance(one) - distance(other))[0] ?? from;
}

function at(x: number, y: number): Point {
  return { x, y };
}

function onEllipse({ x, y, width, height }: Box, from: Point): Point {
  const [dx, dy] = [from.x - x, from.y - y];
  const far = Math.hypot(dx / (width / 2), dy / (height / 2));
  return far === 0 ? from : { x: x + dx / far, y: y + dy / far };
}

/** Where two stretches cross; undefined where they do not. */
function crossing(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const [abx, aby, cdx, cdy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const across = abx * cdy - aby * cdx;
  if (Math.abs(across) < 1e-9) return undefined;
  const along = ((c.x - a.x) * cdy - (c.y - a.y) * cdx) / across;
  const other = ((c.x - a.x) * aby - (c.y - a.y) * abx) / across;
  const isBetween = [along, other].every((share) => share >= -1e-6 && share <= 1 + 1e-6);
  return isBetween ? { x: a.x + along * abx, y: a.y + along * aby } : undefined;
}
