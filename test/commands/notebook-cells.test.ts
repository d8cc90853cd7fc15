import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearOutputs } from '../../src/commands/clear-outputs.ts';
import { lockCells, unlockCells } from '../../src/commands/lock-cells.ts';
import { undo } from '../../src/commands/undo.ts';
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

const RUN = notebookText([markdownCell('# Hi'), codeCell('1 + 1', { outputs: ['2\n'] })]);
const CLEAR = notebookText([markdownCell('# Hi'), codeCell('1 + 1')]);

test('people say in commits what they did in Jupyter: that is none of our business', () => {
  for (const text of ['Clear outputs', 'Lock cells in a.ipynb', 'Unlock cells']) {
    const heard = interpret({ channel: 'commit', text }, [clearOutputs, lockCells, unlockCells]);
    expect(heard).toMatchObject({ kind: 'command', onlyAfterOwnChange: true });
  }
});

test.each([
  ['Clear the outputs of a.ipynb', 'Clear outputs of a.ipynb'],
  ['Clear all outputs', 'Clear outputs'],
  ['Lock the cells in a.ipynb', 'Lock cells in a.ipynb'],
  ['Unlock the cells', 'Unlock cells'],
])('%s is %s', (text, canonical) => {
  const heard = interpret({ channel: 'issue', text, body: '' }, [
    clearOutputs,
    lockCells,
    unlockCells,
  ]);
  expect(heard).toMatchObject({ kind: 'command', canonical });
});

test.each(['Clear outputs of my notes.ipynb', 'Lock cells in page.md'])(
  'in an issue, %s is asked about',
  (text) => {
    const heard = interpret({ channel: 'issue', text, body: '' }, [clearOutputs, lockCells]);
    expect(heard).toMatchObject({ kind: 'mistake', error: { kind: 'not-files' } });
  },
);

test.each(['Clear outputs of sub', 'Lock cells in v1.2'])('%s is a report', (text) => {
  const heard = interpret({ channel: 'issue', text, body: '' }, [clearOutputs, lockCells]);
  expect(heard.kind).toBe('silence');
});

describe('Clear outputs', () => {
  test('of every notebook, and says which had any; undo brings them back', async () => {
    await remote.commit({ 'a.ipynb': RUN, 'b/c.ipynb': CLEAR, 'd.ipynb': '[]' }, 'Begin');
    const { plan, said } = await say('Clear outputs', clearOutputs, remote);
    expect((await remote.files())['a.ipynb']).toBe(CLEAR);
    expect(said).toMatchInlineSnapshot(`
      "The results are out of these notebooks; their code and texts are as they were. Run them to have results anew.

      * \`a.ipynb\` ([open](https://github.com/you/my-course/blob/main/a.ipynb)): one cell
      * one notebook that needed no change"
    `);
    expect(plan).toMatchObject({
      kind: 'change',
      changes: [{ path: 'a.ipynb' }],
      also: [{ say: 'documentsLeft', files: [{ path: 'd.ipynb', why: 'not-a-notebook' }] }],
    });
    const again = await say('Clear outputs of a.ipynb b/', clearOutputs, remote);
    expect(again.said).toBe(
      'I looked at 2 notebooks: there are no results in them. Nothing was changed.',
    );
    const alone = await say('Clear outputs of a.ipynb', clearOutputs, remote);
    expect(alone.said).toContain('one notebook: there are no results in it.');
    await say('Undo', undo, remote);
    expect((await remote.files())['a.ipynb']).toBe(RUN);
  });

  test('where there is nothing to clear, says what was looked for', async () => {
    await remote.commit({ 'a.md': '# A' }, 'Begin');
    expect((await say('Clear outputs', clearOutputs, remote)).said).toContain('there is none');
    expect((await say('Clear outputs of b.ipynb', clearOutputs, remote)).said).toContain(
      '`b.ipynb`',
    );
  });
});

describe('Lock cells', () => {
  test('and unlock them again: the very same file', async () => {
    await remote.commit({ 'a.ipynb': RUN, 'b.ipynb': RUN }, 'Begin');
    const { said } = await say('Lock cells in a.ipynb', lockCells, remote);
    const { cells } = JSON.parse((await remote.files())['a.ipynb'] ?? '');
    expect(cells[1].metadata).toEqual({ deletable: false, editable: false });
    expect(cells[1].outputs).toHaveLength(1);
    expect(said).toContain('`Unlock cells`');
    await say('Unlock cells', unlockCells, remote);
    expect(await remote.files()).toEqual({ 'a.ipynb': RUN, 'b.ipynb': RUN });
  });

  test('has the text that is kept equal follow in the same change', async () => {
    const settings = 'pairs:\n  - notebooks: nb/\n    as: [script]\n    in: py\n';
    const script = '# %% [markdown]\n# # Hi\n\n# %%\n1 + 1\n';
    await remote.commit(
      { '.github/sayso.yml': settings, 'nb/a.ipynb': RUN, 'py/a.py': script },
      'Begin',
    );
    const { said } = await say('Lock cells', lockCells, remote);
    expect((await remote.files())['py/a.py']).toContain(
      '# %% deletable=false editable=false\n1 + 1',
    );
    expect(said).toContain('one text that is kept equal');
  });
});
