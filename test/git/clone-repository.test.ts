import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Changeset } from '../../src/git/changeset.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import type { Repository } from '../../src/git/repository.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';
import { type GitServer, startGitServer } from '../support/git-server.ts';

const author = { name: 'Sayso', email: 'sayso@example.org' };

let remote: BareRepository;
let server: GitServer;
let scratch: string;
let clones: Repository[];

beforeEach(async () => {
  remote = await createBareRepository();
  // Pushing over HTTP without an account is off by default (git-http-backend(1)).
  await git(remote.folder, 'config', 'http.receivepack', 'true');
  server = await startGitServer({ root: dirname(remote.folder) });
  scratch = await mkdtemp(join(tmpdir(), 'sayso-clone-'));
  clones = [];
});

afterEach(async () => {
  await Promise.all(clones.map((clone) => clone.close()));
  await server.close();
  await remote.remove();
  await rm(scratch, { recursive: true, force: true });
});

async function cloned(branch = 'main', folder = `clone-${clones.length}`): Promise<Repository> {
  const url = `${server.url}/remote.git`;
  const clone = await cloneRepository({ url, branch, folder: join(scratch, folder) });
  clones.push(clone);
  return clone;
}

async function commitOn(repository: Repository, changes: Changeset, message = 'Change files') {
  const parent = await repository.head();
  const commit = await repository.commit({ parent, base: 'parent', changes, message, author });
  return { commit, ref: 'refs/heads/main', expect: parent };
}

/** How many blobs a clone holds on disk, without fetching any. */
async function blobsIn(folder: string): Promise<number> {
  const all = await git(
    join(scratch, folder),
    'cat-file',
    '--batch-all-objects',
    '--batch-check=%(objecttype)',
  );
  return all.split('\n').filter((line) => line === 'blob').length;
}

