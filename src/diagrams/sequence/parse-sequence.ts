import { LIMITS } from '../graph.ts';
import { labelText } from '../mermaid/label-text.ts';
import type { MermaidText } from '../mermaid/read-header.ts';
import { DiagramMistakeError } from '../mistake-error.ts';
import { plainLabel } from '../plain-label.ts';
import type { FrameKind, Participant, Sequence, SequenceEvent } from './sequence.ts';

const PARTICIPANT = /^(?:create\s+)?(?:participant|actor)\s+(.+?)(?:@\{[^}]*\})?(?:\s+as\s+(.+))?$/;
const MESSAGE =
  /^([^:]+?)\s*(<<-->>|<<->>|-->>|->>|-->|->|--x|-x|--\)|-\))\s*([+-]?)([^:]+?)\s*(?::\s*([\s\S]*))?$/;
const NOTE = /^note\s+(left of|right of|over)\s+([^:]+?)\s*:\s*([\s\S]*)$/i;
const OPEN = /^(loop|alt|opt|par|break|critical|rect|box)\b\s*(.*)$/;
const FRAMES = new Map<string, FrameKind>([
  ['loop', 'loop'],
  ['alt', 'alt'],
  ['opt', 'opt'],
  ['par', 'par'],
  ['break', 'break'],
  ['critical', 'critical'],
]);
const PART = /^(?:else|and|option)\b\s*(.*)$/;
/** Who is busy, numbers, menus, looks: nothing of what is said. */
const LOOKS = /^(?:activate|deactivate|destroy|autonumber|links?|properties|details|title)\b/;
const COLOUR = /^(?:rgba?\([^)]*\)|hsla?\([^)]*\)|#[0-9a-f]{3,8}|transparent)\s*/i;

type Reading = {
  readonly participants: Map<string, Participant>;
  readonly events: SequenceEvent[];
  readonly open: { readonly frame: FrameKind | 'box'; readonly line: number }[];
};

/**
 * Reads who says what to whom.
 *
 * Source: https://mermaid.js.org/syntax/sequenceDiagram.html
 *
 * @throws {DiagramMistakeError}
 */
export function parseSequence({ lines }: MermaidText): Sequence {
  const reading: Reading = { participants: new Map(), events: [], open: [] };
  for (const [index, line] of lines.entries()) {
    readLine(line.trim().replace(/(?<!#\w{1,8});$/, ''), index + 1, reading);
  }
  const unclosed = reading.open.at(-1);
  if (unclosed !== undefined)
    throw new DiagramMistakeError({ why: 'unclosed', line: unclosed.line });
  const participants = [...reading.participants.values()];
  if (participants.length === 0) throw new DiagramMistakeError({ why: 'empty' });
  return { participants, events: reading.events };
}

function readLine(said: string, line: number, reading: Reading): void {
  const { events, open } = reading;
  const opened = OPEN.exec(said);
  const note = NOTE.exec(said);
  const participant = PARTICIPANT.exec(said);
  const message = MESSAGE.exec(said);
  const part = PART.exec(said);
  if (said === '' || LOOKS.test(said)) return;
  if (participant !== null) join(reading, participant[1] ?? '', participant[2]);
  else if (note !== null) events.push(readNote(note, reading));
  else if (said === 'end') close(line, reading);
  else if (part !== null && open.length > 0) {
    events.push({ kind: 'part', frame: frameOf(open.at(-1)?.frame), text: textOf(part[1]) });
  } else if (opened !== null) begin(opened, line, reading);
  else if (message !== null) events.push(readMessage(message, reading));
  else throw new DiagramMistakeError({ why: 'unreadable', line });
  if (events.length > LIMITS.lines) {
    throw new DiagramMistakeError({ why: 'too-large', what: 'lines', most: LIMITS.lines });
  }
}

function join({ participants }: Reading, id: string, text?: string): string {
  const name = id.trim();
  const known = participants.get(name);
  if (known === undefined && participants.size >= MOST) {
    throw new DiagramMistakeError({ why: 'too-large', what: 'boxes', most: MOST });
  }
  if (known === undefined || text !== undefined) {
    participants.set(name, { id: name, text: textOf(text ?? name) });
  }
  return name;
}

/** More lines side by side than this fit on no page. */
const MOST = 20;

function textOf(written: string | undefined): string {
  return plainLabel(labelText(written ?? ''));
}

function readMessage(match: RegExpExecArray, reading: Reading): SequenceEvent {
  const [, from = '', arrow = '', , to = '', text] = match;
  return {
    kind: 'message',
    from: join(reading, from),
    to: join(reading, to),
    text: textOf(text),
    line: arrow.includes('--') ? 'dotted' : 'solid',
    heads: arrow.startsWith('<<') ? 'both' : /^-+>$/.test(arrow) ? 'none' : 'to',
  };
}

function readNote(
  [, where = '', names = '', text]: RegExpExecArray,
  reading: Reading,
): SequenceEvent {
  const side = where.toLowerCase().split(' ')[0];
  return {
    kind: 'note',
    at: names.split(',').map((name) => join(reading, name)),
    side: side === 'left' || side === 'right' ? side : 'over',
    text: textOf(text),
  };
}

function frameOf(frame: FrameKind | 'box' | undefined): FrameKind {
  return frame === undefined || frame === 'box' ? 'group' : frame;
}

function begin(
  [, word = '', text = '']: RegExpExecArray,
  line: number,
  { events, open }: Reading,
): void {
  if (open.length >= LIMITS.depth) throw new DiagramMistakeError({ why: 'unreadable', line });
  if (word === 'box') {
    open.push({ frame: 'box', line });
    return;
  }
  const frame = FRAMES.get(word) ?? 'group';
  open.push({ frame, line });
  events.push({ kind: 'open', frame, text: textOf(text.replace(COLOUR, '')) });
}

function close(line: number, { events, open }: Reading): void {
  const last = open.pop();
  if (last === undefined) throw new DiagramMistakeError({ why: 'unreadable', line });
  if (last.frame !== 'box') events.push({ kind: 'close', frame: last.frame });
}
