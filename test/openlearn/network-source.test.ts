import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublic } from '../../src/openlearn/download/guarded-lookup.ts';
import { type NetworkRules, OPENLEARN_RULES } from '../../src/openlearn/download/network-rules.ts';
import { networkSource } from '../../src/openlearn/download/network-source.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, hit: number) => void;

const ANYTHING = { maxBytes: 1000, accept: '*/*' };
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A real server on this machine, and a source whose rules let it be reached. */
async function serve(answer: Answer, change: Partial<NetworkRules> = {}) {
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const rules: NetworkRules = {
    ...OPENLEARN_RULES,
    protocols: ['http:'],
    hosts: ['localhost', '127.0.0.1'],
    ports: [String(port)],
    privateAddresses: 'allowed',
    pauseMs: 1,
    ...change,
  };
  const source = networkSource(rules);
  closing.push(async () => {
    await source.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return { source, requests, port, url: `http://127.0.0.1:${port}/unit` };
}

describe('reading from the network', () => {
  test('answers the bytes and their type, and says who is asking', async () => {
    const { source, requests, url } = await serve((_request, response) => {
      response.setHeader('content-type', 'application/xml').end('<Item/>');
    });
    const reading = await source.read(url, { maxBytes: 1000, accept: 'application/xml' });
    expect(reading).toEqual({ kind: 'ok', bytes: Buffer.from('<Item/>'), type: 'application/xml' });
    expect(requests[0]?.headers).toMatchObject({ accept: 'application/xml' });
    expect(requests[0]?.headers['user-agent']).toContain('Sayso');
  });

  test.each([
    [404, { kind: 'missing' }],
    [410, { kind: 'missing' }],
    [403, { kind: 'refused', why: 'status', detail: '403' }],
    [500, { kind: 'refused', why: 'status', detail: '500' }],
  ])('answers what the status %i means, without asking again', async (status, expected) => {
    const { source, requests, url } = await serve((_request, response) => {
      response.writeHead(status).end();
    });
    expect(await source.read(url, ANYTHING)).toEqual(expected);
    expect(requests).toHaveLength(1);
  });

  test('stops at the cap, also when the length was not announced', async () => {
    const { source, url } = await serve((_request, response) => {
      response.write('x'.repeat(900));
      response.end('x'.repeat(200));
    });
    expect(await source.read(url, ANYTHING)).toEqual({ kind: 'too-big', limit: 1000 });
  });

  test('asks again when the server is busy, after as long as it wants', async () => {
    const times: number[] = [];
    const { source, url } = await serve((_request, response, hit) => {
      times.push(Date.now());
      if (hit === 1) response.writeHead(503, { 'retry-after': '1' }).end();
      else response.end('here');
    });
    expect(await source.read(url, ANYTHING)).toMatchObject({ kind: 'ok' });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test('does not wait for longer than is polite to the person', async () => {
    const { source, requests, url } = await serve((_request, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    expect(await source.read(url, ANYTHING)).toMatchObject({ kind: 'refused', detail: '429' });
    expect(requests).toHaveLength(1);
  });

  test('gives up after three attempts', async () => {
    const { source, requests, url } = await serve((request) => {
      request.socket.destroy();
    });
    expect(await source.read(url, ANYTHING)).toMatchObject({ kind: 'unreachable' });
    expect(requests).toHaveLength(3);
  });

  test('does not wait for ever', async () => {
    const { source, url } = await serve(() => {}, { timeoutMs: 150, attempts: 1 });
    expect(await source.read(url, ANYTHING)).toMatchObject({ kind: 'timeout' });
  });

  test('follows redirects within the rules, not in circles', async () => {
    const { source, requests, url } = await serve((request, response) => {
      if (request.url === '/unit') response.writeHead(302, { location: '/moved' }).end();
      else if (request.url === '/moved') response.end('here');
      else response.writeHead(301, { location: '/circle' }).end();
    });
    expect(await source.read(url, ANYTHING)).toMatchObject({ kind: 'ok' });
    const circle = await source.read(url.replace('unit', 'circle'), ANYTHING);
    expect(circle).toEqual({ kind: 'refused', why: 'redirects', detail: '5' });
    expect(requests).toHaveLength(2 + 6);
  });

  test('never follows a redirect to where it may not go', async () => {
    const { source, requests, url } = await serve((request, response) => {
      const location =
        request.url === '/unit' ? 'http://169.254.169.254/meta' : 'file:///etc/passwd';
      response.writeHead(302, { location }).end();
    });
    expect(await source.read(url, ANYTHING)).toMatchObject({ kind: 'refused', why: 'address' });
    const file = await source.read(url.replace('unit', 'file'), ANYTHING);
    expect(file).toMatchObject({ kind: 'refused', why: 'address' });
    expect(requests).toHaveLength(2);
  });
});

describe('private addresses', () => {
  test('are not connected to, by name or by number', async () => {
    const { source, requests, port, url } = await serve((_request, response) => response.end(), {
      privateAddresses: 'refused',
    });
    const expected = { kind: 'refused', why: 'private-address' };
    expect(await source.read(url, ANYTHING)).toMatchObject(expected);
    expect(await source.read(`http://localhost:${port}/`, ANYTHING)).toMatchObject(expected);
    expect(requests).toHaveLength(0);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'not an address',
  ])('%s is one', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(['137.108.200.90', '2001:4860:4860::8888'])('%s is none', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe('the rules for OpenLearn', () => {
  test.each([
    'http://www.open.edu/a',
    'https://www.open.edu:8443/a',
    'https://you:secret@www.open.edu/a',
    'https://www.open.edu.example.org/a',
    'https://notopen.edu/a',
    'ftp://www.open.edu/a',
    'nonsense',
  ])('keep us from %s', async (url) => {
    const source = networkSource();
    closing.push(source.close);
    expect(await source.read(url, ANYTHING)).toMatchObject({ kind: 'refused', why: 'address' });
  });
});
