import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { siteUrl } from '../../../src/hosts/playground/world/pages-site.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

function publish(files: Readonly<Record<string, string>>): Promise<string> {
  return commitFiles(stage.world, stage.repository, {
    by: stage.you,
    branch: 'gh-pages',
    message: 'Site',
    edits: Object.entries(files).map(([path, content]) => ({ kind: 'write', path, content })),
  });
}

/** Asks without tidying the path first, as `fetch` would. */
async function ask(path: string, host = new URL(siteUrl(stage.world, stage.repository)).host) {
  const port = new URL(stage.playground.url).port;
  const request = httpRequest({ host: '127.0.0.1', port, path, headers: { host } });
  request.end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode,
    headers: response.headers,
    body: `${Buffer.concat(chunks)}`,
  };
}

test('is at its address as soon as gh-pages is there, with types and folders', async () => {
  const url = siteUrl(stage.world, stage.repository);
  expect((await fetch(url)).status).toBe(404);
  await publish({
    'index.html': '<h1>Hello</h1>',
    'style/main.css': 'b{}',
    'week-1/index.html': 'Week 1',
    'week-2.html': 'Week 2',
    '404.html': 'Lost?',
  });
  const home = await fetch(url);
  expect([home.status, home.headers.get('content-type'), await home.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<h1>Hello</h1>',
  ]);
  expect((await fetch(`${url}style/main.css`)).headers.get('content-type')).toMatch('text/css');
  const folder = await fetch(`${url}week-1`);
  expect([folder.url, await folder.text()]).toEqual([`${url}week-1/`, 'Week 1']);
  expect(await (await fetch(`${url}week-2`)).text()).toBe('Week 2');
  const lost = await fetch(`${url}nothing`);
  expect([lost.status, await lost.text()]).toEqual([404, 'Lost?']);
  const etag = home.headers.get('etag') ?? '';
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await publish({ 'index.html': 'New' });
  expect(await (await fetch(url)).text()).toBe('New');
});

test('has an origin of its own, where the playground’s pages and API are not', async () => {
  await publish({ 'index.html': 'Hello' });
  const ours = new URL(stage.playground.url).host;
  const theirs = new URL(siteUrl(stage.world, stage.repository)).host;
  expect(theirs).not.toBe(ours);
  expect(await ask('/pages/you/my-course/', ours)).toMatchObject({
    status: 307,
    headers: { location: siteUrl(stage.world, stage.repository) },
  });
  for (const path of ['/', '/you/my-course', '/api/v3/repos/you/my-course']) {
    expect(await ask(path, theirs)).toMatchObject({ status: 307 });
  }
  expect(await ask('/', 'playground.example:80')).toMatchObject({ status: 421 });
});

test('shows nothing but files of its branch', async () => {
  const { world, repository, you } = stage;
  await publish({ 'index.html': 'Hello', 'a b.html': 'Blank' });
  await commitFiles(world, repository, {
    by: you,
    branch: 'gh-pages',
    message: 'Link',
    edits: [{ kind: 'write', path: 'link.html', content: '/etc/hostname', mode: '120000' }],
  });
  expect(await ask('/pages/you/my-course/a%20b.html')).toMatchObject({
    status: 200,
    body: 'Blank',
  });
  const paths = [
    '../README.md',
    '..%2fREADME.md',
    '%2e%2e/%2e%2e/config',
    '..%5cREADME.md',
    '%252e%252e/x',
    '/etc/passwd',
    'index.html%00.png',
    'a%0Ab',
    '%ff',
    '.git/config',
    'link.html',
    ':/index.html',
    'README.md',
  ];
  for (const path of paths) {
    expect([path, (await ask(`/pages/you/my-course/${path}`)).status]).toEqual([path, 404]);
  }
});
