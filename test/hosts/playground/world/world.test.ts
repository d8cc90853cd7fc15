import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commentOnIssue } from '../../../../src/hosts/playground/world/comments.ts';
import { commitFiles, createBranch } from '../../../../src/hosts/playground/world/commit-files.ts';
import { createWorld } from '../../../../src/hosts/playground/world/create-world.ts';
import { subscribe, type WorldEvent } from '../../../../src/hosts/playground/world/event.ts';
import {
  closeIssue,
  editIssue,
  lockIssue,
  openIssue,
  reopenIssue,
} from '../../../../src/hosts/playground/world/issues.ts';
import { mergePull } from '../../../../src/hosts/playground/world/merge-pull.ts';
import { setRole } from '../../../../src/hosts/playground/world/permission.ts';
import { protectBranch } from '../../../../src/hosts/playground/world/protection.ts';
import { openPull } from '../../../../src/hosts/playground/world/pulls.ts';
import { react } from '../../../../src/hosts/playground/world/reactions.ts';
import { log, readCommit } from '../../../../src/hosts/playground/world/read-commits.ts';
import { changedFiles, patchOf } from '../../../../src/hosts/playground/world/read-diff.ts';
import {
  listAllFiles,
  listFiles,
  readFile,
  readText,
} from '../../../../src/hosts/playground/world/read-files.ts';
import { createRepositoryFromTemplate } from '../../../../src/hosts/playground/world/repositories.ts';
import type { Repository } from '../../../../src/hosts/playground/world/state/repository.ts';
import type { World } from '../../../../src/hosts/playground/world/state/world.ts';
import { addUser, visitor } from '../../../../src/hosts/playground/world/users.ts';

let folder: string;
let world: World;
let repository: Repository;
let events: WorldEvent[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const template = join(folder, 'template');
  await mkdir(join(template, 'docs'), { recursive: true });
  await writeFile(join(template, 'README.md'), '# A course\n');
  await writeFile(join(template, 'docs', 'run.sh'), '#!/bin/sh\n', { mode: 0o755 });
  ({ world } = await createWorld({ folder: join(folder, 'git') }));
  events = [];
  subscribe(world, (event) => events.push(event));
  repository = await createRepositoryFromTemplate(world, {
    owner: visitor(world),
    name: 'my-course',
    template,
  });
});

afterEach(() => rm(folder, { recursive: true }));

function told(): string[] {
  return events.map((event) => ('action' in event ? `${event.kind}.${event.action}` : event.kind));
}

describe('a repository made from a template', () => {
  test('has one commit by the person, with the modes of the files', async () => {
    const commits = await log(repository, 'main');
    expect(commits).toHaveLength(1);
    expect(commits[0]).toMatchObject({ message: 'Initial commit', parents: [], verified: true });
    expect(commits[0]?.author.name).toBe('You');
    const files = await listAllFiles(repository, 'main');
    expect(files.map((file) => [file.mode, file.path])).toEqual([
      ['100644', 'README.md'],
      ['100755', 'docs/run.sh'],
    ]);
    expect(told()).toEqual([
      'repository.created',
      'installation_repositories.added',
      'create',
      'push',
    ]);
  });

  test('lists folders first, and nothing outside the tree', async () => {
    const listed = await listFiles(repository, 'main');
    expect(listed?.map((file) => file.name)).toEqual(['docs', 'README.md']);
    expect(await listFiles(repository, 'main', 'docs')).toHaveLength(1);
    expect(await listFiles(repository, 'main', 'nothing')).toBeUndefined();
    expect(await readFile(repository, 'main', '../config')).toBeUndefined();
    expect(await readFile(repository, 'main', ':/README.md')).toBeUndefined();
    expect(await listFiles(repository, '--all')).toBeUndefined();
  });
});

