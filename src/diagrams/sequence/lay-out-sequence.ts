import type { Box, Point } from '../layout/lay-out.ts';
import {
  LABEL_LINE_HEIGHT,
  LABEL_SIZE,
  LINE_HEIGHT,
  TEXT_SIZE,
  type TextBlock,
  textBlock,
} from '../layout/size-node.ts';
import type { FrameKind, Sequence, SequenceEvent } from './sequence.ts';

export type PlacedSequence = {
  readonly width: number;
  readonly height: number;
  /** The boxes at the top; below each, its line goes down to the end. */
  readonly participants: readonly (Box & { readonly text: TextBlock })[];
  readonly messages: readonly PlacedMessage[];
  readonly notes: readonly (Box & { readonly text: TextBlock })[];
  readonly frames: readonly (Box & { readonly depth: number })[];
  /** The words at the top of a frame or of a part of it. */
  readonly titles: readonly {
    readonly at: Point;
    readonly text: TextBlock;
    /** A line across the frame, above the title of a further part. */
    readonly across: { readonly from: number; readonly to: number; readonly y: number } | undefined;
  }[];
};

export type PlacedMessage = {
  readonly event: Extract<SequenceEvent, { kind: 'message' }>;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: TextBlock;
};

/** What a frame is called, before the author's own words. */
export type FrameNames = (frame: FrameKind, isPart: boolean) => string;

const MARGIN = 12;
const GAP = 34;
const INSET = 8;
const WIDTHS = { participant: 140, message: 210, note: 170, title: 400 } as const;
const LOOP = 34;

function words(text: string, width: number): TextBlock {
  return textBlock(text, width, LABEL_SIZE, LABEL_LINE_HEIGHT);
}

/** Finds a place for everybody beside each other, and for what is said from top to bottom. */
export function layOutSequence(sequence: Sequence, nameOf: FrameNames): PlacedSequence {
  const boxes = sequence.participants.map(({ text }) =>
    textBlock(text, WIDTHS.participant, TEXT_SIZE, LINE_HEIGHT),
  );
  const columns = placeColumns(sequence, boxes);
  const columnOf = new Map(
    sequence.participants.map(({ id }, index) => [id, columns.middles[index] ?? 0]),
  );
  const top = Math.max(...boxes.map(({ height }) => height)) + 22;
  const rows = placeRows(sequence.events, {
    columnOf,
    width: columns.width,
    top: MARGIN + top,
    nameOf,
  });
  return {
    width: Math.ceil(columns.width),
    height: Math.ceil(rows.bottom + MARGIN),
    participants: boxes.map((text, index) => ({
      x: columns.middles[index] ?? 0,
      y: MARGIN + top / 2,
      width: boxWidth(text),
      height: top,
      text,
    })),
    messages: rows.messages,
    notes: rows.notes,
    frames: rows.frames,
    titles: rows.titles,
  };
}

function boxWidth({ width }: TextBlock): number {
  return Math.max(width + 28, 80);
}

/** As far apart as their boxes and what is said between them need. */
function placeColumns(
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

type Rows = Pick<PlacedSequence, 'messages' | 'notes' | 'frames' | 'titles'> & {
  readonly bottom: number;
};

function placeRows(
  events: readonly SequenceEvent[],
  {
    columnOf,
    width,
    top,
    nameOf,
  }: {
    readonly columnOf: ReadonlyMap<string, number>;
    readonly width: number;
    readonly top: number;
    readonly nameOf: FrameNames;
  },
): Rows {
  const messages: PlacedMessage[] = [];
  const notes: (Box & { text: TextBlock })[] = [];
  const frames: (Box & { depth: number })[] = [];
  const titles: PlacedSequence['titles'][number][] = [];
  const open: number[] = [];
  let y = top + 14;
  const sides = (depth: number): { readonly from: number; readonly to: number } => {
    const inset = MARGIN + (depth - 1) * INSET;
    return { from: inset, to: width - inset };
  };
  const title = (frame: FrameKind, own: string, isPart: boolean): void => {
    const name = nameOf(frame, isPart);
    const text = words([name, own].filter((part) => part !== '').join(': '), WIDTHS.title);
    const { from, to } = sides(open.length);
    titles.push({
      at: { x: from + 8 + text.width / 2, y: y + text.height / 2 + 5 },
      text,
      across: isPart ? { from, to, y } : undefined,
    });
    y += text.height + 14;
  };
  for (const event of events) {
    switch (event.kind) {
      case 'message': {
        const text = words(event.text, WIDTHS.message);
        const [from, to] = [columnOf.get(event.from) ?? 0, columnOf.get(event.to) ?? 0];
        y += text.height + 10;
        messages.push({ event, from, to, y, text });
        y += from === to ? 28 : 12;
        break;
      }
      case 'note': {
        const text = words(event.text, WIDTHS.note);
        const places = event.at.map((id) => columnOf.get(id) ?? 0);
        const [first, last] = [Math.min(...places), Math.max(...places)];
        const wide = Math.max(text.width + 20, event.side === 'over' ? last - first + 40 : 0);
        const shift = wide / 2 + 10;
        const x =
          event.side === 'right'
            ? last + shift
            : event.side === 'left'
              ? first - shift
              : (first + last) / 2;
        notes.push({ x, y: y + text.height / 2 + 8, width: wide, height: text.height + 12, text });
        y += text.height + 24;
        break;
      }
      case 'open':
        open.push(y);
        title(event.frame, event.text, false);
        break;
      case 'part':
        title(event.frame, event.text, true);
        break;
      case 'close': {
        const { from, to } = sides(open.length);
        const begin = open.pop() ?? y;
        const height = y + 4 - begin;
        frames.push({
          x: (from + to) / 2,
          y: begin + height / 2,
          width: to - from,
          height,
          depth: open.length,
        });
        y += 14;
        break;
      }
    }
  }
  return { messages, notes, frames, titles, bottom: y + 6 };
}
