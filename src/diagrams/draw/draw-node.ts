import type { Shape } from '../graph.ts';
import type { Box, PlacedNode, Point } from '../layout/lay-out.ts';
import {
  LABEL_LINE_HEIGHT,
  LABEL_SIZE,
  LINE_HEIGHT,
  nameHeight,
  PART_ROOM,
  TEXT_SIZE,
} from '../layout/size-node.ts';
import { drawText } from './draw-text.ts';
import { corners } from './outline.ts';
import { palette } from './palette.ts';
import { rounded, type Svg, svg } from './svg.ts';

type Paint = { readonly className: string; readonly fill: string; readonly stroke: string };

const PLAIN: Paint = { className: 'diagram-box', fill: palette.box, stroke: palette.edge };
const DARK: Paint = { className: 'diagram-point', fill: palette.text, stroke: palette.text };
const DATA: Paint = {
  className: 'diagram-box diagram-data',
  fill: palette.data,
  stroke: palette.dataEdge,
};
const PAINTS: Partial<Record<Shape, Paint>> = {
  terminal: {
    className: 'diagram-box diagram-terminal',
    fill: palette.terminal,
    stroke: palette.terminalEdge,
  },
  question: {
    className: 'diagram-box diagram-question',
    fill: palette.question,
    stroke: palette.questionEdge,
  },
  note: {
    className: 'diagram-box diagram-question',
    fill: palette.question,
    stroke: palette.questionEdge,
  },
  data: DATA,
  store: DATA,
};

export function drawNode(placed: PlacedNode): Svg {
  if (placed.node.shape === 'record') return drawRecord(placed);
  const { node, text, x, y } = placed;
  const shape = drawShape(node.shape, placed, text.lines.length === 0);
  const words = drawText(
    text,
    { x, y: y + wordsBelow(node.shape) },
    {
      size: TEXT_SIZE,
      lineHeight: LINE_HEIGHT,
      className: 'diagram-text',
    },
  );
  return svg`<g>${shape}${words}</g>\n`;
}

/** A name, and lines in compartments below it. */
function drawRecord(placed: PlacedNode): Svg {
  const { text, parts, x, y, width, height } = placed;
  const [left, top] = [x - width / 2, y - height / 2];
  let below = top + nameHeight(text);
  const name = drawText(
    text,
    { x, y: top + nameHeight(text) / 2 },
    { size: TEXT_SIZE, lineHeight: LINE_HEIGHT, className: 'diagram-text' },
  );
  const drawn = parts.map((part) => {
    const line = svg`<path class="diagram-bar" d="M${left},${below}H${left + width}" fill="none" stroke="${palette.edge}" stroke-width="1.2"/>`;
    const words = drawText(
      part,
      { x: left + 14, y: below + PART_ROOM + part.height / 2 },
      {
        size: LABEL_SIZE,
        lineHeight: LABEL_LINE_HEIGHT,
        className: 'diagram-text diagram-label',
        anchor: 'start',
      },
    );
    below += part.height + 2 * PART_ROOM;
    return svg`${line}${words}`;
  });
  return svg`<g>${rectangle(placed, PLAIN, 5)}${name}${drawn}</g>\n`;
}

function wordsBelow(shape: Shape): number {
  return shape === 'store' ? 7 : 0;
}

function drawShape(shape: Shape, box: Box, isBare: boolean): Svg {
  const paint = PAINTS[shape] ?? PLAIN;
  switch (shape) {
    case 'start-point':
      return ellipse(box, DARK);
    case 'end-point':
      return svg`${ellipse(box, PLAIN)}${ellipse({ ...box, width: box.width - 10, height: box.height - 10 }, DARK)}`;
    case 'circle':
      return ellipse(box, paint);
    case 'terminal':
      return rectangle(box, paint, Math.min(box.height / 2, 24));
    case 'state':
      return rectangle(box, paint, 12);
    case 'parallel':
      return isBare
        ? rectangle(box, DARK, 3)
        : svg`${rectangle(box, paint, 3)}${bars(box, 'lying')}`;
    case 'part':
      return svg`${rectangle(box, paint, 3)}${bars(box, 'standing')}`;
    case 'store':
      return store(box, paint);
    case 'question':
    case 'data':
    case 'hexagon':
    case 'flag':
      return polygon(corners(shape, box) ?? [], paint);
    default:
      return rectangle(box, paint, 5);
  }
}

function rectangle({ x, y, width, height }: Box, paint: Paint, radius: number): Svg {
  return svg`<rect class="${paint.className}" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="${radius}" fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="1.4"/>`;
}

function ellipse({ x, y, width, height }: Box, paint: Paint): Svg {
  return svg`<ellipse class="${paint.className}" cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="1.4"/>`;
}

function polygon(points: readonly Point[], paint: Paint): Svg {
  const written = points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
  return svg`<polygon class="${paint.className}" points="${written}" fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="1.4" stroke-linejoin="round"/>`;
}

/** The second line at two sides of a box. */
function bars({ x, y, width, height }: Box, kind: 'standing' | 'lying'): Svg {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const d =
    kind === 'standing'
      ? `M${rounded(left + 8)},${rounded(top)}V${rounded(bottom)}M${rounded(right - 8)},${rounded(top)}V${rounded(bottom)}`
      : `M${rounded(left)},${rounded(top + 5)}H${rounded(right)}M${rounded(left)},${rounded(bottom - 5)}H${rounded(right)}`;
  return svg`<path class="diagram-bar" d="${d}" fill="none" stroke="${palette.edge}" stroke-width="1.4"/>`;
}

/** A cylinder. */
function store({ x, y, width, height }: Box, paint: Paint): Svg {
  const [left, right] = [rounded(x - width / 2), rounded(x + width / 2)];
  const round = `${rounded(width / 2)},8 0 0`;
  const top = rounded(y - height / 2 + 8);
  const bottom = rounded(y + height / 2 - 8);
  const body = `M${left},${top}A${round} 1 ${right},${top}V${bottom}A${round} 1 ${left},${bottom}Z`;
  const rim = `M${left},${top}A${round} 0 ${right},${top}`;
  return svg`<path class="${paint.className}" d="${body}" fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="1.4"/><path class="${paint.className}" d="${rim}" fill="none" stroke="${paint.stroke}" stroke-width="1.4"/>`;
}
