import { counted } from '../count.ts';
import type { DescribedExchange, EventInDiagram, FrameInDiagram } from '../described-diagram.ts';

/** Drawings of who says what to whom, in words. */
export function exchangeTitle({ participants }: DescribedExchange): string {
  if (participants.length > 3) return `Exchange between ${participants.length} sides`;
  return `Exchange between ${names(participants)}`;
}

export function exchangeSummary({ participants, messages }: DescribedExchange): string {
  const between = participants.length === 1 ? 'of' : 'between';
  return `Exchange ${between} ${names(participants)}, with ${counted(messages, 'message')}.`;
}

function names(participants: readonly string[]): string {
  const quoted = participants.map((name) => `“${name}”`);
  return new Intl.ListFormat('en-GB').format(quoted);
}

export function eventInWords(event: EventInDiagram): string {
  switch (event.kind) {
    case 'message':
      return message(event);
    case 'note':
      return `Note at ${names(event.at)}: ${sentence(event.text)}`;
    case 'close':
      return `Here this part ends: ${ENDS[event.frame]}.`;
    default: {
      const words = OPENS[event.frame][event.kind];
      return event.text === '' ? `${words}:` : `${words}, “${event.text}”:`;
    }
  }
}

function message({ from, to, text, answers, both }: Extract<EventInDiagram, { kind: 'message' }>) {
  const said = text === '' ? '.' : `: ${sentence(text)}`;
  if (from === to) return `“${from}” by itself${said}`;
  if (both) return `“${from}” and “${to}” to each other${said}`;
  return `“${from}” ${answers ? 'answers' : 'to'} “${to}”${said}`;
}

/** A text that ends a sentence itself needs no full stop. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? `“${text}”` : `“${text}”.`;
}

const OPENS: Readonly<Record<FrameInDiagram, { readonly open: string; readonly part: string }>> = {
  loop: { open: 'Repeated from here', part: 'Then' },
  alt: { open: 'In one case', part: 'In another case' },
  opt: { open: 'Only in this case', part: 'Otherwise' },
  par: { open: 'At the same time', part: 'Meanwhile' },
  break: { open: 'If this happens, it breaks off', part: 'Otherwise' },
  critical: { open: 'All of this or nothing', part: 'If that fails' },
  group: { open: 'Together', part: 'Then' },
};

const ENDS: Readonly<Record<FrameInDiagram, string>> = {
  loop: 'what is repeated',
  alt: 'the different cases',
  opt: 'what happens only in one case',
  par: 'what happens at the same time',
  break: 'the breaking off',
  critical: 'all or nothing',
  group: 'what belongs together',
};

const FRAMES: Readonly<Record<FrameInDiagram, { readonly open: string; readonly part: string }>> = {
  loop: { open: 'Repeat', part: '' },
  alt: { open: 'If', part: 'Otherwise' },
  opt: { open: 'Only if', part: 'Otherwise' },
  par: { open: 'At the same time', part: 'And' },
  break: { open: 'Break off', part: 'Otherwise' },
  critical: { open: 'All or nothing', part: 'If that fails' },
  group: { open: '', part: '' },
};

export function frameInWords(frame: FrameInDiagram, isPart: boolean): string {
  return FRAMES[frame][isPart ? 'part' : 'open'];
}
