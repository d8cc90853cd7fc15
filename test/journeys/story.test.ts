import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { compileStory, noCompiler } from '../story/compile-story.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

let journey: Journey;
afterEach(() => journey.close());

describe.skipIf(noCompiler !== undefined)(`a story${noCompiler ? ` (${noCompiler})` : ''}`, () => {
  let story: Uint8Array;
  beforeAll(async () => {
    story = await compileStory('ferry', 5);
  });

  test('is played by titles and commit messages, gone back in, told whole, and put away', async () => {
    journey = await begin({ template: BLANK, name: 'ferry' });
    const readme = await journey.text('README.md');

    expect((await journey.say('open the door')).reply).toBeUndefined();
    expect(brief((await journey.say('Play')).reply)).toMatchInlineSnapshot() and found none in your repository. [Add one](https://github.test/you/ferry/upload/main), then [play it](https://github.test/you/ferry/issues/new?title=Play&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)."`);

    await journey.commit('ferry.z5': story , 'Play');
    expect(brief(await journey.text('README.md'))).toMatchInlineSnapshot();

    const turn = await journey.say('look under the mat');
    expect(brief(turn.reply)).toMatchInlineSnapshot();
    expect(turn.state).toBe('closed');

    await journey.commit({ 'notes.md': 'A note' }, 'Create notes.md');
    await journey.commit({ 'notes.md': 'A note.' }, 'jump');
    await journey.say('Undo');
    await journey.say('take key');
    expect((await journey.comment(turn.issue.number, 'drop key')).comments).toBe(1);
    expect((await journey.say('drop key', { by: journey.stranger() })).reply).toBeUndefined();
    expect(await journey.subjects(6)).toMatchInlineSnapshot();

    await journey.say('Transcript');
    expect(await journey.text('transcript.md')).toMatchInlineSnapshot();

    await journey.say('Stop playing');
    expect(await journey.text('README.md')).toBe(readme);
    expect((await journey.say('open the door')).reply).toBeUndefined();
  });
});

/** Links that say something, without what their issue says below its title. */
function brief(text: string | undefined): string {
  return steady(journey, text).replace(/(\?title=[^&)]*)&body=[^)]*/g, '$1');
}
