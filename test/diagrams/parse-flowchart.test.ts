import { describe, expect, test } from 'vitest';
import { boxes, graphOf, lines, mistakeIn } from './read.ts';

/** The example at the top of flowchart.js's own page, with what it says in its README besides. */
const EXAMPLE = `st=>start: Start:>http://www.google.com[blank]
e=>end:>http://www.google.com
op1=>operation: My Operation|past
sub1=>subroutine: My Subroutine:$myFunction
cond(align-next=no)=>condition: Yes
or No?:>http://www.google.com
io=>inputoutput: catch something...|request
para=>parallel: parallel tasks

st->op1->cond
cond(yes)->io->e
cond(no)->para
para(path1, bottom)->sub1(right)->op1
para(path2, top)->op1
st@>op1({"stroke":"Red"})@>cond({"stroke":"Red","stroke-width":6})`;

describe('the language of flowchart.js', () => {
  test('has boxes of every kind, with words over several lines', () => {
    expect(boxes(graphOf('flowchart', EXAMPLE))).toEqual([
      'st terminal: Start',
      'e terminal: End',
      'op1 step: My Operation',
      'sub1 part: My Subroutine',
      'cond question: Yes / or No?',
      'io data: catch something...',
      'para parallel: parallel tasks',
    ]);
  });

  test('has lines with yes and no, and without the sides at which they leave', () => {
    expect(lines(graphOf('flowchart', EXAMPLE))).toEqual([
      'st → op1',
      'op1 → cond',
      'cond → io: yes',
      'io → e',
      'cond → para: no',
      'para → sub1',
      'sub1 → op1',
      'para → op1',
    ]);
  });

  test('has links, of which only those to the web are kept', () => {
    const { nodes } = graphOf(
      'flowchart',
      `${EXAMPLE}\nx=>operation: X:>javascript:alert(1)\ne->x`,
    );
    expect(nodes.find(({ id }) => id === 'st')?.link).toBe('http://www.google.com/');
    expect(nodes.find(({ id }) => id === 'x')?.link).toBeUndefined();
  });

  test('takes true and false for yes and no, notes for words, and what is said last', () => {
    const source = `c=>condition: c\na=>operation: a\nb=>operation: b
c(true)->a
c(false@not yet, right)->b
c(true, bottom)->b`;
    expect(lines(graphOf('flowchart', source))).toEqual(['c → b: yes', 'c → b: not yet']);
  });

  test('lets boxes be described after the lines that lead to them', () => {
    expect(lines(graphOf('flowchart', 'a->b\na=>start: A\nb=>end: B'))).toEqual(['a → b']);
  });

  test('is read in a block that is named after the other language, and Mermaid in one of its name', () => {
    expect(lines(graphOf('mermaid', 'a=>Start: A\nb=>END: B\na->b'))).toEqual(['a → b']);
    expect(lines(graphOf('flowchart', '\nflowchart TD\n  a --> b'))).toEqual(['a → b']);
    expect(lines(graphOf('flowchart', 'graph=>start: G\ne=>end\ngraph->e'))).toEqual(['graph → e']);
  });

  test('takes the author’s own words out, as Mermaid has them', () => {
    const source =
      'accTitle: A way\na=>start: A\naccDescr {\n From here\n  to there\n}\nb=>end: B\na->b';
    expect(graphOf('flowchart', source).nodes).toHaveLength(2);
  });

  test.each([
    ['', { why: 'empty' }],
    ['a->b', { why: 'unknown-box', line: 1, name: 'a' }],
    ['a=>start: A\n\na->elsewhere', { why: 'unknown-box', line: 3, name: 'elsewhere' }],
    ['a=>loop: A', { why: 'unknown-shape', line: 1, name: 'loop' }],
    ['=>start: A', { why: 'unreadable', line: 1 }],
    ['Dear students,\na=>start: A', { why: 'unreadable', line: 1 }],
    ['x'.repeat(20_001), { why: 'too-large', what: 'characters', most: 20_000 }],
  ])('says what is wrong with %j', (source, mistake) => {
    expect(mistakeIn('flowchart', source)).toEqual(mistake);
  });
});
