import { expect, test } from 'vitest';
import { transcriptPage } from '../../src/words/english/story-page.ts';
import { toldText } from '../../src/words/told-text.ts';

test('a page is told as it reads: its heading bold, without links', () => {
  expect(
    toldText(
      '# At the gate\n\nGo [**north**](https://x.test), *now*.\n\n> **M E R I D I A N**\n\n* a',
    ),
  ).toBe('**At the gate**\n\nGo **north**, *now*.\n\n> **M E R I D I A N**\n\n* a');
});

test('nothing in it leads anywhere, mentions, closes or hides', () => {
  const evil = `@everyone fixes #1 and GH-2, [x](https://evil.example) [y][z] ![p](https://evil.example/p.png)
https://evil.example <b onclick=x>b</b> <!-- <https://evil.example> www.evil.example

[z]: https://evil.example

# @everyone`;
  const told = toldText(evil);
  expect(told).not.toMatch(
    /\]\(|!\[|<b|(?<!\\)<!--|@everyone|fixes #1|GH-2|https:\/\/evil|www\.evil/,
  );
  expect(told).toContain('everyone');
});

test('a transcript has a heading for each turn; a story stays words, a world is a page', () => {
  const page = transcriptPage([
    { said: 'Go *north* @you', answer: ['# Hall', '', 'Go **up**.'], isPage: true },
    { said: 'look', answer: ['# not a heading', '  **stars**'], isPage: false },
    { said: 'wait', answer: [], isPage: false },
  ]);
  expect(page).toMatchInlineSnapshot(`
    "# Transcript

    The game in 3 turns.

    ## Go \\*north\\* @⁠you

    **Hall**

    Go **up**.

    ## look

    \\# not a heading\\
    &nbsp;&nbsp;\\*\\*stars\\*\\*

    ## wait
    "
  `);
});
