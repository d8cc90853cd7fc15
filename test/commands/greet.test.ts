import { afterEach, beforeEach, expect, test } from 'vitest';
import { greet } from '../../src/commands/greet.ts';
import type { Unasked } from '../../src/engine/command.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { withContext } from '../support/rehearse.ts';

let remote: BareRepository;
beforeEach(async () => {
  remote = await createBareRepository();
});
afterEach(() => remote.remove());

const TEMPLATE = {
  'README.md': '# Use this template\n',
  'index.md': '# A page\n',
  'talks/about-the-template.md': 'For its makers.\n',
  '.github/template/README.md': '# {{title}} of {{owner}}: {{unknown}}\n',
  '.github/template/index.md': '# {{name}}\n',
  '.github/template/logo.png': new Uint8Array([0x89, 0x50, 0x7b, 0x7b]),
};

/** What a push to the copy leads to. */
async function pushed(): Promise<Plan | undefined> {
  return withContext(remote, async (context) => {
    const push: Unasked = {
      kind: 'pushed',
      key: 'push-1',
      repository: context.facts,
      place: { kind: 'commit', commit: context.tree.commit ?? '' },
      sender: undefined,
      message: 'Initial commit',
      added: undefined,
    };
    return greet.plan(push, context);
  });
}

async function changes(): Promise<Readonly<Record<string, string>>> {
  const plan = await pushed();
  if (plan?.kind !== 'change') return {};
  return Object.fromEntries(
    plan.changes.map((change) => [
      change.path,
      change.kind === 'write' && change.content.kind === 'text' ? change.content.text : change.kind,
    ]),
  );
}

test('pages get the names of the repository, other files are moved as they are', async () => {
  await remote.commit(TEMPLATE, 'Initial commit');
  expect(await changes()).toEqual({
    '.github/template': 'delete',
    'README.md': '# My course of you: {{unknown}}\n',
    'index.md': '# my-course\n',
    'logo.png': 'write',
  });
});

test('links and badges lead to the new repository', async () => {
  const badge =
    '[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/{{repository}}/{{branch}})';
  const link = '[Say it]({{url}}/issues/new?title=Help), and look at {{site}}';
  await remote.commit(
    { ...TEMPLATE, '.github/template/README.md': `${badge}\n${link}\n` },
    'Initial commit',
  );
  expect((await changes())['README.md']).toMatchInlineSnapshot(`
    "[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/you/my-course/main)
    [Say it](https://github.com/you/my-course/issues/new?title=Help), and look at https://you.github.io/my-course/
    "
  `);
});

test('what somebody wrote before Sayso came stays as they wrote it', async () => {
  await remote.commit(TEMPLATE, 'Initial commit');
  await remote.commit({ 'index.md': '# Mine\n' }, 'Update index.md');
  const changed = await changes();
  expect(changed).not.toHaveProperty('index.md');
  expect(changed).toHaveProperty('README.md');
});

test('what only the template needs goes away, and nothing that rules the repository', async () => {
  await remote.commit(
    {
      ...TEMPLATE,
      '.github/template/remove.txt':
        'talks/  # for its makers\n.github/workflows\n../outside\nnot-there.md\n\n',
      '.github/workflows/sayso.yml': 'on: push\n',
    },
    'Initial commit',
  );
  const changed = await changes();
  expect(changed['talks/about-the-template.md']).toBe('delete');
  expect(changed).not.toHaveProperty('.github/workflows/sayso.yml');
  expect(changed).not.toHaveProperty('remove.txt');
});

test('where there is no such folder, nobody is greeted', async () => {
  await remote.commit({ 'README.md': '# Mine\n' }, 'Initial commit');
  expect(await pushed()).toBeUndefined();
});
