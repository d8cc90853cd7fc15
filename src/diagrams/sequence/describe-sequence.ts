import type { FrameKind, Sequence } from './sequence.ts';

export type DescribedEvent =
  | {
      readonly kind: 'message';
      /** The texts of those who speak and are spoken to, on one line. */
      readonly from: string;
      readonly to: string;
      readonly text: string;
      /** A dotted line: an answer, as a rule. */
      readonly answers: boolean;
      readonly both: boolean;
    }
  | { readonly kind: 'note'; readonly at: readonly string[]; readonly text: string }
  | {
      readonly kind: 'open' | 'part' | 'close';
      readonly frame: FrameKind;
      readonly text: string;
    };

/** Who says what to whom, as data for sentences. */
export type DescribedSequence = {
  readonly kind: 'sequence';
  readonly participants: readonly string[];
  readonly messages: number;
  readonly events: readonly DescribedEvent[];
};

export function describeSequence({ participants, events }: Sequence): DescribedSequence {
  const names = new Map(participants.map(({ id, text }) => [id, oneLine(text)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    kind: 'sequence',
    participants: [...names.values()],
    messages: events.filter(({ kind }) => kind === 'message').length,
    events: events.map((event): DescribedEvent => {
      switch (event.kind) {
        case 'message':
          return {
            kind: 'message',
            from: nameOf(event.from),
            to: nameOf(event.to),
            text: oneLine(event.text),
            answers: event.line === 'dotted',
            both: event.heads === 'both',
          };
        case 'note':
          return { kind: 'note', at: event.at.map(nameOf), text: oneLine(event.text) };
        case 'close':
          return { kind: 'close', frame: event.frame, text: '' };
        default:
          return { kind: event.kind, frame: event.frame, text: oneLine(event.text) };
      }
    }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
