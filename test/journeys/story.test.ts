import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compileStory, noCompiler } from '../story/compile-story.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

let journey: Journey;

/**
 * Links that say something, without what their issue says below its title; and one gull for all: what
 * they do comes of dice, and those come of the commit that began the game.
 */
function brief(text: string | undefined): string {
  return steady(journey, text)
    .replace(/(\?title=[^&)]*)&body=[^)]*/g, '$1')
    .replace(/(?:A|Far away, a|No) gull .*\./g, '(a gull)');
}

describe.skipIf(noCompiler !== undefined)(`a story${noCompiler ? ` (${noCompiler})` : ''}`, () => {
  let story: Uint8Array;
  beforeAll(async () => {
    story = await compileStory('ferry', 5);
  });
  afterEach(() => journey.close());

  test('is played by titles and commit messages, gone back in, told whole, and put away', async () => {
    journey = await begin({ template: BLANK, name: 'ferry' });
    const readme = await journey.text('README.md');

    expect((await journey.say('open the door')).reply).toBeUndefined();
    expect(brief((await journey.say('Play')).reply)).toMatchInlineSnapshot(
      `"I looked for a story file (its name ends in \`.z3\`, \`.z4\`, \`.z5\` or \`.z8\`) and found none in your repository. [Add one](https://github.test/you/ferry/upload/main), then [play it](https://github.test/you/ferry/issues/new?title=Play)."`,
    );

    await journey.commit({ 'notes.md': 'Notes' }, 'Play intro.mp4');
    expect(await journey.subjects(1)).toEqual(['Play intro.mp4']);
    await journey.commit({ 'ferry.z5': story }, 'Play');
    expect(brief(await journey.text('README.md'))).toMatchInlineSnapshot(`
      "<!-- sayso:story -->
      **Landing** · **Score: 0, Moves: 0**

      You have missed the last ferry. Perhaps it can be called back.

      **THE LAST FERRY**\\
      A small story for the tests.\\
      Release 1 / Serial number 250101 / Inform v6.41 Library v6.12.6 S

      **Landing**\\
      Grey water, a grey sky, and a doormat that nobody needs. The boathouse is to the north.

      Say what you do: [open an issue](https://github.test/you/ferry/issues/new) whose title is what you want to do, or commit with it as the message. For example: [look](https://github.test/you/ferry/issues/new?title=look) · [inventory](https://github.test/you/ferry/issues/new?title=inventory) · [north](https://github.test/you/ferry/issues/new?title=north) · [south](https://github.test/you/ferry/issues/new?title=south) · [east](https://github.test/you/ferry/issues/new?title=east) · [west](https://github.test/you/ferry/issues/new?title=west) · [wait](https://github.test/you/ferry/issues/new?title=wait)

      [Transcript](https://github.test/you/ferry/issues/new?title=Transcript) · [Stop playing](https://github.test/you/ferry/issues/new?title=Stop%20playing)

      Turn 1 of \`ferry.z5\`. [The history of this page](https://github.test/you/ferry/commits/main/README.md) is the game so far.
      <!-- /sayso:story -->

      # My course
      "
    `);

    const turn = await journey.say('look under the mat');
    expect(brief(turn.reply)).toMatchInlineSnapshot(`
      "> **Landing** · **Score: 0, Moves: 1**
      >
      > Under the doormat lies a small key.
      >
      > (a gull)

      Say what you do: [open an issue](https://github.test/you/ferry/issues/new) whose title is what you want to do, or commit with it as the message. For example: [look](https://github.test/you/ferry/issues/new?title=look) · [inventory](https://github.test/you/ferry/issues/new?title=inventory) · [north](https://github.test/you/ferry/issues/new?title=north) · [south](https://github.test/you/ferry/issues/new?title=south) · [east](https://github.test/you/ferry/issues/new?title=east) · [west](https://github.test/you/ferry/issues/new?title=west) · [wait](https://github.test/you/ferry/issues/new?title=wait)

      [Transcript](https://github.test/you/ferry/issues/new?title=Transcript) · [Stop playing](https://github.test/you/ferry/issues/new?title=Stop%20playing)

      [See every change](https://github.test/you/ferry/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/ferry/issues/new?title=Undo)"
    `);
    expect(turn.state).toBe('closed');

    await journey.commit({ 'notes.md': 'A note' }, 'Create notes.md');
    await journey.commit({ 'notes.md': 'A note.' }, 'jump');
    const { reply: undone = '' } = await journey.say('Undo');
    expect(undone).toContain('I have taken back `jump`');
    expect(undone).toContain('> Under the doormat lies a small key.');
    await journey.say('take key');
    expect((await journey.comment(turn.issue.number, 'drop key')).comments).toBe(1);
    expect((await journey.say('drop key', { by: journey.stranger() })).reply).toBeUndefined();
    expect(await journey.subjects(6)).toMatchInlineSnapshot(`
      [
        "take key",
        "Take back “jump”",
        "jump",
        "jump",
        "Create notes.md",
        "look under the mat",
      ]
    `);

    await journey.say('Transcript');
    expect(brief(await journey.text('transcript.md'))).toMatchInlineSnapshot(`
      "<!-- sayso:transcript -->
      # Transcript

      The game in 3 turns.

      ## A new game of ferry.z5 begins

      You have missed the last ferry. Perhaps it can be called back.

      THE LAST FERRY\\
      A small story for the tests.\\
      Release 1 / Serial number 250101 / Inform v6.41 Library v6.12.6 S

      Landing\\
      Grey water, a grey sky, and a doormat that nobody needs. The boathouse is to the north.

      ## look under the mat

      Under the doormat lies a small key.

      (a gull)

      ## take key

      Taken.

      (a gull)
      "
    `);

    await journey.say('Stop playing');
    expect(await journey.text('README.md')).toBe(readme);
    expect((await journey.say('open the door')).reply).toBeUndefined();
  });
});
