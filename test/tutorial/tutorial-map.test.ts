import { expect, test } from 'vitest';
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
      s0 -->|"Skip, if not #40;been#58; last#41;"| s2
      s0 -->|"commit#58; about.md, changed#58; about.md"| s1
      s1 -->|"Next"| s2
      s2 -->|"pull#58; merged Fix #47; issue#58; closed"| finish
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
  expect(node).toContain('#34;#93; #45;#45;#62; x#59; click s0');
});
