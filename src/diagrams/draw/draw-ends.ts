import type { EdgeEnd, GraphEdge } from '../graph.ts';
import type { Box, Point } from '../layout/lay-out.ts';
import { LABEL_LINE_HEIGHT, LABEL_SIZE, textBlock } from '../layout/size-node.ts';
import { towards, written } from './draw-head.ts';
import { drawText } from './draw-text.ts';
import { palette } from './palette.ts';
import { type Svg, svg } from './svg.ts';

/** The signs at both ends of a line, with how many there are beside them; `boxes`: where it comes from and leads to. */
export function drawEnds(
  ends: NonNullable<GraphEdge['ends']>,
  way: readonly Point[],
  boxes: { readonly from: Box | undefined; readonly to: Box | undefined },
): readonly Svg[] {
  return [
    drawEnd(ends.from, { tip: way[0], before: way[1], box: boxes.from }),
    drawEnd(ends.to, { tip: way.at(-1), before: way.at(-2), box: boxes.to }),
  ];
}

type Place = {
  readonly tip: Point | undefined;
  readonly before: Point | undefined;
  readonly box: Box | undefined;
};

function drawEnd({ mark, count }: EdgeEnd, { tip, before, box }: Place): Svg {
  if (tip === undefined || before === undefined) return svg``;
  const along = towards(tip, before);
  const at = (far: number, beside: number): Point => ({
    x: tip.x + along.x * far - along.y * beside,
    y: tip.y + along.y * far + along.x * beside,
  });
  return svg`${drawMark(mark, at)}${drawCount(count, at, box)}`;
}

type At = (far: number, beside: number) => Point;

/** The line below them is covered, so that those that are hollow are. */
function drawMark(mark: EdgeEnd['mark'], at: At): Svg {
  switch (mark) {
    case 'none':
      return svg``;
    case 'arrow': {
      const [left, tip, right] = [at(11, 6), at(0, 0), at(11, -6)].map(written);
      return svg`<path class="diagram-line" d="M${left}L${tip}L${right}" fill="none" stroke="${palette.line}" stroke-width="1.5"/>`;
    }
    case 'triangle':
      return closed([at(0, 0), at(14, 8), at(14, -8)], false);
    case 'diamond':
    case 'full-diamond':
      return closed([at(0, 0), at(10, 6), at(20, 0), at(10, -6)], mark === 'full-diamond');
  }
}

function closed(corners: readonly Point[], isFull: boolean): Svg {
  const points = corners.map(written).join(' ');
  const fill = isFull ? palette.line : palette.page;
  return svg`<polygon class="diagram-line ${isFull ? 'diagram-head' : 'diagram-patch'}" points="${points}" fill="${fill}" stroke="${palette.line}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

const COUNT_WIDTH = 90;

/** Beside the line, and not on the box. */
function drawCount(count: string, at: At, box: Box | undefined): Svg {
  if (count === '') return svg``;
  const text = textBlock(count, COUNT_WIDTH, LABEL_SIZE, LABEL_LINE_HEIGHT);
  const beside = text.width / 2 + 9;
  const places = [20, 28, 36].flatMap((far) => [at(far, -beside), at(far, beside)]);
  const place = places.find((one) => box === undefined || !meets({ ...one, ...text }, box));
  return drawText(text, place ?? at(20, -beside), {
    size: LABEL_SIZE,
    lineHeight: LABEL_LINE_HEIGHT,
    className: 'diagram-text diagram-label',
  });
}

function meets(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}
