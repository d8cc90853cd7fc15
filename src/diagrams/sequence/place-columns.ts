import type { TextBlock } from '../layout/size-node.ts';
import { boxWidth, INSET, MARGIN, WIDTHS, words } from './measures.ts';
import type { Sequence, SequenceEvent } from './sequence.ts';

const GAP = 34;
/** A message to oneself stands beside a line that goes out and comes back. */
const LOOP = 34;

/** As far apart as their boxes and what is said between them need. */
export function placeColumns(
  { participants, events }: Sequence,
  boxes: readonly TextBlock[],
): { readonly middles: readonly number[]; readonly width: number } {
  const index = new Map(participants.map(({ id }, at) => [id, at]));
  const gaps = boxes.map((box, at) => {
    const next = boxes[at + 1];
    return next === undefined ? boxWidth(box) / 2 : (boxWidth(box) + boxWidth(next)) / 2 + GAP;
  });
  const outer = { left: boxWidth(boxes[0] ?? NONE) / 2 };
  for (const { from, to, width } of spansOf(events, index).sort(
    (one, other) => one.to - one.from - (other.to - other.from),
  )) {
    if (from < 0) {
      outer.left = Math.max(outer.left, width);
      continue;
    }
    const room = gaps.slice(from, to).reduce((sum, gap) => sum + gap, 0);
    const last = gaps[to - 1];
    if (last !== undefined && room < width) gaps[to - 1] = last + width - room;
  }
  const deepest = deepestFrame(events) * INSET;
  let x = MARGIN + deepest + outer.left;
  const middles = gaps.map((gap) => {
    const middle = x;
    x += gap;
    return middle;
  });
  return { middles, width: x + deepest + MARGIN };
}

const NONE: TextBlock = { lines: [], width: 0, height: 0 };

type Span = { readonly from: number; readonly to: number; readonly width: number };

/** From which to which gap something reaches, and how wide it is; `from` -1 is what stands outside at the left. */
function spansOf(events: readonly SequenceEvent[], index: ReadonlyMap<string, number>): Span[] {
  return events.flatMap((event): Span[] => {
    if (event.kind === 'message') {
      const [one, other] = [index.get(event.from) ?? 0, index.get(event.to) ?? 0];
      const { width } = words(event.text, WIDTHS.message);
      if (one === other) return [{ from: one, to: one + 1, width: width + LOOP + 16 }];
      return [{ from: Math.min(one, other), to: Math.max(one, other), width: width + 28 }];
    }
    if (event.kind !== 'note') return [];
    const places = event.at.map((id) => index.get(id) ?? 0);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const width = words(event.text, WIDTHS.note).width + 24;
    if (event.side === 'right') return [{ from: last, to: last + 1, width: width + 20 }];
    if (event.side === 'left') return [{ from: first - 1, to: first, width: width + 20 }];
    return first === last
      ? [
          { from: first, to: first + 1, width: width / 2 + 10 },
          { from: first - 1, to: first, width: width / 2 + 10 },
        ]
      : [];
  });
}

function deepestFrame(events: readonly SequenceEvent[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind } of events) {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
