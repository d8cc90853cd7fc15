import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCheckUnits } from '../../src/commands/check-units.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import type { Repository } from '../../src/git/repository.ts';
import { render } from '../../src/words/render.ts';
import { createBareRepository } from '../support/bare-repository.ts';

const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };
const command = createCheckUnits({ source: { read: async () => ({ kind: 'missing' }) } });

/** What is said of a repository of these files. */
async function said(files: ReadonlyMap<string, string>): Promise<string> {
  const remote = await createBareRepository();
  const scratch = await mkdtemp(path.join(tmpdir(), 'sayso-check-units-'));
  try {
    await remote.commit(Object.fromEntries(files), 'Start');
    const folder = path.join(scratch, 'clone');
    const repository = await cloneRepository({ url: remote.folder, branch: 'main', folder });
    try {
      return await planned(repository, scratch);
    } finally {
      await repository.close();
    }
  } finally {
    await remote.remove();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function planned(repository: Repository, scratch: string): Promise<string> {
  const plan = await command.plan(
    {
      command: command.name,
      arguments: {},
      canonical: 'Check units',
      sender: { id: 1, login: 'you', bot: false },
      key: 'issue-1',
    },
    {
      facts: {
        id: 1,
        owner: 'you',
        name: 'my-course',
        webUrl: links.repositoryUrl,
        siteUrl: 'https://you.github.io/my-course/',
        cloneUrl: 'https://github.com/you/my-course.git',
        defaultBranch: links.branch,
        private: false,
        fork: false,
        archived: false,
        template: false,
      },
      tree: await repository.tree(),
      repository,
      commands: [],
      problems: [],
      scratch,
      progress: () => {},
    },
  );
  const also = plan.kind === 'answer' ? (plan.also ?? []) : [];
  return [plan.said, ...also].map((message) => render(message, links)).join('\n\n');
}

function unit(name: string, pages: number, text: string): [string, string][] {
  const source = `https://www.open.edu/openlearn/nature/${encodeURIComponent(name)}/content-section-0`;
  return Array.from({ length: pages }, (_, page) => [
    `${name}/${page === 0 ? 'index' : `${'long-'.repeat(40)}${page}`}.md`,
    `---\ntitle: ${'Whale '.repeat(60)}\nsource: ${source}\n---\n${text}`,
  ]);
}

/** Every rule finds something in it. */
const BAD =
  `[]() [here](x.md) ![](${'y'.repeat(120)}.png) $\\frac{$ {ref}\`z\`\n\n# a\n\n### b\n\n`.repeat(
    4,
  );

describe('an answer fits into one comment', () => {
  test('whatever is found in the pages of a unit', async () => {
    const text = await said(new Map(unit('é'.repeat(100), 60, BAD)));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('Pictures without a text for people who do not see them: 240');
  });

  test('however many units there are, and it says how many it left out', async () => {
    const units = Array.from({ length: 60 }, (_, index) =>
      unit(`${'é'.repeat(100)}/${'é'.repeat(60)}${index}`, 1, BAD),
    );
    const text = await said(new Map(units.flat()));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/There are \d+ more/);
  });
});
