import { describe, expect, test } from 'vitest';
import { describeGraph } from '../../src/diagrams/describe-graph.ts';
import type { DiagramSyntax } from '../../src/diagrams/parse-diagram.ts';
import { diagramWords } from '../../src/words/english/diagrams.ts';
import { graphOf } from './read.ts';

/** The title, the summary and the numbered steps. */
function inWords(syntax: DiagramSyntax, source: string): string {
  const described = describeGraph(graphOf(syntax, source));
  const steps = described.steps.map((step, index) => {
    return `${step.number}. ${diagramWords.step(step, described.steps[index - 1])}`;
  });
  return [diagramWords.title(described), diagramWords.summary(described), ...steps].join('\n');
}

describe('a flowchart in words', () => {
  test('has its steps in order, where yes and no lead, and what leads back', () => {
    const source = `st=>start: Wake up
late=>condition: Is it late?
run=>operation: Run
sleep=>operation: Sleep on
e=>end: At school
st->late
late(yes)->run->e
late(no)->sleep(left)->late`;
    expect(inWords('flowchart', source)).toMatchInlineSnapshot(`
      "Flowchart from “Wake up” to “At school”
      Flowchart with 5 steps. It begins at step 1 (“Wake up”) and ends at step 4 (“At school”). One way leads back to an earlier step.
      1. “Wake up”. Then step 2.
      2. Question: “Is it late?” If yes, go to step 3. If no, go to step 5 (“Sleep on”).
      3. “Run”. Then step 4.
      4. “At school”. Here it ends.
      5. “Sleep on”. Then back to step 2 (“Is it late?”)."
    `);
  });

  test('tells one way after the other, and what they come to together at last', () => {
    const source = `graph TD
  A{Which way?} -->|by bus| B[Wait]
  A -->|on foot| C[Walk]
  B --> D[/Note the time/]
  C --> D`;
    expect(inWords('mermaid', source)).toMatchInlineSnapshot(`
      "Flowchart from “Which way?” to “Note the time”
      Flowchart with 4 steps. It begins at step 1 (“Which way?”) and ends at step 4 (“Note the time”).
      1. Question: “Which way?” If “by bus”, go to step 2. If “on foot”, go to step 3 (“Walk”).
      2. “Wait”. Then step 4 (“Note the time”).
      3. “Walk”. Then step 4.
      4. Input or output: “Note the time”. Here it ends."
    `);
  });

  test('tells groups, ways to the same step, ways in both directions, and several beginnings', () => {
    const source = `graph LR
  subgraph Harbour
    a[Boat] <--> b[(Log)]
    a -- again --> a
  end
  c --> b & d[[Report]]
  d -.-> e
  d == at noon ==> f`;
    expect(inWords('mermaid', source)).toMatchInlineSnapshot(`
      "Flowchart with 6 boxes
      Flowchart with 6 steps. It begins at step 1 (“Boat”) and step 2 (“c”) and ends at step 5 (“e”) and step 6 (“f”). One way leads back to an earlier step.
      1. In “Harbour”: “Boat”. The way “again” leads to this step again. Also step 3 (“Log”) and the same way back.
      2. Outside of that: “c”. Then step 3 and step 4 (“Report”).
      3. In “Harbour”: Stored data: “Log”.
      4. Outside of that: A part described elsewhere: “Report”. The way “at noon” leads to step 6 (“f”). Also step 5.
      5. “e”. Here it ends.
      6. “f”. Here it ends."
    `);
  });

  test('tells two lines with the same words to the same step once', () => {
    const told = inWords('mermaid', 'graph TD\n a --> b\n a ==> b\n a -->|x| b');
    expect(told).toContain('1. “a”. The way “x” leads to step 2. Also step 2.');
  });

  test('begins a ring with its first step, and does not mention lines that are not seen', () => {
    expect(inWords('mermaid', 'graph TD\nA-->B-->C-->A\nB ~~~ C')).toMatchInlineSnapshot(`
      "Flowchart with 3 boxes
      Flowchart with 3 steps. It begins at step 1 (“A”) and has no end. One way leads back to an earlier step.
      1. “A”. Then step 2.
      2. “B”. Then step 3.
      3. “C”. Then back to step 1 (“A”)."
    `);
  });

  test('tells of states, their beginnings and their ends', () => {
    const source = `stateDiagram-v2
  [*] --> Fair
  Fair --> Rain: pressure falls
  Rain --> Fair: rises
  Rain --> [*]`;
    expect(inWords('mermaid', source)).toMatchInlineSnapshot(`
      "Diagram of states with 4 boxes
      Diagram of states with 4 steps. It begins at step 1 and ends at step 4. One way leads back to an earlier step.
      1. The beginning. Then step 2.
      2. “Fair”. The way “pressure falls” leads to step 3.
      3. “Rain”. The way “rises” leads back to step 2 (“Fair”). Also step 4.
      4. The end."
    `);
  });

  test('is told without going round and round, however it is tied together', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const ties = all.flatMap((from) => all.map((to) => `${from} --> ${to}`));
    const { steps, loops } = describeGraph(graphOf('mermaid', `graph TD\n${ties.join('\n')}`));
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(loops).toBe(15);
  });
});

describe('why something is not drawn', () => {
  test.each([
    { why: 'unreadable', line: 3 },
    { why: 'unknown-box', line: 3, name: 'x' },
    { why: 'unknown-shape', line: 3, name: 'x' },
    { why: 'unclosed', line: 3 },
    { why: 'empty' },
    { why: 'too-large', what: 'boxes', most: 120 },
    { why: 'too-many' },
    { why: 'other-kind', name: 'mindmap' },
  ] as const)('is said in plain words: $why', (mistake) => {
    const words = diagramWords.notDrawn(mistake);
    expect(words).toMatch(/^(?:This|Diagrams) .+\. Here is its text\.$/);
    if ('line' in mistake) expect(words).toContain('line 3');
    if ('name' in mistake) expect(words).toContain(`“${mistake.name}”`);
  });
});