async function listening(one: Server): Promise<string> {
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  const address = one.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

function text(path: string, content: string): Changeset[number] {
  return { kind: 'write', path, content: { kind: 'text', text: content } };
}

describe('reading', () => {
  test('lists a whole repository without fetching any file, then only what is read', async () => {
    await remote.commit({ 'a.md': 'A', 'b/c.md': 'C', 'b/d.md': 'D', 'bee.md': 'E' }, 'Start');
    const repository = await cloned();
    const tree = await repository.tree();
    const paths = (await tree.list()).map(({ path }) => path);
    expect(paths).toEqual(['a.md', 'b/c.md', 'b/d.md', 'bee.md']);
    expect((await tree.list('b')).map(({ path }) => path)).toEqual(['b/c.md', 'b/d.md']);
    expect(await blobsIn('clone-0')).toBe(0);

    expect(await tree.readText('b/c.md')).toBe('C');
    expect(await blobsIn('clone-0')).toBe(1);
    expect(await tree.read('nothing.md')).toBeUndefined();
  });

  test('fetches many files in one go', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`page-${index}.md`, `Page ${index}`]),
    );
    await remote.commit(files, 'Start');
    const repository = await cloned();
    const tree = await repository.tree();
    const before = server.requests.length;
    await tree.prefetch(await tree.list());
    const texts = await Promise.all((await tree.list()).map(({ path }) => tree.readText(path)));
    expect(texts.toSorted()).toEqual(Object.values(files).toSorted());
    // One fetch is: which protocol, which objects.
    expect(server.requests.length - before).toBe(2);
    await tree.prefetch(await tree.list());
    expect(server.requests.length - before).toBe(2);
  });

  test('reads large files whole, and refuses those above the size asked for', async () => {
    const large = randomBytes(3 * 1024 * 1024);
    await remote.commit({ 'large.bin': large, 'small.txt': 'small', 'empty.txt': '' }, 'Start');
    const tree = await (await cloned()).tree();
    const [first, small, empty, again] = await Promise.all([
      tree.read('large.bin'),
      tree.readText('small.txt'),
      tree.readText('empty.txt'),
      tree.read('large.bin', large.length),
    ]);
    expect(first?.equals(large)).toBe(true);
    expect([small, empty, again?.length]).toEqual(['small', '', large.length]);
    await expect(tree.read('large.bin', large.length - 1)).rejects.toThrow(
      expect.objectContaining({ name: 'TooLargeError', size: large.length }),
    );
    expect(await tree.readText('small.txt')).toBe('small');
  });

  test('finds other branches when asked, and knows which are not there', async () => {
    await remote.commit({ 'README.md': 'front' }, 'Start');
    await remote.commit({ 'hidden.md': 'behind' }, 'Hide', 'scaffolding');
    const repository = await cloned();
    expect(await (await repository.tree('scaffolding')).readText('hidden.md')).toBe('behind');
    expect(await repository.head('nowhere')).toBeUndefined();
    expect(await repository.head('bad..name')).toBeUndefined();
    expect(await repository.head('main:refs/heads/other')).toBeUndefined();
    const missing = await repository.tree('nowhere');
    expect([missing.commit, await missing.list()]).toEqual([undefined, []]);
  });

  test('copes with an empty repository and writes its first commit', async () => {
    const repository = await cloned();
    expect(await repository.head()).toBeUndefined();
    expect(await repository.log(5)).toEqual([]);
    expect(await (await repository.tree()).list()).toEqual([]);

    const request = await commitOn(repository, [text('README.md', 'Hello')], 'First words');
    expect(await repository.push(request)).toEqual({ kind: 'pushed' });
    expect(await remote.files()).toEqual({ 'README.md': 'Hello' });
    expect(await repository.head()).toBe(request.commit);
  });

  test('sees what others pushed only after looking again', async () => {
    const first = await remote.commit({ 'a.md': '1' }, 'One');
    const repository = await cloned();
    const second = await remote.commit({ 'a.md': '2' }, 'Two');
    expect(await repository.head()).toBe(first);
    await repository.refresh();
    expect(await repository.head()).toBe(second);
    expect(await (await repository.tree()).readText('a.md')).toBe('2');
    expect(await (await repository.treeAt(first)).readText('a.md')).toBe('1');
  });

  test('works from a folder, without a server', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const folder = join(scratch, 'from a folder');
    const repository = await cloneRepository({ url: remote.folder, branch: 'main', folder });
    clones.push(repository);
    expect(await (await repository.tree()).readText('a.md')).toBe('A');
    const request = await commitOn(repository, [text('b.md', 'B')]);
    expect(await repository.push(request)).toEqual({ kind: 'pushed' });
    await repository.close();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('history', () => {
  test('comes deeper as it is asked for, without moving the branch or fetching files', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await remote.commit(
        { 'a.md': String(number) },
        `Step ${number}\n\nWhy not.\n\nSayso-Command: step\nSayso-For: issue-${number}`,
      );
    }
    const repository = await cloned();
    const head = await repository.head();
    await remote.commit({ 'a.md': 'later' }, 'Step 7');

    expect((await repository.log(1)).map(({ subject }) => subject)).toEqual(['Step 6']);
    const log = await repository.log(4);
    expect(log.map(({ subject }) => subject)).toEqual(['Step 6', 'Step 5', 'Step 4', 'Step 3']);
    expect(log[1]?.trailers).toEqual({ 'sayso-command': 'step', 'sayso-for': 'issue-5' });
    expect(log[0]?.parents).toEqual([log[1]?.oid]);
    expect((await repository.log(100)).length).toBe(6);
    expect(await repository.head()).toBe(head);
    expect(await blobsIn('clone-0')).toBe(0);
    expect(await (await repository.treeAt(log[3]?.oid ?? '')).readText('a.md')).toBe('3');
  });
});

