import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeCell, markdownCell, notebookText } from '../commands/notebooks/notebook-text.ts';
import { BLANK, begin, type Journey, steady } from './journey.ts';

const START = notebookText([
  markdownCell('# Start\n\nHello.'),
  codeCell('print(1 + 1)', { outputs: ['2\n'] }),
]);

describe('somebody has a notebook', () => {
  let journey: Journey;
  beforeEach(async () => {
    journey = await begin({ template: BLANK });
    await journey.commit({ 'start.ipynb': START }, 'Bring a notebook');
  });
  afterEach(() => journey.close());

  test('converts it by an issue and by a commit, clears it, and takes it back', async () => {
    const { reply, state } = await journey.say('Convert start.ipynb to markdown');
    expect(state).toBe('closed');
    expect(steady(journey, reply)).toMatchInlineSnapshot(`
      "Converted:

      * \`start.ipynb\` → \`start.md\` ([open](https://github.test/you/my-course/blob/main/start.md))

      A text holds no results of code. They stay in the notebook, and the text can go back into it.

      What I made it of is still there, and a site shows both. To keep only what is new: \`Convert start.ipynb to markdown replacing the originals\` ([say this](https://github.test/you/my-course/issues/new?title=Convert%20start.ipynb%20to%20markdown%20replacing%20the%20originals&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.))

      [See every change](https://github.test/you/my-course/commit/COMMIT) · Changed your mind? [Undo this](https://github.test/you/my-course/issues/new?title=Undo&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)"
    `);
    const commit = await journey.commit(
      { 'notes.md': '# Notes\n' },
      'Convert notes.md to notebook',
    );
    expect(journey.checks(commit)[0]?.says).toContain('notes.ipynb');
    expect(await journey.files()).toEqual(expect.arrayContaining(['start.md', 'notes.ipynb']));
    await journey.say('Clear outputs');
    expect(await journey.text('start.ipynb')).toContain('"outputs": []');
    await journey.say('Undo');
    expect(await journey.text('start.ipynb')).toBe(START);
  });

  test('has it kept equal to its text: one follows the other, once', async () => {
    const settings = await journey.text('.github/sayso.yml');
    await journey.commit(
      { '.github/sayso.yml': `${settings}\npairs:\n  - notebooks: .\n    as: markdown\n` },
      'Keep pairs',
    );
    const page = await journey.text('start.md');
    expect(page).toContain('Hello.');
    const commit = await journey.commit({ 'start.md': page.replace('Hello.', 'Hi.') }, 'Be brief');
    expect(await journey.subjects(3)).toEqual([
      'Have start.ipynb follow start.md',
      'Be brief',
      'Have start.md follow start.ipynb',
    ]);
    expect(journey.checks(commit)[0]?.says).toContain('`start.ipynb`');
    const notebook = await journey.text('start.ipynb');
    expect(notebook).toContain('Hi.');
    expect(notebook).toContain('"2\\n"');
    const both = await journey.commit(
      {
        'start.ipynb': notebook.replace('Hi.', 'Good day.'),
        'start.md': (await journey.text('start.md')).replace('Hi.', 'Hey.'),
      },
      'Two minds',
    );
    expect(await journey.subjects(1)).toEqual(['Two minds']);
    expect(journey.checks(both)[0]).toMatchObject({ conclusion: 'neutral' });
    const decided = await journey.say('Convert start.md to notebook replacing the edits');
    expect(decided.state).toBe('closed');
    expect(await journey.text('start.ipynb')).toContain('Hey.');
  });
});
