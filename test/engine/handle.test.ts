import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, Reflex } from '../../src/engine/command.ts';
import { type Stage, setStage } from './stage.ts';

/** A command small enough to see through: it writes one file, and asks for a site. */
const note: Command = {
  name: 'note',
  phrases: ['Note {file}'],
  parameters: { file: { type: 'file', label: 'File', hint: 'Where to.', example: 'a.md' } },
  inCommits: 'yes',
  about: 'Writes a note.',
  examples: [{ say: 'Note a.md', does: 'writes a.md' }],
  needs: 'write',
  async plan(invocation, { tree }) {
    const path = invocation.arguments.file ?? 'rewound.md';
    if (path === 'forbidden.md') return { kind: 'refuse', said: { say: 'nothingLeft' } };
    if (path === 'broken.md') throw new Error('the disk is full');
    const already = (await tree.list()).length;
    return {
      kind: 'change',
      subject: `Add ${path} fixes #1`,
      changes: [{ kind: 'write', path, content: { kind: 'text', text: `${already} before\n` } }],
      followUps: [{ kind: 'publish' }],
      said: { say: 'greeted', name: path },
    };
  },
};

const bare: Command = {
  ...note,
  name: 'bare',
  phrases: ['Rewind'],
  parameters: {},
  inCommits: 'after-own-change',
};

const follow: Reflex = {
  name: 'follow',
  plan: async (happening) =>
    happening.kind !== 'pushed' || happening.message.includes('quiet')
      ? undefined
      : { kind: 'answer', followUps: [{ kind: 'publish' }], said: { say: 'nothingLeft' } },
};

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([note, bare], [follow]);
  await stage.remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
});
afterEach(() => stage.close());

/** The log without the sentences: what was done, in order. */
function steps(): string[] {
  return stage.log.map((line) => line.split(':', 1)[0] ?? '');
}

