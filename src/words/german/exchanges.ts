import type { DescribedExchange, EventInDiagram, FrameInDiagram } from '../described-diagram.ts';
import { counted } from './counted.ts';

/** Drawings of who says what to whom, in words. */
export function exchangeTitle({ participants }: DescribedExchange): string {
  if (participants.length > 3) return `Austausch zwischen ${participants.length} Seiten`;
  return `Austausch ${between(participants)}`;
}

export function exchangeSummary({ participants, messages }: DescribedExchange): string {
  return `Austausch ${between(participants)}, mit ${counted(messages, 'einer Nachricht', 'Nachrichten')}.`;
}

function between(participants: readonly string[]): string {
  return `${participants.length === 1 ? 'von' : 'zwischen'} ${names(participants)}`;
}

function names(participants: readonly string[]): string {
  const quoted = participants.map((name) => `„${name}“`);
  return new Intl.ListFormat('de').format(quoted);
}

export function eventInWords(event: EventInDiagram): string {
  switch (event.kind) {
    case 'message':
      return message(event);
    case 'note':
      return `Notiz bei ${names(event.at)}: ${sentence(event.text)}`;
    case 'close':
      return `Hier endet dieser Teil: ${ENDS[event.frame]}.`;
    default: {
      const words = OPENS[event.frame][event.kind];
      return event.text === '' ? `${words}:` : `${words}, „${event.text}“:`;
    }
  }
}

function message({ from, to, text, answers, both }: Extract<EventInDiagram, { kind: 'message' }>) {
  const said = text === '' ? '.' : `: ${sentence(text)}`;
  if (from === to) return `„${from}“ für sich${said}`;
  if (both) return `„${from}“ und „${to}“ zueinander${said}`;
  return answers ? `„${from}“ antwortet „${to}“${said}` : `„${from}“ an „${to}“${said}`;
}

/** A text that ends a sentence itself needs no full stop. */
function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? `„${text}“` : `„${text}“.`;
}

const OPENS: Readonly<Record<FrameInDiagram, { readonly open: string; readonly part: string }>> = {
  loop: { open: 'Ab hier wiederholt', part: 'Dann' },
  alt: { open: 'Im einen Fall', part: 'Im anderen Fall' },
  opt: { open: 'Nur in diesem Fall', part: 'Sonst' },
  par: { open: 'Gleichzeitig', part: 'Währenddessen' },
  break: { open: 'Geschieht das, bricht es ab', part: 'Sonst' },
  critical: { open: 'Alles davon oder nichts', part: 'Wenn das misslingt' },
  group: { open: 'Zusammen', part: 'Dann' },
};

const ENDS: Readonly<Record<FrameInDiagram, string>> = {
  loop: 'was sich wiederholt',
  alt: 'die verschiedenen Fälle',
  opt: 'was nur in einem Fall geschieht',
  par: 'was gleichzeitig geschieht',
  break: 'der Abbruch',
  critical: 'alles oder nichts',
  group: 'was zusammengehört',
};

const FRAMES: Readonly<Record<FrameInDiagram, { readonly open: string; readonly part: string }>> = {
  loop: { open: 'Wiederholen', part: '' },
  alt: { open: 'Wenn', part: 'Sonst' },
  opt: { open: 'Nur wenn', part: 'Sonst' },
  par: { open: 'Gleichzeitig', part: 'Und' },
  break: { open: 'Abbrechen', part: 'Sonst' },
  critical: { open: 'Alles oder nichts', part: 'Wenn das misslingt' },
  group: { open: '', part: '' },
};

export function frameInWords(frame: FrameInDiagram, isPart: boolean): string {
  return FRAMES[frame][isPart ? 'part' : 'open'];
}