describe('committing in the browser', () => {
  test('keeps bytes and modes, and the parent is the head', async () => {
    const by = visitor(world);
    const before = await readCommit(repository, 'main');
    const bytes = Uint8Array.from([0, 255, 13, 10, 0]);
    await commitFiles(world, repository, {
      by,
      message: 'Add files via upload\n\nTwo of them',
      edits: [
        { kind: 'write', path: 'pictures/a "b" ü.bin', content: bytes },
        { kind: 'write', path: 'docs/run.sh', content: '#!/bin/sh\nls\n' },
        { kind: 'delete', path: 'README.md' },
      ],
    });
    const [commit] = await log(repository, 'main');
    expect(commit).toMatchObject({ subject: 'Add files via upload', parents: [before?.oid] });
    const added = await readFile(repository, 'main', 'pictures/a "b" ü.bin');
    expect(added?.bytes.equals(bytes)).toBe(true);
    const changes = await changedFiles(repository, before?.oid, commit?.oid ?? '');
    expect(changes.map(({ path, status, additions }) => [status, path, additions])).toEqual([
      ['removed', 'README.md', 0],
      ['modified', 'docs/run.sh', 1],
      ['added', 'pictures/a "b" ü.bin', undefined],
    ]);
    expect(await readFile(repository, 'main', 'docs/run.sh')).toMatchObject({ mode: '100755' });
    const patch = await patchOf(repository, before?.oid, commit?.oid ?? '', 'docs/run.sh');
    expect(patch).toContain('+ls');
  });

  test('refuses paths that leave the tree, and people without write', async () => {
    const by = visitor(world);
    const commit = (path: string) =>
      commitFiles(world, repository, {
        by,
        message: 'x',
        edits: [{ kind: 'write', path, content: '' }],
      });
    for (const path of ['../x', '/x', 'a//b', '.git/config', 'a/.GIT/x', 'a\nD b', '']) {
      await expect(commit(path)).rejects.toMatchObject({ refusal: 'not-valid' });
    }
    const stranger = addUser(world, 'stranger');
    const request = { by: stranger, message: 'x', edits: [] };
    expect(() => commitFiles(world, repository, request)).toThrow('needs the role write');
    protectBranch(repository, 'main', true);
    setRole(repository, stranger, 'write');
    expect(() => commitFiles(world, repository, request)).toThrow('pull request');
  });

  test('two at once both land', async () => {
    const by = visitor(world);
    const edit = (path: string) =>
      commitFiles(world, repository, {
        by,
        message: path,
        edits: [{ kind: 'write', path, content: path }],
      });
    await Promise.all([edit('a'), edit('b'), edit('c')]);
    const subjects = (await log(repository, 'main')).map((commit) => commit.subject);
    expect(subjects).toEqual(['c', 'b', 'a', 'Initial commit']);
  });
});

describe('issues', () => {
  test('open, edit, close and reopen, each told once', () => {
    const by = visitor(world);
    events.length = 0;
    const issue = openIssue(world, repository, { title: 'Help', by });
    editIssue(world, repository, issue.number, { title: 'Help me', by });
    editIssue(world, repository, issue.number, { title: 'Help me', by });
    closeIssue(world, repository, issue.number, { by });
    closeIssue(world, repository, issue.number, { by });
    reopenIssue(world, repository, issue.number, { by });
    commentOnIssue(world, repository, issue.number, { body: 'Publish', by });
    expect(told()).toEqual([
      'issues.opened',
      'issues.edited',
      'issues.closed',
      'issues.reopened',
      'issue_comment.created',
    ]);
    expect(events[1]).toMatchObject({ before: { title: 'Help' } });
    expect(issue).toMatchObject({ state: 'open', stateReason: 'reopened' });
  });

  test('a locked one takes no reactions, and comments only from those who may write', () => {
    const by = visitor(world);
    const { number } = openIssue(world, repository, { title: 'Help', by });
    lockIssue(world, repository, number, { by, locked: true });
    const target = { kind: 'issue', number } as const;
    expect(() => react(world, repository, target, { content: 'eyes', by })).toThrow('locked');
    const stranger = addUser(world, 'stranger');
    const request = { body: 'Hello', by: stranger };
    expect(() => commentOnIssue(world, repository, number, request)).toThrow('locked');
    commentOnIssue(world, repository, number, { body: 'Hello', by });
  });

  test('are closed by a commit on the default branch that says so', async () => {
    const by = visitor(world);
    const one = openIssue(world, repository, { title: 'One', by });
    const two = openIssue(world, repository, { title: 'Two', by });
    await commitFiles(world, repository, { by, message: 'Fixes #1, not #2', edits: [] });
    expect([one.state, two.state]).toEqual(['closed', 'open']);
  });
});

test('a pull request follows its branch and is merged with a merge commit', async () => {
  const by = visitor(world);
  await createBranch(world, repository, { name: 'idea', by });
  const write = (branch: string, path: string) =>
    commitFiles(world, repository, {
      by,
      branch,
      message: path,
      edits: [{ kind: 'write', path, content: path }],
    });
  await write('idea', 'a.md');
  const pull = await openPull(world, repository, { title: 'An idea', head: 'idea', by });
  const head = await write('idea', 'b.md');
  expect(pull.pull.headCommit).toBe(head);
  await write('main', 'c.md');
  events.length = 0;
  const merge = await mergePull(world, repository, pull.number, { by });
  expect(told()).toEqual(['pull_request.closed', 'push']);
  expect(pull.pull).toMatchObject({ mergeCommit: merge, headCommit: head });
  const commit = await readCommit(repository, 'main');
  expect(commit?.message).toBe('Merge pull request #1 from you/idea\n\nAn idea');
  expect(await readText(repository, 'main', 'b.md')).toBe('b.md');
  expect(await readText(repository, 'main', 'c.md')).toBe('c.md');
});

test('the first push to gh-pages puts the site online, unless a person must', async () => {
  const by = visitor(world);
  const edits = [{ kind: 'write', path: 'index.html', content: 'Hello' }] as const;
  repository.pages.mode = 'manual';
  await commitFiles(world, repository, { by, branch: 'gh-pages', message: 'Site', edits });
  expect(repository.pages.site).toBeNull();
  repository.pages.mode = 'automatic';
  await commitFiles(world, repository, { by, branch: 'gh-pages', message: 'Site', edits });
  expect(repository.pages.site).toMatchObject({ branch: 'gh-pages' });
  expect(repository.pages.deploys).toHaveLength(1);
});