test('the end of what was fetched is not taken for the beginning of history', async () => {
  const first = await remote.commit({ 'a.md': '1' }, 'One');
  await remote.commit({ 'a.md': '2' }, 'Two');
  const repository = await cloned();
  const [newest] = await repository.log(1);
  expect(newest?.parents).toEqual([first]);
  expect((await (await repository.treeAt(first)).list()).length).toBe(1);
});

describe('writing', () => {
  test('keeps modes, bytes and strange names', async () => {
    await remote.commit({ 'old/one.md': '1', 'old/two.md': '2', 'keep.md': 'keep' }, 'Start');
    const repository = await cloned();
    const bytes = randomBytes(2000);
    const file = join(scratch, 'on disk');
    await writeFile(file, bytes);
    const names = [
      'two words.md',
      '"quoted".md',
      'new\nline.md',
      'back\\slash.md',
      'naïve — 文.md',
    ];
    const request = await commitOn(repository, [
      ...names.map((name) => text(name, name)),
      { kind: 'write', path: 'bin/start', content: { kind: 'text', text: '#!' }, mode: '100755' },
      { kind: 'write', path: 'link', content: { kind: 'text', text: 'keep.md' }, mode: '120000' },
      { kind: 'write', path: 'bytes.bin', content: { kind: 'bytes', bytes } },
      { kind: 'write', path: 'disk.bin', content: { kind: 'file', file, size: bytes.length } },
      { kind: 'write', path: `${'deep/'.repeat(180)}file.md`, content: { kind: 'bytes', bytes } },
      { kind: 'delete', path: 'old' },
      { kind: 'delete', path: 'never was there' },
    ]);
    expect(await repository.push(request)).toEqual({ kind: 'pushed' });

    const tree = await (await cloned()).tree();
    for (const name of names) expect(await tree.readText(name)).toBe(name);
    expect((await tree.entry('bin/start'))?.mode).toBe('100755');
    expect((await tree.entry('link'))?.mode).toBe('120000');
    expect(await tree.read('bytes.bin')).toEqual(bytes);
    expect(await tree.read('disk.bin')).toEqual(bytes);
    expect((await tree.read(`${'deep/'.repeat(180)}file.md`))?.length).toBe(bytes.length);
    expect(await tree.list('old')).toEqual([]);
    expect(await tree.readText('keep.md')).toBe('keep');
  });

  test('uses content again that the remote has, in one fetch', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`a/${index}.md`, `Number ${index}`]),
    );
    await remote.commit(files, 'Start');
    const repository = await cloned();
    const entries = await (await repository.tree()).list();
    const before = server.requests.length;
    const request = await commitOn(repository, [
      { kind: 'delete', path: 'a' },
      ...entries.map(({ path, oid }): Changeset[number] => ({
        kind: 'write',
        path: path.replace('a/', 'b/'),
        content: { kind: 'blob', oid },
      })),
    ]);
    expect(server.requests.length - before).toBe(2);
    expect(await repository.push(request)).toEqual({ kind: 'pushed' });
    expect(Object.keys(await remote.files()).every((path) => path.startsWith('b/'))).toBe(true);
  });

  test('later changes win, a file can become a folder and a folder a file', async () => {
    await remote.commit({ folder: 'was a file', 'file/inner.md': 'was a folder' }, 'Start');
    const repository = await cloned();
    const request = await commitOn(repository, [
      text('twice.md', 'first'),
      text('folder/inner.md', 'now a folder'),
      text('file', 'now a file'),
      text('twice.md', 'second'),
    ]);
    await repository.push(request);
    expect(await remote.files()).toEqual({
      'twice.md': 'second',
      'folder/inner.md': 'now a folder',
      file: 'now a file',
    });
  });

  test('records message, person and time as given, and nothing of it shows before the push', async () => {
    const parent = await remote.commit({ 'a.md': 'A' }, 'Start');
    const repository = await cloned();
    const message = 'Grüße — 你好\n\nBody with "quotes" and\nlines.\n\nSayso-Command: fetch\n';
    const person = { name: 'Sa <ys> o\n', email: 'sayso@example.org' };
    const changes = [text('b.md', 'B')];
    const request = { parent, base: 'parent', changes, message, author: person } as const;
    const commit = await repository.commit({ ...request, time: 1_700_000_000 });
    // The same request is the same commit: what a rehearsal shows is what lands.
    expect(await repository.commit({ ...request, time: 1_700_000_000 })).toBe(commit);
    expect(await git(join(scratch, 'clone-0'), 'for-each-ref', 'refs/sayso')).toBe('');
    expect(await remote.messages()).toEqual(['Start']);
    await repository.push({ commit, ref: 'refs/heads/main', expect: parent });
    expect(await git(remote.folder, 'log', '-1', '--format=%an <%ae> %at%n%B')).toBe(
      `Sa ys o <sayso@example.org> 1700000000\n${message}\n`,
    );
    const [logged] = await repository.log(1);
    expect(logged?.trailers).toEqual({ 'sayso-command': 'fetch' });
  });

  test.each([
    '../outside',
    'a/../../outside',
    '/absolute',
    '.git/config',
    'sub/.GIT/hooks/x',
    '.g\u200cit/config',
    'git~1/config',
    '.git /x',
    'a//b',
    './a',
    '',
    'nul\0byte',
  ])('never writes to %j', async (path) => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const repository = await cloned();
    await expect(commitOn(repository, [text(path, 'x')])).rejects.toThrow('Not a path to write to');
    await expect(commitOn(repository, [{ kind: 'delete', path }])).rejects.toThrow();
  });

  test('gives up when a file on disk is not what the plan said', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const repository = await cloned();
    const file = join(scratch, 'grown');
    await writeFile(file, 'twelve bytes\nM 100644 inline "evil"\n');
    for (const size of [12, 400]) {
      const change = { kind: 'write', path: 'b', content: { kind: 'file', file, size } } as const;
      await expect(commitOn(repository, [change])).rejects.toThrow(`${size} bytes`);
    }
    const gone = { kind: 'file', file: join(scratch, 'gone'), size: 1 } as const;
    await expect(
      commitOn(repository, [{ kind: 'write', path: 'b', content: gone }]),
    ).rejects.toThrow('ENOENT');
  });

  test('commits 5,000 files and one of 50 MB', async () => {
    const file = join(scratch, 'film.mp4');
    await writeFile(file, randomBytes(50 * 1024 * 1024));
    const repository = await cloned();
    const changes: Changeset = [
      ...Array.from({ length: 5000 }, (_, index) =>
        text(`unit/section-${index % 50}/page-${index}.md`, `Page ${index}\n`),
      ),
      {
        kind: 'write',
        path: 'film.mp4',
        content: { kind: 'file', file, size: 50 * 1024 * 1024 },
      },
    ];
    const request = await commitOn(repository, changes);
    expect((await (await repository.treeAt(request.commit)).list()).length).toBe(5001);
  });
});

