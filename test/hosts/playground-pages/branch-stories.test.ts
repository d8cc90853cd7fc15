import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { headOf } from '../../../src/hosts/playground/world/read-commits.ts';
import { visitor } from '../../../src/hosts/playground/world/users.ts';
import { openPlayground, type Playground } from './open-playground.ts';

let playground: Playground;

beforeEach(async () => {
  playground = await openPlayground();
  await playground.send('/new', { template: 'open-course', name: 'my-course' });
});

afterEach(() => playground.close());

const repository = () => playground.repository('my-course');

function write(branch: string, text: string): Promise<string> {
  const { world } = playground;
  const edits = [{ kind: 'write', path: 'about.md', content: text }] as const;
  const by = visitor(world);
  return commitFiles(world, repository(), { branch, edits, message: 'Write', by });
}

describe('the button that shows the branch', () => {
  test('makes a branch where one is, and leads to it and back', async () => {
    const made = await playground.send('/you/my-course/branches', { name: 'idea', from: 'main' });
    expect(made.path).toBe('/you/my-course/tree/idea');
    expect(made.text).toContain('<a href="/you/my-course">main</a>');
    const tip = await write('idea', 'One.\n');
    await playground.send('/you/my-course/branches', { name: 'second', from: 'idea' });
    expect(await headOf(repository(), 'second')).toBe(tip);
  });
});

describe('comparing two branches', () => {
  test('shows what one brings, and proposes it', async () => {
    await playground.send('/you/my-course/branches', { name: 'idea' });
    await write('idea', 'From my branch.\n');
    const page = await playground.open('/you/my-course/compare/main...idea?expand=1');
    expect(page.status).toBe(200);
    expect(page.text).toContain('+From my branch.');
    expect(page.text).toContain('Create pull request');
    const pull = await playground.send('/you/my-course/pulls/new', {
      head: 'idea',
      base: 'main',
      title: 'My idea',
    });
    expect(pull.path).toBe('/you/my-course/pull/1');
    expect(pull.text).toContain('My idea');
  });

  test('says so where there is nothing to bring, and what to do', async () => {
    await playground.send('/you/my-course/branches', { name: 'idea' });
    const { text } = await playground.open('/you/my-course/compare/idea');
    expect(text).toContain('There is nothing on idea that is not on main yet.');
    expect(text).toContain('href="/you/my-course/tree/idea"');
    expect(text).not.toContain('Create pull request');
    expect((await playground.open('/you/my-course/compare/main...none')).status).toBe(404);
  });
});

describe('the settings', () => {
  test('make a template of it, and switch its issues off', async () => {
    const saved = await playground.send('/you/my-course/settings', { template: 'yes' });
    expect(saved.path).toBe('/you/my-course/settings');
    expect(saved.text).toContain('Public template');
    expect(repository().isTemplate).toBe(true);
    expect(repository().hasIssues).toBe(false);
    expect(saved.text).not.toContain('href="/you/my-course/issues"');
  });
});
