import { describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/diagrams/draw-diagram.ts';
import { parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import { layOutSequence } from '../../src/diagrams/sequence/lay-out-sequence.ts';
import type { Sequence } from '../../src/diagrams/sequence/sequence.ts';
import { isHarmlessSvg } from '../../src/site/content/is-harmless-svg.ts';
import { diagramWords } from '../../src/words/english/diagrams.ts';
import { mistakeIn } from './read.ts';

const SOURCE = `sequenceDiagram
  title: In the library
  autonumber
  actor A as Reader<br/>at home
  participant B
  A->>+B: Have you a book?
  B->>B: Look
  loop every day
    alt there is one
      B-->>-A: Yes
    else
      B--xA: No; sorry #35;1
    end
  end
  Note over A,B: Closed on Sundays.
  note right of C: New here
  rect rgb(0, 0, 0)
    B<<->>C: Talk
    A->C: Wave
  end
  activate B`;

function sequenceOf(source: string): Sequence {
  const parsed = parseDiagram('mermaid', source);
  if (parsed.kind !== 'sequence') throw new Error(JSON.stringify(parsed));
  return parsed.sequence;
}

describe('who says what to whom', () => {
  test('is read with everybody in the order in which they come, and all that is framed', () => {
    const { participants, events } = sequenceOf(SOURCE);
    expect(participants).toEqual([
      { id: 'A', text: 'Reader\nat home' },
      { id: 'B', text: 'B' },
      { id: 'C', text: 'C' },
    ]);
    expect(
      events.map((event) =>
        event.kind === 'message'
          ? `${event.from} ${event.line} ${event.heads} ${event.to}: ${event.text}`
          : event.kind === 'note'
            ? `note ${event.side} ${event.at.join('+')}: ${event.text}`
            : `${event.kind} ${event.frame}`,
      ),
    ).toEqual([
      'A solid to B: Have you a book?',
      'B solid to B: Look',
      'open loop',
      'open alt',
      'B dotted to A: Yes',
      'part alt',
      'B dotted to A: No; sorry #1',
      ...['close alt', 'close loop', 'note over A+B: Closed on Sundays.', 'note right C: New here'],
      ...['open group', 'B solid both C: Talk', 'A solid none C: Wave', 'close group'],
    ]);
  });

  test('is drawn, and told line by line', () => {
    const drawn = drawDiagram({ syntax: 'mermaid', source: SOURCE, id: 'd' }, diagramWords);
    if (drawn.kind !== 'drawn') throw new Error('It is not drawn');
    expect(isHarmlessSvg(Buffer.from(drawn.svg))).toBe(true);
    const { title, description } = drawn;
    const told = [title, ...description.text, ...description.steps.map(({ text }) => text)];
    expect(told.join('\n')).toMatchInlineSnapshot(`
      "In the library
      Exchange between “Reader at home”, “B” and “C”, with 6 messages.
      “Reader at home” to “B”: “Have you a book?”
      “B” by itself: “Look”.
      Repeated from here, “every day”:
      In one case, “there is one”:
      “B” answers “Reader at home”: “Yes”.
      In another case:
      “B” answers “Reader at home”: “No; sorry #1”.
      Here this part ends: the different cases.
      Here this part ends: what is repeated.
      Note at “Reader at home” and “B”: “Closed on Sundays.”
      Note at “C”: “New here”.
      Together:
      “B” and “C” to each other: “Talk”.
      “Reader at home” to “C”: “Wave”.
      Here this part ends: what belongs together."
    `);
  });

  test('stands within the drawing, with room for every word between two lines', () => {
    const placed = layOutSequence(sequenceOf(SOURCE), diagramWords.frame);
    for (const { x, width } of [...placed.participants, ...placed.notes, ...placed.frames]) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(placed.width);
    }
    for (const { from, to, y, text } of placed.messages) {
      if (from !== to) expect(text.width).toBeLessThan(Math.abs(to - from));
      expect(y).toBeLessThan(placed.height);
    }
  });

  test.each([
    ['sequenceDiagram', { why: 'empty' }],
    ['sequenceDiagram\nA->>B: x\nhello there', { why: 'unreadable', line: 3 }],
    ['sequenceDiagram\nA->>B: x\nend', { why: 'unreadable', line: 3 }],
    ['sequenceDiagram\nloop x\nA->>B: x', { why: 'unclosed', line: 2 }],
    [`sequenceDiagram\n${'loop x\n'.repeat(9)}`, { why: 'unreadable', line: 10 }],
    [
      `sequenceDiagram\n${'A->>B: x\n'.repeat(241)}`,
      { why: 'too-large', what: 'lines', most: 240 },
    ],
    [
      `sequenceDiagram\n${Array.from({ length: 21 }, (_, at) => `participant p${at}`).join('\n')}`,
      { why: 'too-large', what: 'boxes', most: 20 },
    ],
  ])('says what is wrong with %j', (source, mistake) => {
    expect(mistakeIn('mermaid', source)).toEqual(mistake);
  });
});