describe('pushing', () => {
  test('tells the slower of two writers that somebody was first', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const [one, two] = [await cloned(), await cloned()];
    const first = await commitOn(one, [text('one.md', '1')]);
    const second = await commitOn(two, [text('two.md', '2')]);
    expect(await one.push(first)).toEqual({ kind: 'pushed' });
    expect(await two.push(second)).toEqual({ kind: 'moved' });

    await two.refresh();
    expect(await two.push(await commitOn(two, [text('two.md', '2')]))).toEqual({ kind: 'pushed' });
    expect(Object.keys(await remote.files())).toEqual(['a.md', 'one.md', 'two.md']);
  });

  test('lets exactly one of several writers through when they push at the same moment', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const writers = await Promise.all([0, 1, 2].map((number) => cloned('main', `race-${number}`)));
    const requests = await Promise.all(
      writers.map((writer, index) => commitOn(writer, [text(`${index}.md`, 'mine')])),
    );
    const results = await Promise.all(
      writers.map((writer, index) => {
        const request = requests[index];
        return request === undefined ? undefined : writer.push(request);
      }),
    );
    expect(results.map((result) => result?.kind).toSorted()).toEqual(['moved', 'moved', 'pushed']);
  });

  test('makes a branch only where there is none', async () => {
    const parent = await remote.commit({ 'a.md': 'A' }, 'Start');
    const repository = await cloned();
    const { commit } = await commitOn(repository, [text('b.md', 'B')]);
    const ref = 'refs/heads/sayso/issue-1';
    expect(await repository.push({ commit, ref, expect: undefined })).toEqual({ kind: 'pushed' });
    expect(await repository.head('sayso/issue-1')).toBe(commit);
    // Of two who push the very same, one was first.
    expect(await repository.push({ commit, ref, expect: undefined })).toEqual({ kind: 'moved' });
    const { commit: other } = await commitOn(repository, [text('c.md', 'C')]);
    expect(await repository.push({ commit: other, ref, expect: undefined })).toEqual({
      kind: 'moved',
    });
    expect(await repository.push({ commit: other, ref, expect: parent })).toEqual({
      kind: 'moved',
    });

    await repository.deleteRef(ref);
    await repository.deleteRef(ref);
    expect(await repository.head('sayso/issue-1')).toBeUndefined();
    expect((await git(remote.folder, 'branch', '--list')).trim()).toBe('* main');
  });

  test('publishes an orphan again and again by force, and never loses history without it', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const repository = await cloned();
    const ref = 'refs/heads/gh-pages';
    const publish = (page: string) =>
      repository.commit({
        parent: undefined,
        base: 'empty',
        changes: [text('index.html', page)],
        message: 'Publish',
        author,
      });
    const first = await publish('<p>1');
    expect(await repository.push({ commit: first, ref, expect: undefined, force: true })).toEqual({
      kind: 'pushed',
    });
    const second = await publish('<p>2');
    expect(await repository.push({ commit: second, ref, expect: first })).toMatchObject({
      kind: 'refused',
    });
    expect(await repository.push({ commit: second, ref, expect: first, force: true })).toEqual({
      kind: 'pushed',
    });
    expect(await remote.files('gh-pages')).toEqual({ 'index.html': '<p>2' });
    expect((await git(remote.folder, 'rev-list', '--count', 'gh-pages')).trim()).toBe('1');
    expect(await repository.push({ commit: first, ref, expect: first, force: true })).toEqual({
      kind: 'moved',
    });
  });

  test('starts from nothing where the changes are the whole tree', async () => {
    const parent = await remote.commit({ 'a.md': 'A', 'b.md': 'B' }, 'Start');
    const repository = await cloned();
    const changes = [text('c.md', 'C')];
    const commit = await repository.commit({
      parent,
      base: 'empty',
      changes,
      message: 'Begin again',
      author,
    });
    await repository.push({ commit, ref: 'refs/heads/main', expect: parent });
    expect(await remote.files()).toEqual({ 'c.md': 'C' });
  });

  async function hook(script: string): Promise<void> {
    const file = join(remote.folder, 'hooks', 'pre-receive');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/sh\n${script}\nexit 1\n`);
    await chmod(file, 0o755);
  }

  test.each([
    ['GH006: Protected branch update failed for refs/heads/main.', 'protected'],
    ['GH013: Repository rule violations found for refs/heads/main.', 'protected'],
    ['Only on Tuesdays.', 'protected'],
    ['GH001: Large files detected. You may want to try Git LFS.', 'refused'],
    [
      'refusing to allow a GitHub App to write `.github/x` without `workflows` permission',
      'refused',
    ],
  ])('understands a remote that says %j', async (words, kind) => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    await hook(`cat <<'END' >&2\nerror: ${words}\nEND`);
    const repository = await cloned();
    const result = await repository.push(await commitOn(repository, [text('b.md', 'B')]));
    expect(result).toMatchObject({ kind, reason: expect.stringContaining(words) });
    expect(await remote.messages()).toEqual(['Start']);
  });
});

describe('secrets', () => {
  const authorization = 'Bearer top-secret-token';

  test('opens a door that needs a token, and keeps the token to itself', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const closed = await startGitServer({ root: dirname(remote.folder), authorization });
    try {
      const url = `${closed.url}/remote.git`;
      const folder = join(scratch, 'with-token');
      const repository = await cloneRepository({ url, branch: 'main', folder, authorization });
      expect(await (await repository.tree()).readText('a.md')).toBe('A');
      const request = await commitOn(repository, [text('b.md', 'B')]);
      expect(await repository.push(request)).toEqual({ kind: 'pushed' });
      const config = await git(folder, 'config', '--list', '--local');
      expect(config).not.toContain('top-secret');
      await repository.close();

      for (const wrong of [undefined, 'Bearer other-secret']) {
        const clone = cloneRepository({ url, branch: 'main', folder, authorization: wrong });
        const error = await clone.catch((reason: unknown) => reason);
        expect(error).toMatchObject({ name: 'GitError' });
        expect(String(error)).not.toContain('secret');
      }
      expect(await readdir(scratch)).not.toContain('with-token');
    } finally {
      await closed.close();
    }
  });

  test.each(['ext::sh -c true', 'ssh://example.org/x', 'relative/path', 'git://example.org/x'])(
    'does not clone from %j',
    async (url) => {
      const folder = join(scratch, 'never');
      await expect(cloneRepository({ url, branch: 'main', folder })).rejects.toThrow();
    },
  );

  test('does not carry the token to where it is sent on', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const heard: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => {
      heard.push(request.headers.authorization);
      response.writeHead(404).end();
    });
    const [there, here] = [await listening(elsewhere), createServer()];
    here.on('request', (request, response) => {
      response.writeHead(301, { location: `${there}${request.url}` }).end();
    });
    const url = `${await listening(here)}/remote.git`;
    const folder = join(scratch, 'sent-on');
    try {
      const clone = cloneRepository({ url, branch: 'main', folder, authorization });
      await expect(clone).rejects.toMatchObject({ name: 'GitError' });
      expect(heard).toEqual([]);
    } finally {
      for (const one of [elsewhere, here]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    }
  });

  test('does not listen to the settings of the machine', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const home = join(scratch, 'home');
    await mkdir(home);
    const settings = `[url "http://127.0.0.1:1/"]\n\tinsteadOf = ${server.url}/\n`;
    await writeFile(join(home, '.gitconfig'), settings);
    const before = { ...process.env };
    // As inside of a hook, where git tells its children which repository is meant.
    Object.assign(process.env, { HOME: home, GIT_DIR: join(scratch, 'nowhere') });
    try {
      const tree = await (await cloned()).tree();
      expect(await tree.readText('a.md')).toBe('A');
    } finally {
      delete process.env.GIT_DIR;
      process.env.HOME = before.HOME;
    }
  });

  test('does not run hooks of the machine or of the clone', async () => {
    await remote.commit({ 'a.md': 'A' }, 'Start');
    const repository = await cloned();
    const ran = join(scratch, 'ran');
    const hooks = join(scratch, 'clone-0', 'hooks');
    await mkdir(hooks, { recursive: true });
    for (const name of ['pre-push', 'reference-transaction']) {
      await writeFile(join(hooks, name), `#!/bin/sh\ntouch "${ran}"\n`);
      await chmod(join(hooks, name), 0o755);
    }
    await repository.push(await commitOn(repository, [text('b.md', 'B')]));
    expect(existsSync(ran)).toBe(false);
  });
});
