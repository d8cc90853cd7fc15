import type { Box } from '../layout/lay-out.ts';
import type { TextBlock } from '../layout/size-node.ts';
import type { FrameNames, PlacedMessage, PlacedSequence } from './lay-out-sequence.ts';
import { INSET, MARGIN, WIDTHS, words } from './measures.ts';
import type { SequenceEvent } from './sequence.ts';

type Rows = Pick<PlacedSequence, 'messages' | 'notes' | 'frames' | 'titles'> & {
  readonly bottom: number;
};

type Rowing = {
  readonly columnOf: ReadonlyMap<string, number>;
  readonly width: number;
  readonly top: number;
  readonly nameOf: FrameNames;
};

/** Finds a place for what is said, one below the other. */
export function placeRows(events: readonly SequenceEvent[], rowing: Rowing): Rows {
  const { columnOf, width, top, nameOf } = rowing;
  const messages: PlacedMessage[] = [];
  const notes: Rows['notes'][number][] = [];
  const frames: Rows['frames'][number][] = [];
  const titles: Rows['titles'][number][] = [];
  const open: number[] = [];
  let y = top + 14;
  for (const event of events) {
    const sides = sidesOf(open.length, width);
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
        const note = placeNote(event, y, columnOf);
        notes.push(note);
        y += note.height + 12;
        break;
      }
      case 'open':
      case 'part': {
        if (event.kind === 'open') open.push(y);
        const isPart = event.kind === 'part';
        const title = titleOf(nameOf(event.frame, isPart), event.text);
        const { from, to } = sidesOf(open.length, width);
        titles.push({
          at: { x: from + 8 + title.width / 2, y: y + title.height / 2 + 5 },
          text: title,
          across: isPart ? { from, to, y } : undefined,
        });
        y += title.height + 14;
        break;
      }
      case 'close': {
        const begin = open.pop() ?? y;
        frames.push({ ...frameBox(sides, begin, y + 4), depth: open.length });
        y += 14;
        break;
      }
    }
  }
  return { messages, notes, frames, titles, bottom: y + 6 };
}

type Sides = { readonly from: number; readonly to: number };

function sidesOf(depth: number, width: number): Sides {
  const inset = MARGIN + (depth - 1) * INSET;
  return { from: inset, to: width - inset };
}

function frameBox({ from, to }: Sides, top: number, bottom: number): Box {
  const height = bottom - top;
  return { x: (from + to) / 2, y: top + height / 2, width: to - from, height };
}

function titleOf(name: string, own: string): TextBlock {
  return words([name, own].filter((part) => part !== '').join(': '), WIDTHS.title);
}

function placeNote(
  { at, side, text: written }: Extract<SequenceEvent, { kind: 'note' }>,
  top: number,
  columnOf: ReadonlyMap<string, number>,
): Rows['notes'][number] {
  const text = words(written, WIDTHS.note);
  const places = at.map((id) => columnOf.get(id) ?? 0);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const width = Math.max(text.width + 20, side === 'over' ? last - first + 40 : 0);
  const beside = width / 2 + 10;
  const x = { left: first - beside, right: last + beside, over: (first + last) / 2 }[side];
  return { x, y: top + text.height / 2 + 8, width, height: text.height + 12, text };
}
