import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKeepPairs } from '../../src/commands/keep-pairs.ts';
import type { PairSettings } from '../../src/configuration/configuration.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { render } from '../../src/words/render.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';
import { links, withContext } from '../support/rehearse.ts';
import { codeCell, markdownCell, notebookText } from './notebooks/notebook-text.ts';

let remote: BareRepository;

beforeEach(async () => {
  remote = await createBareRepository();
});

afterEach(async () => {
  await remote.remove();
});

const BESIDE: PairSettings = { notebooks: '', as: ['markdown'], in: undefined };

type Files = Readonly<Record<string, string | null>>;

/** What a push of these files brings about; what is planned is pushed as well. */
async function push(files: Files, settings: PairSettings = BESIDE, message = 'Edit') {
  const before = await head();
  await remote.commit(files, message);
  const place = { kind: 'commit', commit: (await head()) ?? '' } as const;
  return withContext(remote, async (context, land) => {
    const { facts: repository } = context;
    const plan = await createKeepPairs([settings]).plan(
      {
        kind: 'pushed',
        key: 'push-1',
        repository,
        place,
        sender: undefined,
        message,
        before,
        added: undefined,
      },
      context,
    );
    if (plan?.kind === 'change') await land(plan, 'keep-pairs');
    return { plan, said: saidBy(plan) };
  });
}

async function head(): Promise<string | undefined> {
  const known = await git(remote.folder, 'rev-parse', '--verify', '--quiet', 'main').catch(
    () => '',
  );
  return known.trim() === '' ? undefined : known.trim();
}

function saidBy(plan: Plan | undefined): readonly string[] {
  if (plan === undefined || plan.kind === 'refuse') return [];
  return [plan.said, ...(plan.also ?? [])].map((message) => render(message, links));
}

async function text(path: string): Promise<string> {
  return (await remote.files())[path] ?? '(gone)';
}

const START = notebookText([
  markdownCell('# Start\n\nHello.'),
  codeCell('one = 1\nprint(one)', { outputs: ['1\n'] }),
  codeCell('two = 2\nprint(two)', { outputs: ['2\n'] }),
]);

describe('who edits one of a pair', () => {
  test('a new notebook gets its text, and nothing more happens', async () => {
    const { plan, said } = await push({ 'README.md': '# Read\n', 'a.ipynb': START });
    expect(said).toMatchInlineSnapshot(`
      [
        "Notebooks and their texts say the same again:

      * \`a.md\` ([open](https://github.com/you/my-course/blob/main/a.md)) follows \`a.ipynb\`",
      ]
    `);
    expect(plan).toMatchObject({ kind: 'change', subject: 'Have a.md follow a.ipynb' });
    expect(Object.keys(await remote.files())).toEqual(['README.md', 'a.ipynb', 'a.md']);
    // So Jupytext keeps them equal, too, and a site shows one page for both.
    expect(await text('a.md')).toContain('  formats: ipynb,md:myst\n');
    expect((await push({ 'README.md': '# Read me\n' })).plan).toBeUndefined();
  });

  test('edits the Markdown: the notebook follows, with the results of what did not change', async () => {
    await push({ 'a.ipynb': START });
    const { plan } = await push({ 'a.md': (await text('a.md')).replace('two = 2', 'two = 22') });
    expect(plan?.kind).toBe('change');
    const { cells } = JSON.parse(await text('a.ipynb'));
    expect(cells.map(({ outputs }: { outputs?: unknown[] }) => outputs?.length)).toEqual([
      undefined,
      1,
      0,
    ]);
    expect(cells.map(({ id }: { id: string }) => id)).toEqual(
      JSON.parse(START).cells.map(({ id }: { id: string }) => id),
    );
    expect(cells[2].source).toEqual(['two = 22\n', 'print(two)']);
  });

  test('edits the notebook: the Markdown follows', async () => {
    await push({ 'a.ipynb': START });
    await push({ 'a.ipynb': START.replace('Hello.', 'Hello, you.') });
    expect(await text('a.md')).toContain('Hello, you.');
  });

  test('only ran the notebook: the Markdown says the same', async () => {
    await push({ 'a.ipynb': START });
    expect((await push({ 'a.ipynb': START.replace('"2\\n"', '"3\\n"') })).plan).toBeUndefined();
  });

  test('edits both alike: nothing is to be done', async () => {
    await push({ 'a.ipynb': START });
    const both = {
      'a.ipynb': START.replace('Hello.', 'Hi.'),
      'a.md': (await text('a.md')).replace('Hello.', 'Hi.'),
    };
    expect((await push(both)).plan).toBeUndefined();
  });

  test('has pairs in folders of their own, in two forms', async () => {
    const settings: PairSettings = { notebooks: 'nb', as: ['markdown', 'script'], in: 'text' };
    await push({ 'nb/w/a.ipynb': START, 'other.ipynb': START }, settings);
    expect(Object.keys(await remote.files())).toEqual([
      'nb/w/a.ipynb',
      'other.ipynb',
      'text/w/a.md',
      'text/w/a.py',
    ]);
    const { said } = await push(
      { 'text/w/a.py': (await text('text/w/a.py')).replace('Hello.', 'Hi.') },
      settings,
    );
    expect(await text('nb/w/a.ipynb')).toContain('Hi.');
    expect(await text('text/w/a.md')).toContain('Hi.');
    expect(said[0]).toContain('`text/w/a.md`');
  });

  test('a text that says it is a notebook gets one', async () => {
    const page = '---\nkernelspec:\n  name: python3\n  display_name: Python 3\n---\n\n# Hi\n';
    await push({ 'a.md': page, 'b.md': '# A page\n' });
    expect(Object.keys(await remote.files())).toEqual(['a.ipynb', 'a.md', 'b.md']);
  });
});

