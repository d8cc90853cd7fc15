import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Wish } from '../../src/git/foreign/find-commit.ts';
import { FOREIGN_RULES, type ForeignRules } from '../../src/git/foreign/foreign-rules.ts';
import { type Foreign, openForeign } from '../../src/git/foreign/open-foreign.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';
import { type GitServer, startGitServer } from '../support/git-server.ts';

let remote: BareRepository;
let server: GitServer;
let scratch: string;
let opened: Foreign[];
let servers: Server[];

beforeEach(async () => {
  remote = await createBareRepository();
  server = await startGitServer({ root: dirname(remote.folder) });
  scratch = await mkdtemp(join(tmpdir(), 'sayso-foreign-'));
  opened = [];
  servers = [];
});

afterEach(async () => {
  await Promise.all(opened.map((one) => (one.kind === 'opened' ? one.close() : undefined)));
  for (const one of servers) {
    one.closeAllConnections();
    one.close();
  }
  await server.close();
  await remote.remove();
  await rm(scratch, { recursive: true, force: true });
});

async function open(
  wish: Wish = { kind: 'newest' },
  { url = `${server.url}/remote.git`, ...rules }: Partial<ForeignRules> & { url?: string } = {},
): Promise<Foreign> {
  const found = await openForeign({
    url,
    wish,
    folder: join(scratch, `foreign-${opened.length}`),
    rules: { ...FOREIGN_RULES, own: new URL(url).origin, ...rules },
  });
  opened.push(found);
  return found;
}

const ref = (name: string): Wish => ({ kind: 'ref', ref: name });

async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const made = createServer(answer);
  servers.push(made);
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const { port } = made.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

describe('a repository of somebody else', () => {
  test('opens at its newest commit, and contents come when they are asked for', async () => {
    const commit = await remote.commit({ 'binder/apt.txt': 'git\n', 'big.bin': 'x' }, 'One');
    const found = await open();
    if (found.kind !== 'opened') throw new Error(found.kind);
    expect(found).toMatchObject({ commit, ref: 'main', folder: '' });
    const entries = await found.tree.list('binder');
    expect(entries.map(({ path }) => path)).toEqual(['binder/apt.txt']);
    const kept = join(scratch, 'foreign-0', 'git');
    const all = ['cat-file', '--batch-all-objects', '--batch-check=%(objecttype)'] as const;
    expect(await git(kept, ...all)).not.toContain('blob');
    await found.tree.prefetch(entries);
    expect((await git(kept, ...all)).split('\n').filter((one) => one === 'blob')).toHaveLength(1);
    expect(await found.tree.readText('binder/apt.txt')).toBe('git\n');
    await found.close();
    expect(existsSync(join(scratch, 'foreign-0'))).toBe(false);
  });

  test('opens at a branch, a tag, a commit, and some digits of one', async () => {
    const one = await remote.commit({ a: '1' }, 'One');
    await git(remote.folder, 'tag', '-a', '-m', 'A tag', 'v1', one);
    const two = await remote.commit({ a: '2' }, 'Two');
    const three = await remote.commit({ a: '3' }, 'Three', 'feature/x');
    expect(await open(ref('v1'))).toMatchObject({ kind: 'opened', commit: one, ref: 'v1' });
    expect(await open(ref('feature/x'))).toMatchObject({ commit: three, ref: 'feature/x' });
    expect(await open(ref(one))).toMatchObject({ commit: one });
    const short = await open(ref(two.slice(0, 8)));
    expect(short).toMatchObject({ kind: 'opened', commit: two });
    if (short.kind === 'opened') expect(await short.tree.readText('a')).toBe('2');
  });

  test('opens at an address in which branch and folder run into each other', async () => {
    const commit = await remote.commit({ 'envs/maps/apt.txt': 'git' }, 'One', 'feature/x');
    const text = 'feature/x/envs/maps';
    expect(await open({ kind: 'ref-and-folder', text })).toMatchObject({
      commit,
      ref: 'feature/x',
      folder: 'envs/maps',
    });
  });

  test('that has no such branch, or nothing at all, says so', async () => {
    expect(await open()).toEqual({ kind: 'empty' });
    await remote.commit({ a: '1' }, 'One');
    for (const name of ['none', '1234567', '1'.repeat(40), '--upload-pack=x', 'a..b', '']) {
      expect(await open(ref(name)), name).toEqual({ kind: 'no-ref' });
    }
    expect(existsSync(join(scratch, 'foreign-1'))).toBe(false);
  });

  test('that is not there, or not for everybody, is not found', async () => {
    expect(await open(undefined, { url: `${server.url}/none.git` })).toEqual({ kind: 'not-found' });
    const closed = await serve((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    });
    expect(await open(undefined, { url: `${closed}/remote.git` })).toEqual({ kind: 'not-found' });
  });

  test('is told nothing of who asks, whatever the machine knows', async () => {
    const seen: (string | undefined)[] = [];
    const asks = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    });
    const home = process.env.HOME;
    await writeFile(join(scratch, '.netrc'), 'machine 127.0.0.1 login you password secret\n');
    process.env.HOME = scratch;
    try {
      await open(undefined, { url: `${asks}/remote.git` });
    } finally {
      if (home === undefined) delete process.env.HOME;
      else process.env.HOME = home;
    }
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([undefined]));
  });
});

