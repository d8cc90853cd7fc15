import type { GraphEdge } from '../graph.ts';
import type { PlacedEdge, PlacedNode, Point } from '../layout/lay-out.ts';
import { LABEL_LINE_HEIGHT, LABEL_SIZE } from '../layout/size-node.ts';
import { drawEnds } from './draw-ends.ts';
import { HEAD, head, towards, written } from './draw-head.ts';
import { drawText } from './draw-text.ts';
import { borderPoint } from './outline.ts';
import { palette } from './palette.ts';
import { type Svg, svg } from './svg.ts';

/** A line from the border of one box to the border of the other, with its arrowheads. */
export function drawEdge(
  { edge, points }: PlacedEdge,
  boxes: ReadonlyMap<string, PlacedNode>,
): Svg {
  if (edge.line === 'unseen' || points.length < 2) return svg``;
  const isLoop = edge.from === edge.to;
  const way = isLoop ? points : fromBorderToBorder(edge, points, boxes);
  const heads = [
    ...(edge.heads === 'none' ? [] : [head(way.at(-2), way.at(-1))]),
    ...(edge.heads === 'both' ? [head(way[1], way[0])] : []),
    ...(edge.ends === undefined
      ? []
      : drawEnds(edge.ends, way, { from: boxes.get(edge.from), to: boxes.get(edge.to) })),
  ];
  const line = shortened(way, edge.heads);
  const dots = edge.line === 'dotted' ? svg` stroke-dasharray="2 5" stroke-linecap="round"` : svg``;
  const width = edge.line === 'thick' ? 3 : 1.5;
  return svg`<path class="diagram-line" d="${curve(line)}" fill="none" stroke="${palette.line}" stroke-width="${width}"${dots}/>${heads}\n`;
}

/** The words at a line, on a patch of the page's colour. */
export function drawLabel({ edge, label }: PlacedEdge): Svg {
  if (label === undefined || edge.line === 'unseen') return svg``;
  const { x, y, text } = label;
  const [width, height] = [text.width + 8, text.height + 2];
  const words = drawText(text, label, {
    size: LABEL_SIZE,
    lineHeight: LABEL_LINE_HEIGHT,
    className: 'diagram-text diagram-label',
  });
  return svg`<g><rect class="diagram-patch" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="4" fill="${palette.page}"/>${words}</g>\n`;
}

/** The layout takes every box for a rectangle. */
function fromBorderToBorder(
  edge: GraphEdge,
  points: readonly Point[],
  boxes: ReadonlyMap<string, PlacedNode>,
): readonly Point[] {
  const inner = points.slice(1, -1);
  const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
  const [first, last] = [points[0], points.at(-1)];
  if (from === undefined || to === undefined || first === undefined || last === undefined)
    return points;
  const second = inner[0] ?? to;
  const before = inner.at(-1) ?? from;
  return [
    borderPoint(from.node.shape, from, second),
    ...inner,
    borderPoint(to.node.shape, to, before),
  ];
}

/** A line ends within its arrowhead, so that its end does not stick out. */
function shortened(way: readonly Point[], heads: GraphEdge['heads']): readonly Point[] {
  const cut = (end: Point | undefined, next: Point | undefined): readonly Point[] => {
    if (end === undefined || next === undefined) return [];
    const { x, y } = towards(end, next);
    return [{ x: end.x + x * (HEAD.length - 1), y: end.y + y * (HEAD.length - 1) }];
  };
  const first = heads === 'both' ? cut(way[0], way[1]) : way.slice(0, 1);
  const last = heads === 'none' ? way.slice(-1) : cut(way.at(-1), way.at(-2));
  return [...first, ...way.slice(1, -1), ...last];
}

/** A smooth line along points: a uniform cubic B-spline that begins and ends at the outer two. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  if (rest.length < 2)
    return `M${written(first)}${rest.map((point) => `L${written(point)}`).join('')}`;
  const parts = rest.map((point, index) => {
    const before = points[index] ?? point;
    const after = points[index + 2] ?? point;
    return `C${written(mix(before, point, 1 / 3))} ${written(mix(before, point, 2 / 3))} ${written(mix(mix(before, after, 0.5), point, 2 / 3))}`;
  });
  const last = points.at(-1) ?? first;
  const second = points[1] ?? first;
  return `M${written(first)}L${written(mix(first, second, 1 / 6))}${parts.slice(0, -1).join('')}${parts.at(-1)?.replace(/ \S+$/, ` ${written(last)}`) ?? ''}`;
}

function mix(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}
