export type Participant = {
  readonly id: string;
  /** Plain text; lines end with `\n`. */
  readonly text: string;
};

/** A part of the exchange that is framed: repeated, or done under a condition. */
export type FrameKind = 'loop' | 'alt' | 'opt' | 'par' | 'break' | 'critical' | 'group';

export type SequenceEvent =
  | {
      readonly kind: 'message';
      readonly from: string;
      readonly to: string;
      readonly text: string;
      /** Dotted lines are answers, as a rule. */
      readonly line: 'solid' | 'dotted';
      readonly heads: 'to' | 'both' | 'none';
    }
  | {
      readonly kind: 'note';
      /** One participant or several beside each other. */
      readonly at: readonly string[];
      readonly side: 'left' | 'right' | 'over';
      readonly text: string;
    }
  | { readonly kind: 'open'; readonly frame: FrameKind; readonly text: string }
  /** What is done instead (`else`), or besides (`and`). */
  | { readonly kind: 'part'; readonly frame: FrameKind; readonly text: string }
  | { readonly kind: 'close'; readonly frame: FrameKind };

/** Who says what to whom, in the order in which it is said. */
export type Sequence = {
  readonly participants: readonly Participant[];
  readonly events: readonly SequenceEvent[];
};
