import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toText } from '../../../src/hosts/playground/pages/html.ts';
import { renderMarkdown } from '../../../src/hosts/playground/pages/render-markdown.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { openPlayground, type Playground } from './open-playground.ts';

let playground: Playground;

beforeEach(async () => {
  playground = await openPlayground();
  await playground.send('/new', { template: 'open-course', name: 'my-course' });
});

afterEach(() => playground.close());

/** A request as another website's script or a rebound name would send it; fetch forbids such hosts. */
function rawRequest(method: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(playground.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path: '/you/my-course/settings/branches', headers },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(method === 'POST' ? 'protected=yes' : undefined);
  });
}

describe('requests that another website had the browser send', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test('a name that was pointed at this machine reads nothing', async () => {
    expect(await rawRequest('GET', { host: 'evil.example' })).toBe(421);
    expect(await rawRequest('GET', { host: 'localhost.evil.example:80' })).toBe(421);
    expect(await rawRequest('GET', { host: 'localhost:1234' })).toBe(421);
    expect(await rawRequest('GET', { host: '127.0.0.1:1234' })).toBe(200);
  });

  test('a form of another website changes nothing', async () => {
    const { host } = new URL(playground.url);
    for (const origin of [
      'https://evil.example',
      'null',
      `https://${host}`,
      'http://127.0.0.1:1',
    ]) {
      expect(await rawRequest('POST', { ...form, host, origin })).toBe(403);
    }
    expect(await rawRequest('POST', { ...form, host })).toBe(403);
    const rebound = { host: 'evil.example', origin: 'http://evil.example' };
    expect(await rawRequest('POST', { ...form, ...rebound })).toBe(421);
    expect(playground.repository('my-course').protectedBranches.size).toBe(0);
    expect(await rawRequest('POST', { ...form, host, origin: playground.url })).toBe(303);
    expect(playground.repository('my-course').protectedBranches.size).toBe(1);
  });
});

describe('texts of strangers', () => {
  const EVIL = '</title><script>alert(1)</script><img src=x onerror=alert(2)> "\'`&';

  test('titles, names and messages are shown as they are, wherever they are shown', async () => {
    const repository = playground.repository('my-course');
    await playground.send('/you/my-course/issues/new', { title: EVIL, body: EVIL });
    await commitFiles(playground.world, repository, {
      edits: [{ kind: 'write', path: `a "b" <i>.md`, content: EVIL }],
      message: `${EVIL}\n\n${EVIL}`,
      by: repository.owner,
    });
    const pages = ['', '/issues', '/issues/1', '/commits/main', '/commit/main'];
    const query = new URLSearchParams({ title: EVIL, body: EVIL, filename: EVIL, value: EVIL });
    pages.push(`/issues/new?${query}`, `/new/main?${query}`);
    for (const path of pages) {
      const { status, text } = await playground.open(`/you/my-course${path}`);
      expect(status, path).toBe(200);
      expect(text, path).not.toMatch(/<script>|<img src=x|<i>/);
    }
  });

  test('Markdown loses what could act and keeps what is harmless', () => {
    const shown = toText(
      renderMarkdown(
        [
          '<script>alert(1)</script><style>*{display:none}</style>',
          '<img src="a.png" onerror="alert(1)" alt="kept">',
          '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)',
          '<a href="javascript:alert(1)">d</a><form action="/new"><input name="template"></form>',
          '<iframe src="/"></iframe><svg onload="alert(1)"></svg><p id="main" class="skip">e</p>',
          '<details><summary>more</summary>text</details> <!-- unseen -->',
        ].join('\n\n'),
      ),
    );
    expect(shown).not.toMatch(
      /<script|<style|onerror|onload|javascript:|data:|<form|<iframe|<svg|unseen/,
    );
    expect(shown).not.toMatch(/id="main"|class="skip"|name="template"/);
    expect(shown).toContain('alt="kept"');
    expect(shown).toContain('<details><summary>more</summary>');
  });

  test('files of a repository are never pages of ours', async () => {
    const repository = playground.repository('my-course');
    await commitFiles(playground.world, repository, {
      edits: [
        { kind: 'write', path: 'x.html', content: '<script>alert(1)</script>' },
        { kind: 'write', path: 'x.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
        { kind: 'write', path: 'x;"ü.bin', content: new Uint8Array([0, 1]) },
      ],
      message: 'Files',
      by: repository.owner,
    });
    const page = await playground.open('/you/my-course/raw/main/x.html');
    expect(page.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const picture = await playground.open('/you/my-course/raw/main/x.svg');
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    const binary = await playground.open('/you/my-course/raw/main/x%3B%22%C3%BC.bin');
    expect(binary.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''x%3B%22%C3%BC.bin",
    );
  });

  test('our pages run nothing but our own script', async () => {
    const { headers } = await playground.open('/you/my-course');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('strange addresses are answered, not crashed on', async () => {
    const paths = ['/you/my-course/blob/main/%ff', '/you/my-course/blob/main/%2e%2e%2fx'];
    paths.push('/you/my-course/commit/HEAD^', '/you/my-course/commit/--all', '/-/layout.ts');
    paths.push('/you/my-course/issues/abc', '/you/my-course/commits/main?from=-1e9', '/%00/x');
    paths.push('/you/my-course/tree/main/%3A(glob)*', '/-/__proto__', '//you/my-course');
    for (const path of paths) {
      const { status } = await playground.open(`${playground.url}${path}`);
      expect(status, path).toBeLessThan(500);
    }
  });
});