describe('a command in an issue', () => {
  test('is heard, carried out in one commit, published, answered, and the issue closed', async () => {
    const outcome = await stage.say('Note a.md');
    expect(outcome.kind).toBe('done');
    expect(await stage.remote.files()).toEqual({ 'README.md': 'Hello\n', 'a.md': '1 before\n' });
    expect(await stage.remote.files('gh-pages')).toEqual({ 'index.html': 'README.md\na.md' });
    expect(steps()).toEqual(['heard issue', 'working', 'working', 'done', 'closed issue']);
  });

  test('leaves a commit that remembers, credits the person, and closes no issue of others', async () => {
    await stage.say('Note a.md');
    const [message] = await stage.remote.messages();
    expect(message?.replaceAll('\u2060', '(joiner)')).toMatchInlineSnapshot(`
      "Add a.md fixes #(joiner)1

      Sayso-Command: note
      Sayso-For: issue-1
      Co-authored-by: you <1+you@users.noreply.github.com>"
    `);
  });

  test('is planned again on the new head when somebody pushed first', async () => {
    stage.world.meanwhile = () => stage.remote.commit({ 'other.md': 'mine' }, 'Quicker');
    const outcome = await stage.say('Note a.md');
    expect(outcome.kind).toBe('done');
    expect((await stage.remote.files())['a.md']).toBe('2 before\n');
  });

  test('gives up, and says so, when somebody keeps pushing first', async () => {
    let count = 0;
    async function again() {
      count += 1;
      await stage.remote.commit({ [`${count}.md`]: 'mine' }, `Quicker ${count}`);
      stage.world.meanwhile = again;
    }
    stage.world.meanwhile = again;
    const outcome = await stage.say('Note a.md');
    expect(count).toBe(5);
    expect(outcome).toMatchObject({ kind: 'failed', said: expect.stringContaining('five times') });
    expect(await stage.remote.files()).not.toHaveProperty('a.md');
  });

  test('by somebody without permission changes nothing and says why', async () => {
    stage.world.permission = 'read';
    const outcome = await stage.say('Note a.md');
    expect(outcome).toMatchObject({
      kind: 'not-allowed',
      said: expect.stringContaining('`write`'),
    });
    expect(await stage.remote.messages()).toEqual(['Begin']);
  });

  test.each(['again', 'taken'] as const)(
    'by somebody without permission, who was answered today already (%s): silence',
    async (claim) => {
      stage.world.permission = 'read';
      const today = new Date().toISOString().slice(0, 10);
      stage.world.claimed.set(`r${stage.facts.id}-guest-1-${today}`, claim);
      expect(await stage.say('Note a.md')).toMatchObject({ kind: 'nothing' });
      expect(steps()).toEqual(['heard issue']);
      stage.world.permission = 'write';
      expect(await stage.say('Note a.md')).toMatchObject({ kind: 'done' });
    },
  );

  test('that cannot be done is refused, and the issue stays open', async () => {
    const outcome = await stage.say('Note forbidden.md');
    expect(outcome.kind).toBe('failed');
    expect(steps()).not.toContain('closed issue');
    expect(await stage.remote.messages()).toEqual(['Begin']);
  });

  test.each(['.github/workflows/x.yml', '.github/CODEOWNERS', '.github/sayso.yml'])(
    'that would write %s, which rules the repository, is refused whatever its plan says',
    async (path) => {
      const outcome = await stage.say(`Note ${path}`);
      expect(outcome).toMatchObject({ kind: 'failed', said: expect.stringContaining(path) });
      expect(await stage.remote.messages()).toEqual(['Begin']);
    },
  );

  test('that breaks is answered without a stack trace', async () => {
    const outcome = await stage.say('Note broken.md');
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(stage.log.join('\n')).not.toMatch(/disk is full|at .*\.ts/);
  });

  test('that another host has claimed is left to it', async () => {
    stage.world.claim = 'taken';
    expect((await stage.say('Note a.md')).kind).toBe('nothing');
    expect(await stage.remote.messages()).toEqual(['Begin']);
  });

  test('that landed before a crash is not carried out twice', async () => {
    await stage.say('Note a.md');
    stage.world.claim = 'again';
    const again = await stage.say('Note a.md', { key: 'issue-1' });
    expect(again).toMatchObject({ kind: 'done', said: expect.stringContaining('done already') });
    expect(await stage.remote.messages()).toHaveLength(2);
  });

  test('is the twenty-first in ten minutes: a pause', async () => {
    stage.world.recent = 20;
    expect(await stage.say('Note a.md')).toMatchObject({
      kind: 'not-allowed',
      said: expect.stringContaining('ten minutes'),
    });
  });

  test('becomes a proposal where the repository asks for it', async () => {
    stage.world.book = { changes: 'propose' };
    const outcome = await stage.say('Note a.md');
    expect(outcome).toMatchObject({
      kind: 'proposed',
      url: 'https://github.com/you/my-course/pull/2',
    });
    expect(await stage.remote.files()).not.toHaveProperty('a.md');
    expect(await stage.remote.files('sayso/issue-1')).toHaveProperty('a.md');
    // Merging makes a commit of the title, and "fixes #1" in a commit would close an issue.
    expect(stage.log.join('\n')).toContain('proposed Add a.md fixes #\u20601 from sayso/issue-1');
  });

  test('changes no site where the repository publishes only on a word', async () => {
    stage.world.book = { publishes: 'on-word' };
    await stage.say('Note a.md');
    expect(await stage.remote.files()).toHaveProperty('a.md');
    await expect(stage.remote.files('gh-pages')).rejects.toThrow();
  });

  test('tells what to switch on when Pages are off', async () => {
    stage.world.pagesOn = false;
    expect(await stage.say('Note a.md')).toMatchObject({
      said: expect.stringContaining('https://github.com/you/my-course/settings/pages'),
    });
  });
});

describe('an edited title', () => {
  test('runs when it now says something else', async () => {
    const before = { channel: 'issue', text: 'Note b.md', body: '' } as const;
    expect((await stage.say('Note a.md', { before })).kind).toBe('done');
  });

  test('does not run when it still says the same', async () => {
    const before = { channel: 'issue', text: 'note a.md.', body: '' } as const;
    expect((await stage.say('Note a.md', { before })).kind).toBe('nothing');
  });
});

test('a shipped command that is switched off here is refused, not ignored', async () => {
  stage.world.book = { commands: [bare] };
  expect(await stage.say('Note a.md')).toMatchObject({
    kind: 'not-allowed',
    said: expect.stringContaining('switched off'),
  });
});

test('a shipped command that is switched off here, by a stranger: silence', async () => {
  stage.world.book = { commands: [bare] };
  stage.world.permission = 'read';
  expect((await stage.say('Note a.md')).kind).toBe('nothing');
  expect(steps()).toEqual(['heard issue']);
});

