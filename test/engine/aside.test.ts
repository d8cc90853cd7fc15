import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undo } from '../../src/commands/undo.ts';
import type { Command, PlanContext, Reflex } from '../../src/engine/command.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { parseTrailers } from '../../src/git/trailers.ts';
import { type Stage, setStage } from './stage.ts';

const PROGRESS = 'progress';

/** Counts what it hears on a branch of its own, and shows the count in the README. */
const counter: Reflex = {
  name: 'counter',
  alongside: true,
  async plan(happening, context) {
    if (happening.kind === 'pushed' && !happening.message.startsWith('Count')) return undefined;
    return counted(context, happening.kind === 'pushed' ? 'change' : 'answer');
  },
  async after({ occurrences }, context) {
    if (occurrences.length === 0) return undefined;
    const heard = occurrences.map((one) => ('command' in one ? one.command : one.kind));
    const plan = await counted(context, 'answer');
    return { ...plan, aside: [note(heard.join(', '))] };
  },
};

const note = (text: string) => ({
  branch: PROGRESS,
  subject: 'Note',
  changes: [{ kind: 'write', path: 'heard.txt', content: { kind: 'text', text } } as const],
});

async function counted(
  { repository }: PlanContext,
  kind: 'change' | 'answer',
): Promise<Exclude<Plan, { kind: 'refuse' }>> {
  const now = Number((await (await repository.tree(PROGRESS)).readText('count.txt')) ?? 0) + 1;
  const write = (path: string, text: string) =>
    ({ kind: 'write', path, content: { kind: 'text', text } }) as const;
  const common = {
    aside: [
      {
        branch: PROGRESS,
        subject: `Count ${now}`,
        changes: [write('count.txt', String(now)), write(`by/${now}.txt`, 'here')],
      },
    ],
    followUps: [],
    said: { say: 'nothingLeft' },
  } as const;
  if (kind === 'answer') return { kind, ...common };
  const changes = [write('README.md', `You are at ${now}\n`)];
  return { kind, subject: `Show ${now}`, changes, ...common };
}

const greeter: Command = {
  name: 'greeter',
  phrases: ['Greet me'],
  parameters: {},
  about: 'Greets.',
  inCommits: 'no',
  examples: [],
  needs: 'write',
  quick: true,
  async plan() {
    return {
      kind: 'answer',
      quiet: true,
      followUps: [
        { kind: 'open-issue', marker: 'hello-1', title: 'Hello', body: { say: 'nothingLeft' } },
        {
          kind: 'write-comment',
          issue: { marker: 'hello-1' },
          marker: 'step-1',
          message: { say: 'nothingLeft' },
        },
      ],
      said: { say: 'nothingLeft' },
    };
  },
};

const count: Command = {
  ...greeter,
  name: 'count',
  phrases: ['Go on'],
  plan: (_invocation, context) => counted(context, 'change'),
};

const teller: Command = {
  ...greeter,
  name: 'teller',
  phrases: ['What is there'],
  needs: 'read',
  plan: async () => ({ kind: 'answer', followUps: [], said: { say: 'nothingLeft' } }),
};

let stage: Stage;
beforeEach(async () => {
  stage = await setStage([greeter, count, teller, undo], [counter]);
  await stage.remote.commit({ 'README.md': 'Hello\n' }, 'Begin');
});
afterEach(() => stage.close());

const progress = () => stage.remote.files(PROGRESS);
const readme = async () => (await stage.remote.files())['README.md'];

/** Lets a hook of the remote refuse what Sayso pushes to a ref. */
async function refuse(ref: string): Promise<void> {
  const hooks = join(stage.remote.folder, 'hooks');
  await mkdir(hooks, { recursive: true });
  const hook = join(hooks, 'update');
  const isOurs = 'git log -1 --format=%B "$3" | grep -q Sayso-Command';
  await writeFile(hook, `#!/bin/sh\n! { [ "$1" = "${ref}" ] && ${isOurs}; }\n`);
  await chmod(hook, 0o755);
}

