import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { utteranceOf } from '../../../src/engine/understand.ts';
import { allExamples, issueOpened, pushed } from '../deliveries/payloads.ts';
import { deliver, fromInstallation, SECRET, type StartedApp, startApp } from './started-app.ts';

const OLD_SECRET = 'the-secret-before-this-one-00000000';

let started: StartedApp;
beforeAll(async () => {
  started = await startApp(undefined, { secrets: [SECRET, OLD_SECRET] });
});
afterAll(() => started.close());

const opened = (number: number) => fromInstallation(issueOpened({ 'issue.number': number }));
const numbers = () =>
  started.handled.map(({ place }) => (place.kind === 'issue' ? place.number : 0));

describe('who may send', () => {
  test('an unsigned webhook is turned away', async () => {
    expect(await deliver(started.url, 'issues', opened(1), { secret: false })).toEqual({
      status: 401,
      text: 'not signed',
    });
  });

  test('a webhook signed with another secret is turned away, also with “development”', async () => {
    for (const secret of ['development', `${SECRET}x`]) {
      expect(await deliver(started.url, 'issues', opened(1), { secret })).toMatchObject({
        status: 401,
      });
    }
    await started.app.idle();
    expect(numbers()).not.toContain(1);
  });

  test('a changed body does not fit its signature', async () => {
    const text = JSON.stringify(opened(1));
    const signature = `sha256=${createHmac('sha256', SECRET).update(text).digest('hex')}`;
    const response = await fetch(`${started.url}/api/github/webhooks`, {
      method: 'POST',
      headers: { 'x-hub-signature-256': signature, 'x-github-event': 'issues' },
      body: text.replace('Unzip', 'Undo!'),
    });
    expect(response.status).toBe(401);
  });

  test('the older secret counts while it is being replaced', async () => {
    const answer = await deliver(started.url, 'issues', opened(2), { secret: OLD_SECRET });
    expect(answer).toEqual({ status: 202, text: 'stored' });
    await started.app.idle();
    expect(numbers()).toContain(2);
  });
});

describe('what may be sent', () => {
  test('more than 25 MB is refused by its announced length, before it is sent', async () => {
    expect(await rawPost({ 'content-length': String(25 * 1024 * 1024 + 1) }, [])).toBe(413);
  });

  test('more than 25 MB is refused also where no length was announced', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'a');
    const chunks = Array.from({ length: 25 }, () => chunk);
    // One byte too many, and the request stays open: whoever waits for its end waits for ever.
    expect(await rawPost({}, [...chunks, Buffer.from('a')], { open: true })).toBe(413);
  });

  test('a large body without a signature is not read at all', async () => {
    const headers = { 'content-length': '26214400', 'x-hub-signature-256': 'sha1=0' };
    expect(await rawPost(headers, [])).toBe(401);
  });

  test('text that is not JSON and webhooks without GitHub’s headers are bad requests', async () => {
    expect(await deliver(started.url, 'issues', 'payload=%7B%7D')).toMatchObject({ status: 400 });
    expect(await deliver(started.url, 'issues', '{}', { id: '../x' })).toMatchObject({
      status: 400,
    });
  });

  test('other paths and methods', async () => {
    const webhooks = await fetch(`${started.url}/api/github/webhooks`);
    const nothing = await fetch(`${started.url}/`);
    expect([webhooks.status, nothing.status]).toEqual([405, 404]);
  });

  test('says how it is', async () => {
    await started.app.idle();
    const response = await fetch(`${started.url}/healthz`);
    expect(await response.json()).toEqual({ status: 'ok', waiting: 0, running: 0 });
  });
});

describe('once', () => {
  test('the same delivery twice runs once', async () => {
    const payload = opened(11);
    const first = await deliver(started.url, 'issues', payload, { id: 'same' });
    const second = await deliver(started.url, 'issues', payload, { id: 'same' });
    await started.app.idle();
    expect([first.text, second.text]).toEqual(['stored', 'known']);
    expect(numbers().filter((number) => number === 11)).toHaveLength(1);
  });

  test('two deliveries that tell of the same thing run once', async () => {
    await deliver(started.url, 'issues', opened(12));
    expect(await deliver(started.url, 'issues', opened(12))).toMatchObject({ text: 'known' });
    await started.app.idle();
    expect(numbers().filter((number) => number === 12)).toHaveLength(1);
  });

  test('what is not for us is acknowledged and not stored', async () => {
    const template = fromInstallation(pushed({ 'repository.is_template': true }));
    expect(await deliver(started.url, 'push', template)).toEqual({ status: 202, text: 'ignored' });
    expect(await deliver(started.url, 'ping', { zen: 'x' })).toMatchObject({ text: 'ignored' });
    // Without an installation nothing could be done about it.
    expect(await deliver(started.url, 'issues', issueOpened())).toMatchObject({ text: 'ignored' });
  });
});

test('every example payload of GitHub’s: no crash, and only the meant is handled', async () => {
  const fresh = await startApp();
  try {
    for (const { name, payload } of allExamples()) {
      const answer = await deliver(fresh.url, name, fromInstallation(payload));
      expect([name, answer.status]).toEqual([name, 202]);
    }
    await fresh.app.idle();
    expect(fresh.handled.some(({ kind }) => kind === 'occurred')).toBe(false);
    const meant = fresh.handled.map((one) => utteranceOf(one).text);
    expect(meant.sort()).toEqual([
      'Initial commit',
      'Spelling error in the README file',
      'Spelling error in the README file',
      'Spelling error in the README file',
      "You are totally right! I'll get this fixed right away.",
    ]);
    expect(
      fresh.log.filter(({ event }) => /broke|trouble|gave up|dropped/.test(String(event))),
    ).toEqual([]);
  } finally {
    await fresh.close();
  }
});

test('log lines hold no title, no body and no token', async () => {
  const secretive = fromInstallation(
    issueOpened({ 'issue.number': 77, 'issue.title': 'A private title', 'issue.body': 'My body' }),
  );
  await deliver(started.url, 'issues', secretive);
  await started.app.idle();
  const lines = JSON.stringify(started.log);
  expect(lines).toContain('stored');
  for (const word of ['private title', 'My body', 'a-token', SECRET])
    expect(lines).not.toContain(word);
});

/** Posts with headers of its own making and answers the status, however early it comes. */
function rawPost(
  headers: Record<string, string>,
  chunks: readonly Buffer[],
  { open = false } = {},
): Promise<number> {
  const { port } = new URL(started.url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/api/github/webhooks',
      headers: {
        'x-hub-signature-256': `sha256=${'0'.repeat(64)}`,
        'x-github-event': 'issues',
        'x-github-delivery': 'raw',
        ...headers,
      },
    });
    let status: number | undefined;
    request.on('response', (response) => {
      status = response.statusCode;
      response.resume();
      resolve(status ?? 0);
      request.destroy();
    });
    request.on('error', (error) => {
      if (status === undefined) reject(error);
    });
    request.flushHeaders();
    for (const chunk of chunks) request.write(chunk);
    if (chunks.length > 0 && !open) request.end();
  });
}
