import type { Box, Point } from '../layout/lay-out.ts';
import { LINE_HEIGHT, TEXT_SIZE, type TextBlock, textBlock } from '../layout/size-node.ts';
import { boxWidth, MARGIN, WIDTHS } from './measures.ts';
import { placeColumns } from './place-columns.ts';
import { placeRows } from './place-rows.ts';
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
