import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { convert } from '../../src/commands/convert.ts';
import { interpret } from '../../src/language/interpret.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { say } from '../support/rehearse.ts';
import { codeCell, markdownCell, notebookText } from './notebooks/notebook-text.ts';

let remote: BareRepository;

beforeEach(async () => {
  remote = await createBareRepository();
});

afterEach(async () => {
  await remote.remove();
});

const START = notebookText([
  markdownCell('# Start\n\nHello.'),
  codeCell('print(1 + 1)', { outputs: ['2\n'], metadata: { tags: ['hide-input'] } }),
]);

async function sources(path: string): Promise<readonly string[]> {
  const { cells } = JSON.parse((await remote.files())[path] ?? '{}');
  return cells.map((cell: { source: string[] }) => cell.source.join(''));
}

describe('the words', () => {
  test.each([
    ['Convert a.ipynb to markdown', { files: 'a.ipynb', form: 'markdown' }],
    [
      'convert a.ipynb, b.py and "my notes/" into Notebooks',
      { files: 'a.ipynb b.py "my notes/"', form: 'notebook' },
    ],
    ['Convert notes/ ./week-*/*.md to notebook', { files: 'notes/ week-*/*.md', form: 'notebook' }],
    [
      'Convert a.md to notebook replacing the originals',
      { files: 'a.md', form: 'notebook', what: 'originals' },
    ],
    [
      'Convert a.md to notebook replacing edits',
      { files: 'a.md', form: 'notebook', what: 'edits' },
    ],
  ])('%s', (text, expected) => {
    const heard = interpret({ channel: 'commit', text }, [convert]);
    expect(heard.kind === 'command' ? heard.arguments : heard).toEqual(expected);
    const again = heard.kind === 'command' ? heard.canonical : '';
    expect(interpret({ channel: 'commit', text: again }, [convert])).toEqual(heard);
  });

  test.each([
    'Convert tests to pytest',
    'Convert README.rst to markdown',
    'Convert notebooks to markdown',
    'Convert the docs/ to MyST',
    'Convert a.py to TypeScript',
    'Convert ../a.md to notebook',
  ])('as a commit, %s is about something else', (text) => {
    expect(interpret({ channel: 'commit', text }, [convert]).kind).toBe('silence');
  });

  test('in an issue, a folder without its slash is asked about', () => {
    const text = 'Convert notebooks to markdown';
    expect(interpret({ channel: 'issue', text, body: '' }, [convert])).toMatchObject({
      kind: 'mistake',
      error: { kind: 'not-files', value: 'notebooks' },
    });
  });

  test('a form gives one file a line', () => {
    const body =
      '### Files\n\na.ipynb\n"b c.ipynb"\n\n### Form\n\nmarkdown\n\n### Replacing\n\n_No response_';
    expect(interpret({ channel: 'issue', text: 'Convert', body }, [convert])).toMatchObject({
      arguments: { files: 'a.ipynb "b c.ipynb"', form: 'markdown' },
    });
  });
});

