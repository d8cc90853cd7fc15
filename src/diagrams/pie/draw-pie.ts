import { drawText } from '../draw/draw-text.ts';
import { palette, SLICES } from '../draw/palette.ts';
import { rounded, type Svg, svg } from '../draw/svg.ts';
import { type Drawing, type SaidOfDrawing, wholeDrawing } from '../draw/whole-drawing.ts';
import { LINE_HEIGHT, TEXT_SIZE, type TextBlock, textBlock } from '../layout/size-node.ts';
import type { Pie, Slice, WriteShare } from './pie.ts';

const MARGIN = 12;
const RADIUS = 110;
const LEGEND_WIDTH = 260;
const HEADING_WIDTH = 480;
const SWATCH = 26;
const GAP = 8;
/** In a smaller slice its number would stand on others. */
const LEAST_FOR_NUMBER = 0.035;

/**
 * A circle with its parts clockwise from the top, and beside it what each is; above both its name, where its author
 * gave it one. Numbers join the two, so that nobody
 * needs the colours.
 */
export function drawPie({ slices, title }: Pie, write: WriteShare, said: SaidOfDrawing): Drawing {
  const heading = textBlock(title ?? '', HEADING_WIDTH, TEXT_SIZE, LINE_HEIGHT);
  const above = title === undefined ? 0 : heading.height + GAP;
  const texts = slices.map(({ label, share }) =>
    textBlock(`${label}: ${write(share)}`, LEGEND_WIDTH, TEXT_SIZE, LINE_HEIGHT),
  );
  const rows = texts.map(({ height }) => Math.max(height, SWATCH) + GAP);
  const legend = rows.reduce((sum, row) => sum + row, 0);
  const high = Math.max(2 * RADIUS, legend);
  const middle = { x: MARGIN + RADIUS, y: above + MARGIN + high / 2 };
  const left = middle.x + RADIUS + 28;
  const beside = left + SWATCH + 10 + Math.max(...texts.map((text) => text.width));
  const size = {
    width: Math.ceil(Math.max(beside, MARGIN + heading.width) + MARGIN),
    height: Math.ceil(above + high + 2 * MARGIN),
  };
  let from = 0;
  let top = middle.y - legend / 2;
  const parts = slices.map((slice, index) => {
    const drawn = drawSlice(slice, { index, from, middle });
    const row = drawRow(texts[index], { index, left, y: top + (rows[index] ?? 0) / 2 });
    from += slice.share;
    top += rows[index] ?? 0;
    return svg`<g>${drawn}${row}</g>\n`;
  });
  const name = drawText(
    heading,
    { x: MARGIN, y: MARGIN + heading.height / 2 },
    { size: TEXT_SIZE, lineHeight: LINE_HEIGHT, className: 'diagram-text', anchor: 'start' },
  );
  return wholeDrawing(size, svg`${name}${parts}`, said);
}

type Point = { readonly x: number; readonly y: number };

function drawSlice(
  { share }: Slice,
  {
    index,
    from,
    middle,
  }: { readonly index: number; readonly from: number; readonly middle: Point },
): Svg {
  const number =
    share < LEAST_FOR_NUMBER
      ? svg``
      : drawNumber(index, share === 1 ? middle : onCircle(middle, RADIUS * 0.68, from + share / 2));
  const paint = svg`class="diagram-slice diagram-slice-${(index % SLICES.length) + 1}" fill="${fillOf(index)}" stroke="${palette.page}" stroke-width="2"`;
  // A circle that ends where it begins would be none.
  if (share > 0.9999) {
    return svg`<circle cx="${middle.x}" cy="${middle.y}" r="${RADIUS}" ${paint}/>${number}`;
  }
  const [begin, end] = [onCircle(middle, RADIUS, from), onCircle(middle, RADIUS, from + share)];
  const d = `M${written(middle)}L${written(begin)}A${RADIUS},${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${written(end)}Z`;
  return svg`<path d="${d}" ${paint} stroke-linejoin="round"/>${number}`;
}

/** One line of what stands beside the circle. */
function drawRow(
  text: TextBlock | undefined,
  { index, left, y }: { readonly index: number; readonly left: number; readonly y: number },
): Svg {
  if (text === undefined) return svg``;
  const middle = { x: left + SWATCH / 2, y };
  const words = drawText(
    text,
    { x: left + SWATCH + 10, y },
    { size: TEXT_SIZE, lineHeight: LINE_HEIGHT, className: 'diagram-text', anchor: 'start' },
  );
  return svg`<rect class="diagram-slice diagram-slice-${(index % SLICES.length) + 1}" x="${left}" y="${y - SWATCH / 2}" width="${SWATCH}" height="${SWATCH}" rx="4" fill="${fillOf(index)}"/>${drawNumber(index, middle)}${words}`;
}

function drawNumber(index: number, at: Point): Svg {
  const text = textBlock(String(index + 1), LEGEND_WIDTH, TEXT_SIZE, LINE_HEIGHT);
  return drawText(text, at, {
    size: TEXT_SIZE,
    lineHeight: LINE_HEIGHT,
    className: 'diagram-text',
  });
}

function fillOf(index: number): string {
  return SLICES[index % SLICES.length] ?? palette.box;
}

/** `turn`: 0 to 1, clockwise from the top. */
function onCircle({ x, y }: Point, radius: number, turn: number): Point {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}

function written({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}
