import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActionToken } from '../../../src/hosts/playground/rest/tokens.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { protectBranch } from '../../../src/hosts/playground/world/protection.ts';
import { headOf, log } from '../../../src/hosts/playground/world/read-commits.ts';
import {
  archiveRepository,
  createRepository,
} from '../../../src/hosts/playground/world/repositories.ts';
import { addUser } from '../../../src/hosts/playground/world/users.ts';
import { HERE, type Stage, setStage, writeFiles } from './stage.ts';

const run = promisify(execFile);

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

/** The address of the repository with credentials in it. */
function address(credentials = ''): string {
  const at = credentials === '' ? '' : `${credentials}@`;
  return `${stage.playground.url.replace('://', `://${at}`)}/you/my-course.git`;
}

async function appAddress(): Promise<string> {
  const [id = 0] = stage.world.installations.keys();
  const { data } = await stage.asApp().apps.createInstallationAccessToken({ installation_id: id });
  return address(`x-access-token:${data.token}`);
}

async function git(folder: string, ...args: string[]): Promise<{ out: string; err: string }> {
  const env = {
    PATH: process.env.PATH,
    HOME: stage.folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const { stdout, stderr } = await run('git', args, { cwd: folder, env });
  return { out: stdout, err: stderr };
}

async function clone(url: string, ...options: string[]): Promise<string> {
  const folder = join(stage.folder, `clone-${crypto.randomUUID()}`);
  await git(stage.folder, 'clone', '--quiet', ...options, url, folder);
  return folder;
}

async function commitAndPush(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  ...options: string[]
) {
  await writeFiles(folder, files);
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '-m', 'Change');
  return git(folder, 'push', ...options);
}

test('anyone clones what is public; a person pushes, and the world knows at once', async () => {
  const folder = await clone(address('you:anything'));
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('# A course\n');
  await commitAndPush(folder, { 'a.bin': Uint8Array.from([0, 1, 255]) });
  const local = (await git(folder, 'rev-parse', 'HEAD')).out.trim();
  expect(await headOf(stage.repository, 'main')).toBe(local);
  await stage.playground.idle();
  expect(stage.webhooks.sent.at(-1)).toBe('push');
  const anonymous = await clone(address());
  await expect(commitAndPush(anonymous, { x: 'x' })).rejects.toThrow(/could not read Username/);
});

test('a shallow clone without contents fetches what it reads, by object id', async () => {
  const folder = await clone(address(), '--bare', '--depth=1', '--filter=blob:none');
  const missing = await git(folder, 'rev-list', '--objects', '--missing=print', 'HEAD');
  expect(missing.out).toMatch(/^\?/m);
  const { out } = await git(folder, 'cat-file', 'blob', 'HEAD:README.md');
  expect(out).toBe('# A course\n');
});

test('a large request arrives packed, and a new history replaces the old', async () => {
  const folder = await clone(await appAddress());
  const noise = crypto.getRandomValues(new Uint8Array(60_000));
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `many/${at}.bin`,
      gzipSync(noise.subarray(at), { level: 1 }),
    ]),
  );
  // Above the smallest buffer git sends in chunks, of a length it does not say.
  await git(folder, 'config', 'http.postBuffer', '65536');
  await commitAndPush(folder, files);
  expect(await log(stage.repository, 'main')).toHaveLength(2);
  await git(folder, 'checkout', '--quiet', '--orphan', 'site');
  await git(folder, 'rm', '-r', '--quiet', '--force', '.');
  await commitAndPush(folder, { 'index.html': 'One' }, 'origin', 'HEAD:gh-pages');
  await git(folder, 'commit', '--quiet', '--amend', '-m', 'Again');
  await expect(git(folder, 'push', 'origin', 'HEAD:gh-pages')).rejects.toThrow('non-fast-forward');
  await git(folder, 'push', '--force', 'origin', 'HEAD:gh-pages');
  expect(stage.repository.pages.deploys).toHaveLength(2);
  await git(folder, 'push', 'origin', ':gh-pages');
  expect(await headOf(stage.repository, 'gh-pages')).toBeUndefined();
});