describe('what goes along with a change on another branch', () => {
  test('lands with it, and both know what they are for', async () => {
    const outcome = await stage.push('Count this');
    expect(outcome.kind).toBe('done');
    expect(await readme()).toBe('You are at 1\n');
    expect(await progress()).toEqual({ 'count.txt': '1', 'by/1.txt': 'here' });
    const [content = ''] = await stage.remote.messages();
    const [aside = ''] = await stage.remote.messages(PROGRESS);
    const key = parseTrailers(content)['sayso-for'];
    expect(parseTrailers(content)).toMatchObject({
      'sayso-command': 'counter',
      'sayso-aside': PROGRESS,
    });
    expect(parseTrailers(aside)).toMatchObject({ 'sayso-command': 'counter', 'sayso-for': key });
    expect(await stage.remote.messages(PROGRESS)).toHaveLength(1);
  });

  test('is planned again with it when somebody pushed first, to either branch', async () => {
    await stage.push('Count one');
    stage.world.meanwhile = () => stage.remote.commit({ 'other.md': 'O' }, 'By hand');
    await stage.push('Count two');
    expect(await readme()).toBe('You are at 2\n');
    expect((await stage.remote.files())['other.md']).toBe('O');
    stage.world.meanwhile = () => stage.remote.commit({ 'count.txt': '10' }, 'By hand', PROGRESS);
    await stage.push('Count three');
    expect(await readme()).toBe('You are at 11\n');
    expect((await progress())['count.txt']).toBe('11');
  });

  test('does not land alone where the change is refused, nor the change without it', async () => {
    await refuse(`refs/heads/${PROGRESS}`);
    const outcome = await stage.push('Count one');
    expect(outcome.kind).toBe('failed');
    expect(await readme()).toBe('Hello\n');
    expect(stage.log.some((line) => line.startsWith('proposed'))).toBe(false);

    await refuse('refs/heads/main');
    expect(await stage.say('Go on')).toMatchObject({
      kind: 'proposed',
      said: expect.stringContaining('the course or the game stays where it was'),
    });
    expect(await readme()).toBe('Hello\n');
    expect(await progress().catch(() => 'no such branch')).toBe('no such branch');
  });

  test('is not proposed again with every push: nobody asked, and it would stay where it was', async () => {
    await refuse('refs/heads/main');
    expect(await stage.push('Count one')).toMatchObject({ kind: 'nothing' });
    stage.world.book = { changes: 'propose' };
    expect(await stage.push('Count two')).toMatchObject({ kind: 'nothing' });
    expect(stage.log).toEqual([]);
  });

  test('is taken back with it', async () => {
    await stage.push('Count one');
    await stage.push('Count two');
    await stage.say('Undo');
    expect(await readme()).toBe('You are at 1\n');
    // The command that took it back was noted as well.
    expect(await progress()).toEqual({
      'count.txt': '1',
      'by/1.txt': 'here',
      'heard.txt': 'undo, site-published',
    });
  });

  test('may not be the content itself, nor what rules the repository', async () => {
    const wrong: Reflex = {
      ...counter,
      plan: async () => ({
        kind: 'answer',
        aside: [{ ...note('x'), branch: 'main' }],
        followUps: [],
        said: { say: 'nothingLeft' },
      }),
    };
    stage.world.book = { reflexes: [wrong] };
    await expect(stage.push('Count')).rejects.toThrow('Not a branch for an aside: main');
  });
});

describe('what takes place without words', () => {
  const made = { kind: 'branch-made', name: 'my-edits' } as const;

  test('is heard by reflexes, and answered where only other branches change', async () => {
    const outcome = await stage.occur(made);
    expect(outcome.kind).toBe('done');
    expect(await progress()).toMatchObject({ 'count.txt': '1' });
    expect(await stage.remote.messages()).toHaveLength(1);
  });

  test('by somebody who may not write here, or by a machine: nothing', async () => {
    stage.world.permission = 'read';
    expect(await stage.occur(made)).toMatchObject({ kind: 'nothing' });
    stage.world.permission = 'write';
    const bot = { id: 5, login: 'other[bot]', bot: true };
    expect(await stage.occur(made, { sender: bot })).toMatchObject({ kind: 'nothing' });
    expect(await stage.occur(made, { sender: undefined })).toMatchObject({ kind: 'nothing' });
    const template = { ...stage.facts, template: true };
    expect(await stage.occur(made, { repository: template })).toMatchObject({ kind: 'nothing' });
    expect(stage.log).toEqual([]);
  });

  test('an issue that says nothing to us is one; words that are a command are not', async () => {
    const occurrence = { kind: 'issue', action: 'opened', number: 1, title: 'Hello' } as const;
    await stage.say('Hello', { occurrence });
    expect(await progress()).toMatchObject({ 'count.txt': '1' });
    await stage.say('Greet me', { occurrence });
    expect((await progress())['heard.txt']).toBe('greeter');
  });

  test('claimed by somebody else, or done before a crash: nothing is done twice', async () => {
    stage.world.claim = 'taken';
    await stage.occur(made, { key: 'made-1' });
    expect(await progress().catch(() => 'no such branch')).toBe('no such branch');
    stage.world.claim = 'again';
    await stage.occur(made, { key: 'made-1' });
    expect(await stage.occur(made, { key: 'made-1' })).toMatchObject({ why: 'done before' });
    expect(await progress()).toMatchObject({ 'count.txt': '1' });
  });
});

describe('after a command', () => {
  test('its follow-ups show it in one issue and one comment, and nothing is said twice', async () => {
    await stage.say('Greet me');
    expect(stage.log).toEqual([
      'issue hello-1: Hello',
      expect.stringMatching(/^comment step-1 in 70: /),
      expect.stringMatching(/^done: /),
      'closed issue',
    ]);
  });

  test('that everybody may say reflexes do nothing for somebody who may only read', async () => {
    await stage.say('What is there');
    expect((await progress())['heard.txt']).toBe('teller');
    stage.world.permission = 'read';
    const outcome = await stage.say('What is there', { key: 'by-a-guest' });
    expect(outcome.kind).toBe('done');
    expect(await stage.remote.messages(PROGRESS)).toHaveLength(1);
  });

  test('a reflex that breaks then takes nothing of its answer away', async () => {
    const broken: Reflex = { ...counter, after: () => Promise.reject(new Error('Broken')) };
    stage.world.book = { reflexes: [broken] };
    const outcome = await stage.say('Greet me');
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(stage.log.at(-1)).toBe('closed issue');
  });
});

test('a site still follows its content where a reflex answers to every push', async () => {
  const follow: Reflex = {
    name: 'follow',
    plan: async ({ kind }) =>
      kind === 'pushed'
        ? { kind: 'answer', followUps: [{ kind: 'publish' }], said: { say: 'republished' } }
        : undefined,
  };
  stage.world.book = { reflexes: [counter, follow] };
  await stage.push('Count this');
  expect(await readme()).toBe('You are at 1\n');
  expect(await stage.remote.files('gh-pages')).toMatchObject({
    'index.html': expect.stringContaining('README.md'),
  });
  // The counter heard of the site, and not of itself.
  expect((await progress())['heard.txt']).toBe('site-published');
});
