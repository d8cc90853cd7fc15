import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { noBrowser, openBrowser } from '../support/browser.ts';
import { options } from './build.ts';
import { filesIn, sourceOf } from './folder-source.ts';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

describe.skipIf(noBrowser)(`the island in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let browser: Browser;
  let server: Server;
  let folder: string;
  let base: string;
  let paths: readonly string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sayso-site-'));
    paths = await writeIsland(folder);
    server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
      const file = join(folder, path.replace(/^\/my-course\//, ''));
      const bytes = await readFile(file).catch(() => undefined);
      response.setHeader('content-type', TYPES.get(extname(file)) ?? 'application/octet-stream');
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/my-course/`;
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page whose every complaint counts: what the console says, what does not load. */
  async function open(
    path: string,
    settings: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...settings });
    // Nothing outside is asked for in a test.
    await context.route(
      (url) => !url.href.startsWith(base),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    await page.goto(base + path);
    return { page, complaints };
  }

  test.each([
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)('keeps nobody out, $width wide and $colorScheme', async ({ width, colorScheme }) => {
    const settings = { viewport: { width, height: 900 }, colorScheme };
    for (const path of paths.filter((one) => /tides|measuring|forecasting|404/.test(one))) {
      const { page, complaints } = await open(path, settings);
      for (const details of await page.locator('.site-article details').all()) {
        await details.evaluate((element) => element.setAttribute('open', ''));
      }
      const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect.soft(found, path).toEqual([]);
      expect.soft(complaints, path).toEqual([]);
      const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect.soft(wide, `${path} is wider than the screen`).toBe(false);
      await page.context().close();
    }
  });

  test('finds words, and leads to where they are', async () => {
    const { page, complaints } = await open('content/glossary.html');
    await page.keyboard.press('/');
    await page.keyboard.type('spring');
    await page.locator('.site-search-results a').first().waitFor();
    expect(await page.locator('.site-search-title').first().textContent()).toBe('Spring tides');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/01-tides\.html#spring-tides$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('changes between light and dark, and remembers', async () => {
    const { page } = await open('index.html', { colorScheme: 'light' });
    const paper = (): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.getByRole('button', { name: 'Change between light and dark' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${base}content/glossary.html`);
    expect(await paper()).toBe(dark);
    await page.context().close();
  });

  test('shows one tab at a time, with the keyboard too', async () => {
    const { page } = await open('content/01-sea/01-tides.html');
    await page.getByRole('tab', { name: 'R', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Julia');
    expect(await page.getByRole('tabpanel').textContent()).toContain('height(t, parts)');
    await page.context().close();
  });

  test('can be read and walked through without scripts, on a phone too', async () => {
    const { page, complaints } = await open('content/01-sea/01-tides.html', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    expect(await page.locator('.tab').nth(1).isVisible()).toBe(true);
    expect(await page.locator('.site-search-button').isVisible()).toBe(false);
    await page.getByText('Reveal answer').click();
    expect(await page.getByText('50 minutes').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Open the contents' }).click();
    await page.getByRole('link', { name: 'Waves' }).first().click();
    await page.waitForURL(/02-waves\.html$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('answers for what is not there, however deep', async () => {
    const { page, complaints } = await open('404.html');
    await page.getByRole('link', { name: 'Go to the first page' }).click();
    await page.waitForURL(/\/my-course\/index\.html$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

async function writeIsland(folder: string): Promise<readonly string[]> {
  const source = sourceOf(filesIn(join(import.meta.dirname, 'island')));
  const site = await buildSite(source, options);
  for (const { path, content } of site.files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    if (content.kind === 'blob') await writeFile(file, source.bytesOf(content.oid));
    else await writeFile(file, content.kind === 'text' ? content.text : content.bytes);
  }
  return site.files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
}
