import type { Box, Placed, PlacedEdge, Places, Point } from './lay-out.ts';
import { measureText } from './measure-text.ts';
import { LABEL_SIZE } from './size-node.ts';

const MARGIN = 10;

/** A drawing, moved so that all of it is within its size: lines may bend further out than any box stands. */
export function fitted(placed: Places): Placed {
  const points: readonly Point[] = [
    ...placed.nodes.flatMap(cornersOf),
    ...placed.groups.flatMap(cornersOf),
    ...placed.edges.flatMap((edge) => [
      ...edge.points,
      ...(edge.label === undefined ? [] : cornersOf(edge.label)),
      ...roundEnds(edge),
    ]),
  ];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const move = <T extends Point>(at: T): T => ({ ...at, x: at.x - left, y: at.y - top });
  return {
    width: Math.ceil(Math.max(...xs) - left + MARGIN),
    height: Math.ceil(Math.max(...ys) - top + MARGIN),
    nodes: placed.nodes.map(move),
    groups: placed.groups.map(move),
    edges: placed.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(move),
      label: edge.label === undefined ? undefined : move(edge.label),
    })),
  };
}

/** What stands beside the ends of a line is no wider than this. */
function roundEnds({ edge: { ends }, points }: PlacedEdge): readonly Point[] {
  const counts = [ends?.from.count ?? '', ends?.to.count ?? ''];
  return [points[0], points.at(-1)].flatMap((point, index) => {
    const count = counts[index] ?? '';
    if (point === undefined || count === '') return [];
    const across = 2 * (measureText(count, LABEL_SIZE) + 14);
    return cornersOf({ ...point, width: Math.min(across, 220), height: 60 });
  });
}

function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ];
}
