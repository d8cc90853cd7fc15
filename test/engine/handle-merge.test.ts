import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { git } from '../support/bare-repository.ts';
import { type Stage, setStage } from './stage.ts';

/** What is done to a page that comes from elsewhere and that somebody edited here. */
const renew: Command = {
  name: 'renew',
  phrases: ['Renew [as {formats}]'],
  parameters: {
    formats: {
      type: 'choices',
      choices: ['pdf', 'epub'],
      label: 'Formats',
      hint: 'Which.',
      example: 'pdf',
    },
  },
  inCommits: 'yes',
  about: 'Brings a page up to date.',
  examples: [{ say: 'Renew', does: 'does it' }],
  needs: 'write',
  async plan({ command, arguments: { formats = '' } }, { repository, tree }) {
    const [begin] = (await repository.log(50)).filter(({ trailers }) => trailers['sayso-origin']);
    const mine = (await tree.readText('page.md')) ?? '';
    const editions = (['pdf', 'epub'] as const).filter((format) => formats.includes(format));
    return {
      kind: 'change',
      subject: 'Bring the page up to date',
      changes: [writing(`${mine}new\n`)],
      mergedWith: {
        subject: 'The page as it is there',
        parent: begin?.oid ?? '',
        changes: [writing('theirs\nnew\n')],
        trailers: { 'Sayso-Origin': 'yes' },
      },
      ...(command === 'ask' ? { propose: 'conflict' as const } : {}),
      followUps: [{ kind: 'publish', ...(editions.length === 0 ? {} : { editions }) }],
      said: { say: 'contentsExtended', path: 'page.md' },
    };
  },
};

/** The same, where both wrote in one place. */
const ask: Command = { ...renew, name: 'ask', phrases: ['Ask'], parameters: {} };

function writing(text: string) {
  return { kind: 'write', path: 'page.md', content: { kind: 'text', text } } as const;
}

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([renew, ask]);
  await stage.remote.commit({ 'page.md': 'theirs\n' }, 'Begin\n\nSayso-Origin: yes');
  await stage.remote.commit({ 'page.md': 'theirs\nmine\n' }, 'Mine');
});
afterEach(() => stage.close());

/** The parents of a branch's head: how many, and the subjects. */
async function parents(branch = 'main'): Promise<readonly string[]> {
  const { folder } = stage.remote;
  const [, ...oids] = (await git(folder, 'rev-list', '--parents', '-n1', branch)).trim().split(' ');
  return Promise.all(
    oids.map(async (oid) => (await git(folder, 'show', '-s', '--format=%s', oid)).trim()),
  );
}

/** As GitHub does it, for the main branch alone. */
async function protect(): Promise<void> {
  const refuse = `#!/bin/sh\n[ "$1" = refs/heads/main ] || exit 0\necho 'GH006: Protected branch update failed for refs/heads/main.' >&2\nexit 1\n`;
  await writeFile(join(stage.remote.folder, 'hooks', 'update'), refuse, { mode: 0o755 });
}

describe('a change that was merged', () => {
  test('keeps both lines of history, and speaks with one voice', async () => {
    expect((await stage.say('Renew')).kind).toBe('done');
    expect(await parents()).toEqual(['Mine', 'The page as it is there']);
    expect((await stage.remote.files())['page.md']).toBe('theirs\nmine\nnew\n');
    const named = (await stage.remote.messages()).filter((one) => one.includes('Sayso-Command'));
    expect(named).toHaveLength(1);
  });

  test('is merged anew when somebody pushes first, and nothing of the first try stays', async () => {
    stage.world.meanwhile = () => stage.remote.commit({ 'page.md': 'theirs\nlate\n' }, 'Late');
    expect((await stage.say('Renew')).kind).toBe('done');
    expect(await parents()).toEqual(['Late', 'The page as it is there']);
    expect((await stage.remote.files())['page.md']).toBe('theirs\nlate\nnew\n');
    const messages = await stage.remote.messages();
    expect(messages.filter((one) => one.startsWith('The page as it is there'))).toHaveLength(1);
  });

  test('that landed before a crash is not carried out twice; the answer names the merge', async () => {
    const first = await stage.say('Renew');
    stage.world.claim = 'again';
    const again = await stage.say('Renew', { key: 'issue-1' });
    expect(again).toMatchObject({
      kind: 'done',
      commit: first.kind === 'done' ? first.commit : '',
      said: expect.stringContaining('done already'),
    });
    expect((await stage.remote.files())['page.md']).toBe('theirs\nmine\nnew\n');
  });

  test('is not heard again where a push brings its other side', async () => {
    await stage.say('Renew');
    const { folder } = stage.remote;
    const [merge, pristine] = await Promise.all(
      ['main', 'main^2'].map((one) => git(folder, 'show', '-s', '--format=%B', one)),
    );
    for (const message of [merge ?? '', pristine ?? '']) {
      const outcome = await stage.push(message, { sender: { id: 2, login: 'her', bot: false } });
      expect(outcome.kind).toBe('nothing');
    }
  });
});

describe('a proposal', () => {
  test('of a protected branch brings both lines of history', async () => {
    await protect();
    const outcome = await stage.say('Renew');
    expect(outcome).toMatchObject({
      kind: 'proposed',
      said: expect.stringContaining('is protected'),
    });
    expect(await parents('sayso/issue-1')).toEqual(['Mine', 'The page as it is there']);
    expect((await stage.remote.files())['page.md']).toBe('theirs\nmine\n');
  });

  test('about a conflict is about that, protected or not, and is not tried on the branch', async () => {
    await protect();
    stage.world.meanwhile = () => Promise.reject(new Error('nothing is to land'));
    const outcome = await stage.say('Ask');
    expect(outcome).toMatchObject({
      kind: 'proposed',
      said: expect.stringContaining('so you decide'),
    });
    expect(await parents('sayso/issue-1')).toHaveLength(2);
  });

  test('tried again after a crash renews the same one', async () => {
    await stage.say('Ask');
    stage.world.claim = 'again';
    expect((await stage.say('Ask', { key: 'issue-1' })).kind).toBe('proposed');
    const branches = await git(stage.remote.folder, 'branch', '--format=%(refname:short)');
    expect(branches.trim().split('\n')).toEqual(['main', 'sayso/issue-1']);
  });

  test('links to where the change lies, since the main branch has none of it', async () => {
    stage.world.book = { changes: 'propose' };
    const outcome = await stage.say('Renew');
    expect(outcome).toMatchObject({ said: expect.stringContaining('/blob/sayso/issue-1/page.md') });
    expect(outcome).not.toMatchObject({ said: expect.stringContaining('/blob/main/') });
  });
});

describe('books that were asked for and cannot be made yet', () => {
  test('wait until a proposal is merged, and that is said with a link', async () => {
    stage.world.book = { changes: 'propose' };
    expect(await stage.say('Renew as epub and pdf')).toMatchObject({
      said: expect.stringMatching(
        /The PDF and ePub you asked for .* merged .*title=Publish%20as%20pdf%20and%20epub/,
      ),
    });
  });

  test('wait for a word where the repository publishes on a word only', async () => {
    stage.world.book = { publishes: 'on-word' };
    expect(await stage.say('Renew as pdf')).toMatchObject({
      said: expect.stringMatching(
        /The PDF you asked for .* only when you say so.*title=Publish%20as%20pdf&/,
      ),
    });
  });

  test('are not spoken of where nobody asked for any', async () => {
    stage.world.book = { changes: 'propose' };
    expect(await stage.say('Renew')).not.toMatchObject({
      said: expect.stringContaining('you asked for'),
    });
  });
});
