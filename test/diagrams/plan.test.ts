import { describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/diagrams/draw-diagram.ts';
import type { DiagramWords } from '../../src/words/described-diagram.ts';
import { diagramWords } from '../../src/words/english/diagrams.ts';
import { diagramWords as german } from '../../src/words/german/diagrams.ts';
import { mistakeIn } from './read.ts';

const PLAN = `gantt
  title A school year
  dateFormat YYYY-MM-DD
  excludes weekends
  section Autumn
  Choose a topic : done, topic, 2026-09-01, 2w
  Read : crit, active, read, after topic, 30d
  Ask : 1d
  section Winter
  Write : write, after read topic, until talk
  Hand in : milestone, talk, 2027-01-15, 0d
  click talk href "https://example.org"`;

function told(source: string, words: DiagramWords = diagramWords): string {
  const drawn = drawDiagram({ syntax: 'mermaid', source, id: 'd' }, words);
  const { text = [], steps = [] } = drawn.description ?? {};
  return [drawn.kind, ...text, ...steps.map((step) => step.text)].join('\n');
}

describe('a plan of tasks', () => {
  test('is not drawn, and told task by task, in each language', () => {
    expect(told(PLAN)).toMatchInlineSnapshot(`
      "not-drawn
      Plan with 5 tasks.
      In “Autumn”: “Choose a topic” (done): from 2026-09-01, for 2 weeks.
      “Read” (under way, critical): after “Choose a topic”, for 30 days.
      “Ask”: after the one before, for one day.
      In “Winter”: “Write”: after “Read” and “Choose a topic”, until “Hand in”.
      “Hand in” (a milestone): from 2027-01-15."
    `);
    expect(told(PLAN, german)).toMatchInlineSnapshot(`
      "not-drawn
      Plan mit 5 Aufgaben.
      In „Autumn“: „Choose a topic“ (erledigt): ab 2026-09-01, für 2 Wochen.
      „Read“ (in Arbeit, kritisch): nach „Choose a topic“, für 30 Tage.
      „Ask“: nach der vorigen, für einen Tag.
      In „Winter“: „Write“: nach „Read“ und „Choose a topic“, bis „Hand in“.
      „Hand in“ (ein Meilenstein): ab 2027-01-15."
    `);
  });

  test('is told where hardly anything is said', () => {
    expect(told('gantt\n A : a\n B :')).toContain('“A”: until a.\n“B”: after the one before.');
    expect(told('gantt\n A : milestone')).toContain('“A” (a milestone).');
  });

  test('is told as its author told it', () => {
    expect(told(`${PLAN}\n accDescr: From autumn to January.`)).toBe(
      'not-drawn\nFrom autumn to January.',
    );
  });

  test.each([
    ['gantt\n title Nothing', { why: 'empty' }],
    ['gantt\n\n Read the book', { why: 'unreadable', line: 3 }],
    [
      `gantt\n${Array.from({ length: 121 }, (_, at) => `t${at} : 1d`).join('\n')}`,
      { why: 'too-large', what: 'boxes', most: 120 },
    ],
  ])('that is none says where: %#', (source, expected) => {
    expect(mistakeIn('mermaid', source)).toEqual(expected);
  });
});

test('whatever is not drawn has at least what its author says of it', () => {
  expect(told('mindmap\n a\n accDescr: One thought leads to another.')).toBe(
    'not-drawn\nOne thought leads to another.',
  );
  expect(told('mindmap\n a')).toBe('not-drawn');
});
