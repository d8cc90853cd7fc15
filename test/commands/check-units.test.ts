import { describe, expect, test } from 'vitest';
import { createCheckUnits } from '../../src/commands/check-units.ts';
import type { PlanContext } from '../../src/engine/command.ts';
import type { Tree } from '../../src/git/tree.ts';
import { render } from '../../src/words/render.ts';

const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };
const command = createCheckUnits({ source: { read: async () => ({ kind: 'missing' }) } });

/** A repository of these files, read from memory. */
function treeOf(files: ReadonlyMap<string, string>): Tree {
  const entries = [...files.keys()].map((path) => ({ path, mode: '100644', oid: path }));
  return {
    commit: undefined,
    list: async () => entries,
    entry: async (path) => entries.find((entry) => entry.path === path),
    read: async (path) => Buffer.from(files.get(path) ?? ''),
    readText: async (path) => files.get(path),
    prefetch: async () => {},
  };
}

async function said(files: ReadonlyMap<string, string>): Promise<string> {
  const facts = { webUrl: links.repositoryUrl, defaultBranch: links.branch };
  const context = { tree: treeOf(files), facts, progress: () => {} } as unknown as PlanContext;
  const invocation = {
    command: command.name,
    arguments: {},
    canonical: 'Check units',
    sender: { id: 1, login: 'you', bot: false },
    key: 'k',
  };
  const plan = await command.plan(invocation, context);
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
      unit(`${'é'.repeat(150)}${index}`, 1, BAD),
    );
    const text = await said(new Map(units.flat()));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/There are \d+ more/);
  });
});