describe('nothing is lost', () => {
  test('both changed: both stay, and the answer says how to decide', async () => {
    await push({ 'a.ipynb': START });
    const ours = (await text('a.md')).replace('Hello.', 'Hi.');
    const theirs = START.replace('one = 1', 'one = 11');
    const { plan, said } = await push({ 'a.ipynb': theirs, 'a.md': ours });
    expect(plan?.kind).toBe('answer');
    expect(said).toMatchInlineSnapshot(`
      [
        "Both of a pair were changed, and not in the same way. I left both as they are; you decide which one the other follows:

      * \`a.ipynb\` ([open](https://github.com/you/my-course/blob/main/a.ipynb)) and \`a.md\` ([open](https://github.com/you/my-course/blob/main/a.md)). To go on with the text: \`Convert a.md to notebook replacing the edits\` ([say this](https://github.com/you/my-course/issues/new?title=Convert%20a.md%20to%20notebook%20replacing%20the%20edits&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)). To go on with the notebook: \`Convert a.ipynb to markdown replacing the edits\` ([say this](https://github.com/you/my-course/issues/new?title=Convert%20a.ipynb%20to%20markdown%20replacing%20the%20edits&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.)). What is written over stays in the history.",
      ]
    `);
    expect([await text('a.ipynb'), await text('a.md')]).toEqual([theirs, ours]);
    // Said once, and not again with everything that comes after it.
    expect((await push({ 'README.md': 'Hi' })).plan).toBeUndefined();
  });

  test('whoever takes one of those away has decided', async () => {
    await push({ 'a.ipynb': START });
    await push({
      'a.ipynb': START.replace('one = 1', 'one = 11'),
      'a.md': (await text('a.md')).replace('Hello.', 'Hi.'),
    });
    await push({ 'a.ipynb': null });
    expect(await text('a.ipynb')).toContain('Hi.');
  });

  test('one of a pair is taken away: the other stays, and is not made into two again', async () => {
    await push({ 'a.ipynb': START });
    const { plan, said } = await push({ 'a.ipynb': null });
    expect(plan?.kind).toBe('answer');
    expect(said).toMatchInlineSnapshot(`
      [
        "You took \`a.ipynb\` away, and \`a.md\` ([open](https://github.com/you/my-course/blob/main/a.md)), which said the same, is still there. Delete it, too, if you need neither; or have the other one again: \`Convert a.md to notebook\` ([say this](https://github.com/you/my-course/issues/new?title=Convert%20a.md%20to%20notebook&body=Press%20the%20green%20button%20%E2%80%9CSubmit%20new%20issue%E2%80%9D.%20You%20do%20not%20need%20to%20do%20anything%20else.))",
      ]
    `);
    const later = await push({ 'a.md': (await text('a.md')).replace('Hello.', 'Hi.') });
    expect(later.plan).toBeUndefined();
    expect(await text('a.ipynb')).toBe('(gone)');
  });

  test('a notebook that is broken is named, and its text stays', async () => {
    await push({ 'a.ipynb': START });
    const before = await text('a.md');
    const { plan } = await push({ 'a.ipynb': `${START}]` });
    expect(plan).toMatchObject({
      kind: 'answer',
      said: { say: 'documentsLeft', files: [{ path: 'a.ipynb', why: 'not-json' }] },
    });
    expect(await text('a.md')).toBe(before);
  });

  test('what Sayso itself changed in between is caught up with', async () => {
    await push({ 'a.ipynb': START });
    const own = 'Unpack it\n\nSayso-Command: unzip\nSayso-For: issue-1\n';
    await remote.commit({ 'a.ipynb': START.replace('Hello.', 'Hi.') }, own);
    await push({ 'README.md': 'Hi' });
    expect(await text('a.md')).toContain('Hi.');
  });
});
