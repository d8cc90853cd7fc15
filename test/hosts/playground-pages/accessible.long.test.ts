import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentOnIssue, editComment } from '../../../src/hosts/playground/world/comments.ts';
import { appUser } from '../../../src/hosts/playground/world/users.ts';
import { furnish } from './furnish.ts';
import { openPlayground, type Playground } from './open-playground.ts';
import { pagesToLookAt } from './pages-to-look-at.ts';

const CHROMIUM = '/usr/bin/chromium';
const WITHOUT = existsSync(CHROMIUM) ? false : `skipped: there is no ${CHROMIUM} on this machine`;

/** Run in the page, so they are texts here. */
const OPEN_ALL = 'for (const details of document.querySelectorAll("details")) details.open = true';
const WIDER = 'document.documentElement.scrollWidth - window.innerWidth';

let playground: Playground;

beforeAll(async () => {
  playground = await openPlayground();
  await furnish(playground);
});

afterAll(() => playground.close());

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Style, not standard: Markdown brings trailing blanks and long titles.
    // A refresh is offered only to browsers without script, in which nothing could follow the work.
    rules: {
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'meta-refresh': 'off',
    },
  });
  for (const path of await pagesToLookAt(playground)) {
    const { text } = await playground.open(path);
    const { results } = await validator.validateString(text);
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => `${ruleId} at ${line}: ${message}`),
    );
    expect.soft(messages, path).toEqual([]);
  }
});

describe.skipIf(WITHOUT)(`in a browser${WITHOUT ? ` (${WITHOUT})` : ''}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  });

  afterAll(() => browser.close());

  test.each([
    { width: 1280, colorScheme: 'light', rules: undefined },
    // The same HTML again: what can differ is what it looks like.
    { width: 390, colorScheme: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
  ] as const)(
    'nothing keeps anyone out, $width wide and $colorScheme',
    async ({ width, colorScheme, rules }) => {
      const viewport = { width, height: 800 };
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      for (const path of await pagesToLookAt(playground)) {
        await page.goto(playground.url + path);
        await page.evaluate(OPEN_ALL);
        const axe = new AxeBuilder({ page });
        const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect.soft(found, path).toEqual([]);
        const wider = await page.evaluate(WIDER);
        expect.soft(wider, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await context.close();
    },
    120_000,
  );

  test('an issue page follows the answer and keeps what is being typed', async () => {
    const repository = playground.repository('my-course');
    const { world } = playground;
    const page = await browser.newPage();
    await page.goto(`${playground.url}/you/my-course/issues/2`);
    await page.getByLabel('Add a comment').fill('Half a sent');
    const by = appUser(world);
    const { id } = commentOnIssue(world, repository, 2, { body: '⏳ Reading', by });
    await page.getByText('Reading').waitFor();
    editComment(world, repository, id, { body: '**Done**', by });
    await page.getByText('Done', { exact: true }).waitFor();
    expect(await page.getByText('Reading').count()).toBe(0);
    expect(await page.getByLabel('Add a comment').inputValue()).toBe('Half a sent');
    expect(await page.getByRole('status').textContent()).toContain('1 comment, the last one by');
    await page.close();
  });

  test('the way from the template to an issue needs only the keyboard', async () => {
    const page = await browser.newPage();
    await page.goto(playground.url);
    await page.getByLabel('Repository name').first().fill('by-keyboard');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/you/by-keyboard');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.goto(`${playground.url}/you/by-keyboard/issues/new?title=Help&body=Press`);
    await page.getByLabel('Add a title').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/you/by-keyboard/issues/1');
    await page.close();
  });
});