describe('words that are no command', () => {
  test('nearly one: a question, and no change', async () => {
    const outcome = await stage.say('Ntoe a.md');
    expect(outcome).toMatchObject({
      kind: 'not-understood',
      said: expect.stringContaining('`Note a.md`'),
    });
  });

  test('two at once, or one below the title: told how to say it, and no change', async () => {
    const two = await stage.say('Note a.md and note b.md');
    expect(two).toMatchObject({ kind: 'not-understood' });
    expect('said' in two && two.said).toMatch(/^One thing at a time.*1\. \[Note a\.md\].*\n2\. /s);
    const utterance = { channel: 'issue', text: 'Hello', body: 'Note a.md' } as const;
    const below = await stage.say('Hello', { utterance });
    expect('said' in below && below.said).toMatch(/^I read the title.*Did you mean `Note a\.md`\?/);
    expect(await stage.remote.messages()).toHaveLength(1);
  });

  test('nearly one, by a stranger: silence', async () => {
    stage.world.permission = 'read';
    expect((await stage.say('Ntoe a.md')).kind).toBe('nothing');
    expect(stage.log).toEqual([]);
  });

  test('an ordinary report: silence', async () => {
    expect((await stage.say('The site looks odd on my phone')).kind).toBe('nothing');
    expect(stage.log).toEqual([]);
  });
});

describe('a push', () => {
  test('with a command does it', async () => {
    expect((await stage.push('Note a.md')).kind).toBe('done');
    expect(await stage.remote.files()).toHaveProperty('a.md');
  });

  test('with a command and --nobuild does it without a site', async () => {
    await stage.push('Note a.md --nobuild');
    expect(await stage.remote.files()).toHaveProperty('a.md');
    await expect(stage.remote.files('gh-pages')).rejects.toThrow();
  });

  test('with words somebody else typed is an ordinary push', async () => {
    stage.world.borrowed = true;
    await stage.push('Note a.md');
    expect(await stage.remote.files()).not.toHaveProperty('a.md');
    expect(await stage.remote.files('gh-pages')).toHaveProperty('index.html');
  });

  test('with a bare word counts only right after a change of ours', async () => {
    await stage.push('Rewind');
    expect(await stage.remote.messages()).toEqual(['Rewind', 'Begin']);
    await stage.say('Note a.md');
    await stage.push('Rewind');
    const [newest] = await stage.remote.messages();
    expect(newest).toContain('Sayso-Command: bare');
  });

  test('without words is answered by the first reflex that has a plan', async () => {
    await stage.push('Mend a sentence');
    expect(await stage.remote.files('gh-pages')).toHaveProperty('index.html');
    expect(steps()).toEqual(['done']);
  });

  test('that no reflex minds is left alone', async () => {
    expect((await stage.push('Something quiet')).kind).toBe('nothing');
    expect(stage.log).toEqual([]);
  });

  test('of a commit of ours never triggers us', async () => {
    const outcome = await stage.push('Note a.md\n\nSayso-Command: note\nSayso-For: issue-1');
    expect(outcome.kind).toBe('nothing');
  });

  test('by a deploy key has no authority', async () => {
    await stage.push('Note a.md', { sender: undefined });
    expect(await stage.remote.files()).not.toHaveProperty('a.md');
  });
});

describe('nothing happens', () => {
  test.each([
    ['on a template', { template: true }],
    ['in an archived repository', { archived: true }],
  ])('%s', async (_where, change) => {
    const repository = { ...stage.facts, ...change };
    expect((await stage.say('Note a.md', { repository })).kind).toBe('nothing');
    expect(stage.log).toEqual([]);
  });

  test.each([
    ['ourselves', { id: 9, login: 'sayso[bot]', bot: true }],
    ['another machine', { id: 8, login: 'dependabot[bot]', bot: true }],
  ])('when it was %s who spoke', async (_who, sender) => {
    expect((await stage.say('Note a.md', { sender })).kind).toBe('nothing');
  });
});

describe('a site that only follows a change', () => {
  const privately = () => ({ repository: { ...stage.facts, private: true } });

  test('shows nothing of a private repository', async () => {
    expect(await stage.say('Note a.md', privately())).toMatchObject({
      kind: 'done',
      said: expect.stringContaining('This repository is private'),
    });
    await expect(stage.remote.files('gh-pages')).rejects.toThrow();
  });

  test('goes on where somebody has published it before', async () => {
    await stage.say('Note a.md');
    await stage.say('Note b.md', privately());
    expect((await stage.remote.files('gh-pages'))['index.html']).toContain('b.md');
  });

  test('does not take the place of another tool’s', async () => {
    await stage.remote.commit({ 'index.html': 'theirs' }, 'Deploy', 'gh-pages');
    expect(await stage.say('Note a.md')).toMatchObject({
      kind: 'done',
      said: expect.stringContaining('Another tool'),
    });
    expect(await stage.remote.files('gh-pages')).toHaveProperty(['index.html'], 'theirs');
  });
});

test('a site that did not change is not pushed again', async () => {
  await stage.push('Mend a sentence');
  const [first] = await stage.remote.messages('gh-pages');
  await stage.push('Mend a sentence');
  expect(await stage.remote.messages('gh-pages')).toEqual([first]);
});
