import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { subscribe, type WorldEvent } from '../../../src/hosts/playground/world/event.ts';
import { readText } from '../../../src/hosts/playground/world/read-files.ts';
import { furnish } from './furnish.ts';
import { openPlayground, type Playground } from './open-playground.ts';

let playground: Playground;

beforeEach(async () => {
  playground = await openPlayground();
  await furnish(playground);
});

afterEach(() => playground.close());

function issue(number: number) {
  const found = playground.repository('my-course').issues.get(number);
  if (!found) throw new Error(`there is no issue ${number}`);
  return found;
}

describe('a new issue', () => {
  test('a link fills in title and body, and one button submits them', async () => {
    const title = 'Fetch https://www.open.edu/openlearn/a&b/"c"';
    const query = new URLSearchParams({ title, body: 'Press the green button.' });
    const page = await playground.open(`/you/my-course/issues/new?${query}`);
    expect(page.text).toContain(
      'value="Fetch https://www.open.edu/openlearn/a&amp;b/&quot;c&quot;"',
    );
    expect(page.text).toContain('>\nPress the green button.</textarea>');
    expect(page.text).toContain('Submit new issue</button>');
    const body = 'Press the green button.';
    const made = await playground.send('/you/my-course/issues/new', { title, body });
    expect(made.path).toBe('/you/my-course/issues/4');
    expect(issue(4)).toMatchObject({ title, body, state: 'open' });
  });

  test('every “Grab this unit” of the template fills in a whole command', async () => {
    const units = await readText(
      playground.repository('my-course'),
      'main',
      '.github/template/.github/units.md',
    );
    const links = [...(units ?? '').matchAll(/\[Grab this unit\]\(\{\{url\}\}([^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, link = ''] of links) {
      const { searchParams } = new URL(`http://here${link}`);
      expect(searchParams.get('title')).toMatch(/^Fetch https:\/\/www\.open\.edu\/openlearn\/\S+$/);
      expect(searchParams.get('body')).toBe(
        'Press the green button “Submit new issue”. You do not need to do anything else.',
      );
    }
    expect(links[0]?.[1]).toContain('sayso%2Fa-sample-unit%2Fcontent-section-0');
  });

  test('without a title nothing is made, and the text is kept', async () => {
    const page = await playground.send('/you/my-course/issues/new', { title: ' ', body: 'kept' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('>\nkept</textarea>');
    expect(playground.repository('my-course').issues.has(4)).toBe(false);
  });

  test('a form makes the body GitHub makes', async () => {
    const choose = await playground.open('/you/my-course/issues/new/choose');
    expect(choose.text).toContain('issues/new?template=1-fetch.yml');
    const address = 'https://www.open.edu/openlearn/x';
    const at = '/you/my-course/issues/new?template=1-fetch.yml';
    const form = await playground.open(`${at}&address=${encodeURIComponent(address)}`);
    expect(form.text).toContain(`value="${address}"`);
    await playground.send(at, { title: 'Fetch', address, size: '', notes: '', 'field-4': '0' });
    expect(issue(4).body).toBe(
      `### Address of the unit\n\n${address}\n\n### Size of the pictures\n\n_No response_\n\n### Notes\n\n_No response_\n\n### Before you go on\n\n- [X] I have read the licence`,
    );
    expect(issue(4).labels.map((label) => label.name)).toEqual(['sayso']);
  });
});

describe('a conversation', () => {
  test('shows reactions, the App’s answer and the end of it', async () => {
    const { text } = await playground.open('/you/my-course/issues/1');
    expect(text).toContain('aria-label="eyes: heard, and being looked at"');
    expect(text).toContain('<strong><a href="/pages/you/my-course/">Open your site</a></strong>');
    expect(text).toContain('Closed as completed');
    expect(text).toContain('Reopen issue');
  });

  test('comments, closes, reopens and renames, and the world is told of each', async () => {
    const told: string[] = [];
    const stop = subscribe(playground.world, (event: WorldEvent) => {
      if ('action' in event) told.push(`${event.kind}.${event.action}`);
    });
    const at = '/you/my-course/issues/2';
    await playground.send(at, { action: 'comment', body: 'Help' });
    await playground.send(at, { action: 'close', body: '' });
    await playground.send(at, { action: 'reopen', body: 'Once more' });
    const page = await playground.send(at, { action: 'rename', title: 'Another title' });
    stop();
    expect(told).toEqual([
      'issue_comment.created',
      'issues.closed',
      'issue_comment.created',
      'issues.reopened',
      'issues.edited',
    ]);
    expect(page.text).toContain('<s>A question</s>');
    expect(issue(2).comments.map((comment) => comment.body)).toEqual(['Help', 'Once more']);
  });

  test('an empty comment is none', async () => {
    await playground.send('/you/my-course/issues/2', { action: 'comment', body: '  ' });
    expect(issue(2).comments).toEqual([]);
  });

  test('while it is new a page without script looks again by itself', async () => {
    const { text } = await playground.open('/you/my-course/issues/2');
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>');
  });
});

describe('lists and proposals', () => {
  test('issues and pull requests have lists of their own, open and closed', async () => {
    const open = await playground.open('/you/my-course/issues');
    expect(open.text).toContain('A question');
    expect(open.text).not.toContain('Improve the unit');
    expect(open.text).not.toContain('a-sample-unit/content-section-0');
    const closed = await playground.open('/you/my-course/issues?q=is:closed');
    expect(closed.text).toContain('a-sample-unit/content-section-0');
    const pulls = await playground.open('/you/my-course/pulls');
    expect(pulls.text).toContain('Improve the unit');
  });

  test('one button merges a proposal', async () => {
    const before = await playground.open('/you/my-course/issues/3');
    expect(before.path).toBe('/you/my-course/pull/3');
    expect(before.text).toContain('Merge pull request');
    expect(before.text).toContain('+# A better unit');
    const after = await playground.send('/you/my-course/pull/3/merge', {});
    expect(after.text).toContain('Merged');
    expect(after.text).not.toContain('Merge pull request</button>');
    const text = await readText(playground.repository('my-course'), 'main', 'content/unit.md');
    expect(text).toBe('# A better unit\n\nText.\n');
  });

  test('what was sent to the App can be read', async () => {
    const { text } = await playground.open('/-/deliveries');
    expect(text).toContain('issues.opened');
    expect(text).toContain('202');
    expect(text).toContain('/repos/you/my-course/actions/runs');
  });
});
