import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../src/hosts/playground/start-playground.ts';
import { smallZip } from '../../src/hosts/playground/story/small-zip.ts';
import { unitsSource } from '../../src/hosts/playground/units-source.ts';
import { noBrowser, openBrowser } from '../support/browser.ts';

if (noBrowser !== undefined) console.log(noBrowser);

/** A newcomer with nothing but a browser: every step is a click or a keystroke they could make. */
describe.skipIf(noBrowser !== undefined)('in the browser', () => {
  let folder: string;
  let playground: Playground;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sayso-browser-'));
    playground = await startPlayground({
      folder,
      port: 0,
      source: unitsSource({ openlearn: undefined, network: false }),
    });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(40_000);
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const repositoryPage = () => page.goto(`${playground.url}/you/my-course`);

  test('use the template', async () => {
    await page.goto(playground.url);
    await page.getByRole('button', { name: 'Use this template' }).first().click();
    await page.waitForURL('**/you/my-course');
    await playground.idle();
    await repositoryPage();
    expect(await page.getByRole('heading', { name: 'My course', level: 1 }).count()).toBe(1);
  });

  test('pick a unit, press “Grab this unit”, press “Submit new issue”', async () => {
    await page.getByRole('link', { name: 'Pick a unit' }).first().click();
    await page.getByRole('link', { name: 'Grab this unit' }).first().click();
    expect(await page.getByLabel('Title').inputValue()).toMatch(
      /^Fetch https:\/\/www\.open\.edu\//,
    );
    await page.getByRole('button', { name: 'Submit new issue' }).click();
    await page.waitForURL('**/issues/1');
  });

  test('watch the answer come, without touching anything', async () => {
    await page.getByRole('link', { name: 'Open your site' }).waitFor();
    await page.getByText('Closed as completed').first().waitFor();
    expect(await page.getByRole('img', { name: /eyes/ }).count()).toBeGreaterThan(0);
  });

  test('open the site, find the unit, see its pictures and its licence', async () => {
    await page.getByRole('link', { name: 'Open your site' }).click();
    await page.waitForURL('**/pages/you/my-course/**');
    const unit = page.getByRole('navigation').getByRole('link', { name: /tides/i }).first();
    await unit.click();
    await page.waitForLoadState();
    const broken = await page
      .locator('img')
      .evaluateAll((images) =>
        images
          .filter((image) => 'naturalWidth' in image && image.naturalWidth === 0)
          .map((image) => image.outerHTML),
      );
    expect(broken).toEqual([]);
    expect(await page.locator('footer').last().innerText()).toMatch(/CC0/);
  });

  test('edit a page with the pencil: the site follows', async () => {
    await page.goto(`${playground.url}/you/my-course/edit/main/index.md`);
    const editor = page.locator('textarea').first();
    await editor.fill(`${await editor.inputValue()}\n\nWritten in the browser.\n`);
    await page.getByRole('button', { name: /commit changes/i }).click();
    await playground.idle();
    await page.goto(`${playground.url}/pages/you/my-course/`);
    expect(await page.getByText('Written in the browser.').count()).toBe(1);
  });

  test('upload a zip with the message “Unzip”', async () => {
    await page.goto(`${playground.url}/you/my-course/upload/main`);
    const buffer = await smallZip({ 'notes/week-1.md': '# Week 1\n\nFrom my computer.\n' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer });
    await page.getByLabel(/commit message/i).fill('Unzip');
    await page.getByRole('button', { name: /commit changes/i }).click();
    await playground.idle();
    await repositoryPage();
    expect(await page.getByRole('link', { name: 'notes', exact: true }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'notes.zip', exact: true }).count()).toBe(0);
  });

  test('change one’s mind with the link in the answer', async () => {
    await page.goto(`${playground.url}/you/my-course/issues/1`);
    await page.getByRole('link', { name: 'Undo this' }).click();
    await page.getByRole('button', { name: 'Submit new issue' }).click();
    await page.getByText('Closed as completed').first().waitFor();
    await playground.idle();
    await repositoryPage();
    expect(await page.getByRole('link', { name: 'notes.zip', exact: true }).count()).toBe(1);
  });

  test('mistype, and follow the correction', async () => {
    await page.goto(`${playground.url}/you/my-course/issues/new?title=Hepl`);
    await page.getByRole('button', { name: 'Submit new issue' }).click();
    await page.getByRole('link', { name: 'Yes, do that' }).click();
    expect(await page.getByLabel('Title').inputValue()).toBe('Help');
    await page.getByRole('button', { name: 'Submit new issue' }).click();
    await page.getByText('This is what you can say here').waitFor();
  });
});
