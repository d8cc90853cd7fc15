import { head } from '../draw/draw-head.ts';
import { drawText } from '../draw/draw-text.ts';
import { palette } from '../draw/palette.ts';
import { type Svg, svg } from '../draw/svg.ts';
import type { Point } from '../layout/lay-out.ts';
import {
  LABEL_LINE_HEIGHT,
  LABEL_SIZE,
  LINE_HEIGHT,
  TEXT_SIZE,
  type TextBlock,
} from '../layout/size-node.ts';
import type { PlacedMessage, PlacedSequence } from './lay-out-sequence.ts';

/** Everybody with their line downwards, frames behind, then what is said. */
export function drawSequence(placed: PlacedSequence): Svg {
  return svg`${placed.frames.toSorted((one, other) => one.depth - other.depth).map(drawFrame)}${placed.participants.map((one) => drawParticipant(one, placed.height))}${placed.titles.map(drawTitle)}${placed.messages.map(drawMessage)}${placed.notes.map(drawNote)}`;
}

function label(text: TextBlock, at: Point): Svg {
  return drawText(text, at, {
    size: LABEL_SIZE,
    lineHeight: LABEL_LINE_HEIGHT,
    className: 'diagram-text diagram-label',
  });
}

/** A text on a patch of the page's colour, so that no line runs through it. */
function patched(text: TextBlock, { x, y }: Point): Svg {
  const [width, height] = [text.width + 8, text.height + 2];
  return svg`<rect class="diagram-patch" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="4" fill="${palette.page}"/>${label(text, { x, y })}`;
}

function drawFrame({ x, y, width, height }: PlacedSequence['frames'][number]): Svg {
  return svg`<rect class="diagram-group" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="6" fill="${palette.group}" stroke="${palette.groupEdge}" stroke-width="1.2"/>\n`;
}

function drawTitle({ at, text, across }: PlacedSequence['titles'][number]): Svg {
  const line =
    across === undefined
      ? svg``
      : svg`<path class="diagram-bar" d="M${across.from},${across.y}H${across.to}" fill="none" stroke="${palette.groupEdge}" stroke-width="1.2" stroke-dasharray="5 4"/>`;
  return svg`<g>${line}${patched(text, at)}</g>\n`;
}

function drawParticipant(
  { x, y, width, height, text }: PlacedSequence['participants'][number],
  end: number,
): Svg {
  const words = drawText(
    text,
    { x, y },
    { size: TEXT_SIZE, lineHeight: LINE_HEIGHT, className: 'diagram-text' },
  );
  return svg`<g><path class="diagram-bar" d="M${x},${y}V${end - 6}" fill="none" stroke="${palette.edge}" stroke-width="1.2" stroke-dasharray="3 4"/><rect class="diagram-box diagram-terminal" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="8" fill="${palette.terminal}" stroke="${palette.terminalEdge}" stroke-width="1.4"/>${words}</g>\n`;
}

const REACH = 30;

function drawMessage({ event, from, to, y, text }: PlacedMessage): Svg {
  const dots = event.line === 'dotted' ? svg` stroke-dasharray="4 4"` : svg``;
  const isOwn = from === to;
  const way = isOwn
    ? svg`M${from},${y - 8}H${from + REACH}V${y + 10}H${to + 7}`
    : svg`M${from},${y}H${event.heads === 'none' ? to : to + (from < to ? -7 : 7)}`;
  const tip = { x: to, y: isOwn ? y + 10 : y };
  const before = { x: to + (isOwn || from > to ? 10 : -10), y: tip.y };
  const heads = [
    ...(event.heads === 'none' ? [] : [head(before, tip)]),
    ...(event.heads === 'both'
      ? [head({ x: from + (from < to ? 10 : -10), y }, { x: from, y })]
      : []),
  ];
  const at = isOwn
    ? { x: from + REACH + 6 + text.width / 2, y: y + 1 }
    : { x: (from + to) / 2, y: y - text.height / 2 - 4 };
  const words = text.lines.length === 0 ? svg`` : patched(text, at);
  return svg`<g><path class="diagram-line" d="${way}" fill="none" stroke="${palette.line}" stroke-width="1.5"${dots}/>${heads}${words}</g>\n`;
}

function drawNote({ x, y, width, height, text }: PlacedSequence['notes'][number]): Svg {
  return svg`<g><rect class="diagram-box diagram-question" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="3" fill="${palette.question}" stroke="${palette.questionEdge}" stroke-width="1.2"/>${label(text, { x, y })}</g>\n`;
}
