import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDiagram } from '../../src/diagrams/parse-diagram.ts';
import { tutorialMap } from '../../src/tutorial/tutorial-map.ts';
import { tutorialOf } from './play.ts';

test('a tutorial is drawn with its steps and the ways between them', () => {
  const tutorial = tutorialOf(`
title: T
languages: [en, de]
steps:
  - step: edit
    title: { en: Change a page, de: Eine Seite ändern }
    done: { changed: about.md, commit: { touches: about.md } }
    ways:
      - when: { said: Skip }
        if: { not: { been: last } }
        go: last
  - step: read
  - step: last
    done: { any: [{ pull: merged, title: Fix }, { issue: closed }] }
anywhere:
  - when: { said: Give up }
    go: edit
  - when: { said: Look }
    answer: Nothing.
`);
  expect(tutorialMap(tutorial)).toMatchInlineSnapshot(`
    "flowchart TD
      s0(["Change a page"])
      s1["Read"]
      s2["Last"]
      anywhere(["*"])
      finish((("✓")))
      s0 -->|"Skip, if not (been: last)"| s2
      s0 -->|"commit: about.md, changed: about.md"| s1
      s1 -->|"Next"| s2
      s2 -->|"pull: merged Fix / issue: closed"| finish
      anywhere -.->|"Give up"| s0
    "
  `);
  expect(tutorialMap(tutorial, 'de')).toContain('s0(["Eine Seite ändern"])');
});

test('nothing in a title is more than text', () => {
  const title = '"] --> x; click s0 "javascript:alert(1)" %% <img src=x> `a` #quot; \\n';
  const tutorial = tutorialOf(JSON.stringify({ title: 'T', steps: [{ step: 'a', title }] }));
  const [, node = ''] = tutorialMap(tutorial).split('\n');
  expect(node).toMatch(/^ {2}s0\[\["[^"<>`;\\[\]]*(#\d+;[^"<>`;\\[\]]*)*"\]\]$/);
  const long = tutorialOf(
    JSON.stringify({ title: 'T', steps: [{ step: 'a', title: 'x'.repeat(200) }] }),
  );
  expect(tutorialMap(long)).toContain(`"${'x'.repeat(80)}…"`);
  expect(node).toContain('#34;#93; --#62; x#59; click s0');
});

test('a reader of Mermaid finds the titles that were written, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), (said) => {
      const title = `T ${said.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ')} T`.replace(
        / +/g,
        ' ',
      );
      const tutorial = tutorialOf(JSON.stringify({ title: 'T', steps: [{ step: 'a', title }] }));
      const read = parseDiagram('mermaid', tutorialMap(tutorial));
      expect(read.kind === 'graph' && read.graph.nodes.map(({ text }) => text)).toEqual([title]);
    }),
    { numRuns: 100 },
  );
});