describe('a notebook', () => {
  test('becomes Markdown beside it, and comes back with its results', async () => {
    await remote.commit({ 'start.ipynb': START }, 'Begin');
    const { said, plan } = await say('Convert start.ipynb to markdown', convert, remote);
    expect(said).toMatchInlineSnapshot(`
      "Converted:

      * \`start.ipynb\` → \`start.md\` ([open](https://github.com/you/my-course/blob/main/start.md))

      A text holds no results of code. They stay in the notebook, and the text can go back into it.

      What I made it of is still there, and a site shows both. To keep only what is new: \`Convert start.ipynb to markdown replacing the originals\` ([say this](https://github.com/you/my-course/issues/new?title=Convert%20start.ipynb%20to%20markdown%20replacing%20the%20originals&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.))"
    `);
    expect(plan.kind === 'change' && plan.subject).toBe('Make start.md of start.ipynb');
    const files = await remote.files();
    expect(files['start.ipynb']).toBe(START);
    expect(files['start.md']).toContain('```{code-cell}\n:tags: [hide-input]\n\nprint(1 + 1)\n```');
    const text = files['start.md'] ?? '';
    await remote.commit({ 'start.md': text.replace('Hello.', 'Hello, you.') }, 'Greet');
    const back = await say('Convert start.md to notebook', convert, remote);
    expect(back.said).toContain('up to date again');
    expect(await sources('start.ipynb')).toEqual(['# Start\n\nHello, you.', 'print(1 + 1)']);
    expect((await remote.files())['start.ipynb']).toContain('"2\\n"');
  });

  test('becomes a script, in the place of the notebook if that is said', async () => {
    await remote.commit({ 'week 1/start.ipynb': START }, 'Begin');
    const { said } = await say(
      'Convert "week 1/" to script replacing the originals',
      convert,
      remote,
    );
    const files = await remote.files();
    expect(Object.keys(files)).toEqual(['week 1/start.py']);
    expect(files['week 1/start.py']).toContain('# %% tags=["hide-input"]\nprint(1 + 1)\n');
    expect(said).toContain('is gone, as you said');
  });

  test('in the place of which Markdown comes keeps its place in the table of contents', async () => {
    const toc =
      '# Ours\nroot: index\nchapters:\n  - file: week/start.ipynb # first\n  - file: week/other\n';
    await remote.commit({ 'week/start.ipynb': START, '_toc.yml': toc }, 'Begin');
    const { said } = await say(
      'Convert week/start.ipynb to markdown replacing originals',
      convert,
      remote,
    );
    expect((await remote.files())['_toc.yml']).toBe(toc.replace('start.ipynb', 'start.md'));
    expect(said).toContain('table of contents');
  });

  test('with pasted pictures stays, whatever is said', async () => {
    const picture = { 'a.png': { 'image/png': 'aGk=' } };
    const cells = [{ ...markdownCell('![](attachment:a.png)'), attachments: picture }];
    await remote.commit({ 'a.ipynb': notebookText(cells) }, 'Begin');
    const { said } = await say(
      'Convert a.ipynb to markdown replacing the originals',
      convert,
      remote,
    );
    expect(Object.keys(await remote.files())).toEqual(['a.ipynb', 'a.md']);
    expect(said).toContain('Pictures that were pasted into a notebook stay in it');
    expect(said).not.toContain('To keep only what is new');
  });
});

describe('what is there already', () => {
  test('is not written over when somebody edited it', async () => {
    await remote.commit({ 'a.ipynb': START, 'a.md': '# My own page\n' }, 'Begin');
    const { plan, said } = await say('Convert a.ipynb to markdown', convert, remote);
    expect(plan.kind).toBe('refuse');
    expect(said).toMatchInlineSnapshot(`
      "I looked at what you named, and nothing was changed:

      * \`a.ipynb\` ([open](https://github.com/you/my-course/blob/main/a.ipynb)): \`a.md\` ([open](https://github.com/you/my-course/blob/main/a.md)) is there already and says something else, which somebody wrote. To write over it: \`Convert a.ipynb to markdown replacing the edits\` ([say this](https://github.com/you/my-course/issues/new?title=Convert%20a.ipynb%20to%20markdown%20replacing%20the%20edits&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)). To keep it, give it another name first."
    `);
    const over = await say('Convert a.ipynb to markdown replacing the edits', convert, remote);
    expect(over.plan.kind).toBe('change');
    expect((await remote.files())['a.md']).toContain('# Start');
  });

  test('follows when only the other was edited since both said the same', async () => {
    await remote.commit({ 'a.ipynb': START }, 'Begin');
    await say('Convert a.ipynb to markdown and script', convert, remote);
    await remote.commit({ 'a.ipynb': START.replace('Hello.', 'Hi.') }, 'Shorter');
    const { plan } = await say('Convert a.ipynb to markdown', convert, remote);
    expect(plan.kind).toBe('change');
    expect((await remote.files())['a.md']).toContain('Hi.');
    expect((await remote.files())['a.py']).toContain('Hello.');
  });

  test('and says the same needs nothing', async () => {
    await remote.commit({ 'a.ipynb': START }, 'Begin');
    await say('Convert a.ipynb to markdown', convert, remote);
    const again = await say('Convert a.ipynb to markdown', convert, remote);
    expect(again.plan).toMatchObject({ kind: 'answer', said: { say: 'convertedBefore' } });
  });

  test('a folder of that name, or other capitals, is in the way', async () => {
    await remote.commit(
      { 'a.ipynb': START, 'A.md': 'mine', 'b.ipynb': START, 'b.py/c': '' },
      'Begin',
    );
    const { said } = await say('Convert a.ipynb b.ipynb to markdown and script', convert, remote);
    expect(said).toContain('`a.py`');
    const left = await say('Convert a.ipynb to markdown', convert, remote);
    expect(left.said).toContain('something else has that name');
  });
});