test('whoever comes second is told to fetch first', async () => {
  const folder = await clone(await appAddress());
  await commitFiles(stage.world, stage.repository, { by: stage.you, message: 'First', edits: [] });
  await expect(commitAndPush(folder, { x: 'x' })).rejects.toThrow('fetch first');
});

test('a protected branch refuses the App, in GitHub’s words', async () => {
  const { repository } = stage;
  protectBranch(repository, 'main', true);
  const before = await headOf(repository, 'main');
  const folder = await clone(await appAddress());
  const refused = commitAndPush(folder, { x: 'x' }, 'origin', 'HEAD:main', 'HEAD:other');
  await expect(refused).rejects.toThrow(
    /remote: error: GH006: Protected branch update failed for refs\/heads\/main\.[\s\S]*\[remote rejected\] HEAD -> main \(protected branch hook declined\)/,
  );
  expect(await headOf(repository, 'main')).toBe(before);
  expect(await headOf(repository, 'other')).toBeDefined();
  const mine = await clone(address('you:x'));
  await commitAndPush(mine, { y: 'y' });
});

test('workflow files are not for tokens without that permission', async () => {
  const folder = await clone(await appAddress());
  const words =
    /\(refusing to allow a GitHub App to create or update workflow `.github\/workflows\/new\.yml` without `workflows` permission\)/;
  await expect(commitAndPush(folder, { '.github/workflows/new.yml': 'on: push' })).rejects.toThrow(
    words,
  );
  // Nor by another name for the branch, nor hidden below a commit that takes it away again.
  await expect(git(folder, 'push', 'origin', 'HEAD:refs/sayso/x')).rejects.toThrow(words);
  await rm(join(folder, '.github/workflows/new.yml'));
  await expect(commitAndPush(folder, { a: 'a' })).rejects.toThrow(words);
  await git(folder, 'reset', '--quiet', '--hard', 'origin/main');
  await commitAndPush(folder, { a: 'a' });
  const mine = await clone(address('you:x'));
  await commitAndPush(mine, { '.github/workflows/new.yml': 'on: push' });
});

test('who may not push is told so', async () => {
  const { world, repository, you } = stage;
  addUser(world, 'stranger');
  const stranger = await clone(address('stranger:x'));
  await expect(commitAndPush(stranger, { x: 'x' })).rejects.toThrow(/403/);
  const reader = createActionToken(world, repository, { contents: 'read' });
  const action = await clone(address(`x-access-token:${reader}`));
  await expect(commitAndPush(action, { x: 'x' })).rejects.toThrow(/403/);
  const nobody = await clone(address('x-access-token:ghs_wrong'));
  await expect(commitAndPush(nobody, { x: 'x' })).rejects.toThrow(/Authentication failed/);
  const mine = await clone(address('you:x'));
  archiveRepository(world, repository, { archived: true, by: you });
  await expect(commitAndPush(mine, { x: 'x' })).rejects.toThrow(/403/);
});

test('an empty repository takes its first push, and a private one shows itself to nobody', async () => {
  const { world, you } = stage;
  const secret = await createRepository(world, { owner: you, name: 'secret', private: true });
  const url = (credentials: string) => address(credentials).replace('my-course', 'secret');
  await expect(clone(url(''))).rejects.toThrow(/could not read Username/);
  const folder = await clone(url('you:x'));
  await git(folder, 'checkout', '--quiet', '-b', 'main');
  await commitAndPush(folder, { a: 'a' }, 'origin', 'main');
  expect(await log(secret, 'main')).toHaveLength(1);
  await expect(stage.withToken('').repos.get({ ...HERE, repo: 'secret' })).rejects.toMatchObject({
    status: 404,
  });
});