describe('where it may lie', () => {
  test.each([
    ['http://github.com/owner/a.git', 'address'],
    ['https://you:secret@github.com/owner/a.git', 'address'],
    ['https://github.com:8443/owner/a.git', 'address'],
    ['file:///etc', 'address'],
    ['ssh://git@github.com/owner/a.git', 'address'],
    ['not an address', 'address'],
    ['https://git.example/owner/a.git', 'host'],
    ['https://api.github.com/owner/a.git', 'host'],
    ['https://127.0.0.1/owner/a.git', 'host'],
  ])('%s is refused', async (url, why) => {
    const rules = { ...FOREIGN_RULES, own: 'http://127.0.0.1:1' };
    const found = await openForeign({ url, wish: { kind: 'newest' }, folder: scratch, rules });
    expect(found).toEqual({ kind: 'refused', why });
  });

  test('a host that leads into a private network is refused', async () => {
    const hosts = ['localhost'];
    expect(
      await open(undefined, { url: 'https://localhost/a.git', own: undefined, hosts }),
    ).toEqual({ kind: 'refused', why: 'private-address' });
  });

  test('what has moved is found on the same server, and nowhere else', async () => {
    const commit = await remote.commit({ a: '1' }, 'One');
    const asked: string[] = [];
    const elsewhere = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(404).end();
    });
    const front = await serve((request, response) => {
      const url = request.url ?? '';
      if (url.startsWith('/old.git')) {
        response.writeHead(301, { location: url.replace('/old.git', '/remote.git') }).end();
      } else if (url.startsWith('/away.git')) {
        response.writeHead(302, { location: `${elsewhere}${url}` }).end();
      } else pass(request, response, new URL(server.url).port);
    });
    expect(await open(undefined, { url: `${front}/old.git` })).toMatchObject({
      kind: 'opened',
      commit,
    });
    expect(await open(undefined, { url: `${front}/away.git` })).toEqual({ kind: 'not-found' });
    expect(asked).toEqual([]);
  });
});

describe('how much of it', () => {
  test('more bytes than are taken: too large', async () => {
    const contents = { 'a.bin': randomBytes(300_000) };
    await remote.commit(contents, 'One');
    const found = await open(undefined, { maxBytes: 100_000 });
    if (found.kind !== 'opened') throw new Error(found.kind);
    const wanted = await found.tree.list();
    await expect(found.tree.prefetch(wanted)).rejects.toMatchObject({ limit: 'bytes' });
  });

  test('more names than are taken: too large', async () => {
    const many = Array.from({ length: 200 }, (_, index) => [`folder/${index}.txt`, 'x']);
    await remote.commit(Object.fromEntries(many), 'One');
    const found = await open(undefined, { maxOutput: 4000 });
    if (found.kind !== 'opened') throw new Error(found.kind);
    await expect(found.tree.list()).rejects.toMatchObject({ limit: 'output' });
  });

  test('a server that never answers is waited for so long and no longer', async () => {
    const silent = await serve(() => undefined);
    const found = await open(undefined, { url: `${silent}/a.git`, timeoutMs: 700 });
    expect(found).toEqual({ kind: 'timeout', seconds: 1 });
  });

  test('a server that is not there is unreachable', async () => {
    const url = 'http://127.0.0.1:1/a.git';
    expect(await open(undefined, { url })).toMatchObject({ kind: 'unreachable' });
  });
});

/** Hands a request on as it is, byte for byte. */
function pass(request: IncomingMessage, response: ServerResponse, port: string): void {
  const upstream = connect(Number(port), '127.0.0.1');
  const lines = [`${request.method} ${request.url} HTTP/1.0`];
  for (const [name, value] of Object.entries(request.headers)) lines.push(`${name}: ${value}`);
  upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
  request.pipe(upstream, { end: false });
  const { socket } = response;
  if (socket !== null) upstream.pipe(socket);
}