describe('many files', () => {
  test('of a folder: the notebooks become texts, and what is hidden stays', async () => {
    const hidden = 'nb/.ipynb_checkpoints/a-checkpoint.ipynb';
    await remote.commit(
      { 'nb/a.ipynb': START, 'nb/b/c.ipynb': START, 'nb/page.md': '# P', [hidden]: START },
      'Begin',
    );
    const { said } = await say('Convert nb/ to markdown', convert, remote);
    expect(Object.keys(await remote.files())).toEqual([
      hidden,
      'nb/a.ipynb',
      'nb/a.md',
      'nb/b/c.ipynb',
      'nb/b/c.md',
      'nb/page.md',
    ]);
    expect(said).toContain('`nb/b/c.ipynb` → `nb/b/c.md`');
  });

  test('by a pattern: scripts without cells are no documents', async () => {
    await remote.commit({ 'setup.py': 'x = 1\n', 'cells.py': '# %% [markdown]\n# Hi\n' }, 'Begin');
    await say('Convert *.py to notebook', convert, remote);
    expect(Object.keys(await remote.files())).toEqual(['cells.ipynb', 'cells.py', 'setup.py']);
    await say('Convert setup.py to notebook', convert, remote);
    expect(await sources('setup.ipynb')).toEqual(['x = 1']);
  });

  test('by a pattern that names the form: a page becomes a script, too', async () => {
    await remote.commit({ 'a/page.md': '# P\n', 'a/b.ipynb': START }, 'Begin');
    await say('Convert **/*.md to script', convert, remote);
    expect(Object.keys(await remote.files())).toEqual(['a/b.ipynb', 'a/page.md', 'a/page.py']);
  });

  test('of a pair: the new file goes where its partner is kept', async () => {
    const settings = 'pairs:\n  - notebooks: nb\n    as: markdown\n    in: text\n';
    await remote.commit({ '.github/sayso.yml': settings, 'nb/w/a.ipynb': START }, 'Begin');
    await say('Convert nb/w/a.ipynb to markdown', convert, remote);
    await say('Convert nb/w/a.ipynb to script', convert, remote);
    const files = Object.keys(await remote.files());
    expect(files).toEqual(['.github/sayso.yml', 'nb/w/a.ipynb', 'nb/w/a.py', 'text/w/a.md']);
  });

  test('two that become one: the second is named', async () => {
    await remote.commit({ 'a.md': '# A', 'a.py': '# %%\n1\n' }, 'Begin');
    const { plan } = await say('Convert a.md a.py to notebook', convert, remote);
    expect(plan).toMatchObject({
      kind: 'change',
      also: [{ say: 'documentsLeft', files: [{ path: 'a.py', why: 'two-of-them' }] }],
    });
  });

  test('one that is missing is asked for before anything is changed', async () => {
    await remote.commit({ 'a.ipynb': START }, 'Begin');
    const { plan, said } = await say('Convert a.ipynb b.ipynb to markdown', convert, remote);
    expect(plan.kind).toBe('refuse');
    expect(said).toContain('`b.ipynb`');
  });

  test('one that is broken does not keep the others from becoming new', async () => {
    await remote.commit({ 'a.ipynb': START, 'b.ipynb': '{"cells": [' }, 'Begin');
    const { plan } = await say('Convert *.ipynb to script', convert, remote);
    expect(plan).toMatchObject({
      kind: 'change',
      changes: [{ path: 'a.py' }],
      also: [{ say: 'documentsLeft', isAll: false, files: [{ path: 'b.ipynb', why: 'not-json' }] }],
    });
  });
});
