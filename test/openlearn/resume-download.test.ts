import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { NetworkRules } from '../../src/openlearn/download/network-rules.ts';
import { type Answer, type Served, serve } from './serve.ts';

const FILM = Buffer.from(Array.from({ length: 50_000 }, (_, index) => index % 251));
const CUT = 20_000;
const ANY = { maxBytes: 100_000, accept: '*/*' };
let served: Served | undefined;

afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function start(answer: Answer, change?: Partial<NetworkRules>): Promise<Served> {
  served = await serve(answer, change);
  return served;
}

/** Sends a beginning, and breaks off as a network does. */
function cutOff(response: ServerResponse, from = 0): void {
  response.write(FILM.subarray(from, from + CUT), () => {
    setTimeout(() => response.destroy(), 20);
  });
}

/** What a server that understands ranges sends. */
function rest(request: IncomingMessage, response: ServerResponse, etag: string): number {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const goesOn = from > 0 && request.headers['if-range'] === etag;
  const start = goesOn ? from : 0;
  response.writeHead(goesOn ? 206 : 200, {
    etag,
    'content-length': FILM.length - start,
    ...(goesOn ? { 'content-range': `bytes ${from}-${FILM.length - 1}/${FILM.length}` } : {}),
  });
  return start;
}

describe('a download that is cut off', () => {
  test('goes on where it was, and asks for the very same thing', async () => {
    const { source, requests, origin } = await start((request, response, hit) => {
      const from = rest(request, response, '"one"');
      if (hit < 3) cutOff(response, from);
      else response.end(FILM.subarray(from));
    });
    const reading = await source.read(`${origin}/film`, ANY);
    expect(reading).toMatchObject({ kind: 'ok', validators: { etag: '"one"' } });
    expect(reading.kind === 'ok' && FILM.equals(reading.bytes)).toBe(true);
    expect(requests.map(({ headers }) => headers.range)).toEqual([
      undefined,
      'bytes=20000-',
      'bytes=40000-',
    ]);
    expect(requests[1]?.headers['if-range']).toBe('"one"');
  });

  test('does not give up while every attempt brings something', async () => {
    const { source, requests, origin } = await start(
      (request, response) => {
        const from = rest(request, response, '"one"');
        response.write(FILM.subarray(from, from + 8000), () => {
          setTimeout(() => response.destroy(), 20);
        });
      },
      { attempts: 2 },
    );
    // The last piece fills the announced length, so that the body is whole.
    expect(await source.read(`${origin}/film`, ANY)).toMatchObject({ kind: 'ok' });
    expect(requests.length).toBe(7);
  });

  test('starts over when it has changed meanwhile', async () => {
    const { source, origin } = await start((request, response, hit) => {
      const from = rest(request, response, hit === 1 ? '"one"' : '"two"');
      if (hit === 1) cutOff(response);
      else response.end(FILM.subarray(from));
    });
    const reading = await source.read(`${origin}/film`, ANY);
    expect(reading.kind === 'ok' && FILM.equals(reading.bytes)).toBe(true);
  });

  test.each([
    ['nothing to tell it by', {}],
    ['only a weak tag', { etag: 'W/"one"' }],
  ])('starts over where the server gives %s', async (_what, headers) => {
    const { source, requests, origin } = await start((_request, response, hit) => {
      response.writeHead(200, { ...headers, 'content-length': FILM.length });
      if (hit === 1) cutOff(response);
      else response.end(FILM);
    });
    const reading = await source.read(`${origin}/film`, ANY);
    expect(reading.kind === 'ok' && FILM.equals(reading.bytes)).toBe(true);
    expect(requests[1]?.headers.range).toBeUndefined();
  });

  test('is not put together from pieces that do not fit', async () => {
    const { source, requests, origin } = await start((request, response, hit) => {
      if (hit === 1) {
        response.writeHead(200, { etag: '"one"', 'content-length': FILM.length });
        cutOff(response);
      } else if (request.headers.range !== undefined) {
        response.writeHead(206, { 'content-range': 'bytes 5-9/50000' }).end('wrong');
      } else response.end(FILM);
    });
    const reading = await source.read(`${origin}/film`, ANY);
    expect(reading.kind === 'ok' && FILM.equals(reading.bytes)).toBe(true);
    expect(requests).toHaveLength(3);
  });

  test('starts over when the server says that there is no such range', async () => {
    const { source, origin } = await start((request, response, hit) => {
      response.setHeader('etag', '"one"');
      if (hit === 1) cutOff(response.writeHead(200, { 'content-length': FILM.length }));
      else if (request.headers.range !== undefined) response.writeHead(416).end();
      else response.end(FILM);
    });
    const reading = await source.read(`${origin}/film`, ANY);
    expect(reading.kind === 'ok' && FILM.equals(reading.bytes)).toBe(true);
  });

  test('keeps to the cap also when it goes on', async () => {
    const { source, origin } = await start((request, response, hit) => {
      const from = rest(request, response, '"one"');
      if (hit === 1) cutOff(response);
      else response.end(FILM.subarray(from));
    });
    const cap = { ...ANY, maxBytes: 49_999 };
    expect(await source.read(`${origin}/film`, cap)).toEqual({ kind: 'too-big', limit: 49_999 });
  });
});

describe('a server that does not behave', () => {
  test('is told at once that what it announces is too much', async () => {
    const { source, origin } = await start((_request, response) => {
      response.writeHead(200, { 'content-length': 10_000_000 }).write('a');
    });
    expect(await source.read(`${origin}/film`, ANY)).toMatchObject({ kind: 'too-big' });
  });

  test('that announces more than it sends is not believed', async () => {
    const { source, requests, origin } = await start((_request, response) => {
      response.writeHead(200, { 'content-length': 500 });
      response.write('short', () => response.destroy());
    });
    expect(await source.read(`${origin}/film`, ANY)).toMatchObject({ kind: 'unreachable' });
    expect(requests.length).toBeGreaterThanOrEqual(3);
    expect(requests.length).toBeLessThanOrEqual(4);
  });

  test('that drips is left when its time is over, though something comes all the time', async () => {
    const { source, origin } = await start(
      (_request, response) => {
        const drip = setInterval(() => response.write('.'), 20);
        response.on('close', () => clearInterval(drip));
      },
      { overallMs: 300, slowestBytesPerSecond: 1_000_000_000, timeoutMs: 1000 },
    );
    const begun = Date.now();
    expect(await source.read(`${origin}/film`, ANY)).toMatchObject({ kind: 'timeout' });
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  test('that falls silent in the middle is asked for the rest', async () => {
    const { source, requests, origin } = await start(
      (request, response, hit) => {
        const from = rest(request, response, '"one"');
        if (hit === 1) response.write(FILM.subarray(0, CUT));
        else response.end(FILM.subarray(from));
      },
      { timeoutMs: 200 },
    );
    const reading = await source.read(`${origin}/film`, ANY);
    expect(reading.kind === 'ok' && FILM.equals(reading.bytes)).toBe(true);
    expect(requests[1]?.headers.range).toBe('bytes=20000-');
  });

  test('that asks to be left alone is left alone by everything that waits', async () => {
    const times: number[] = [];
    const { source, origin } = await start((_request, response, hit) => {
      times.push(Date.now());
      if (hit === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else response.end('here');
    });
    const first = source.read(`${origin}/one`, ANY);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const others = ['/two', '/three'].map((path) => source.read(origin + path, ANY));
    for (const reading of await Promise.all([first, ...others])) {
      expect(reading).toMatchObject({ kind: 'ok' });
    }
    const [asked = 0, ...later] = times;
    expect(Math.min(...later) - asked).toBeGreaterThanOrEqual(990);
  });

  test('that wants an hour of quiet is not asked for anything else meanwhile', async () => {
    const { source, requests, origin } = await start((_request, response) => {
      response.writeHead(503, { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() });
      response.end();
    });
    expect(await source.read(`${origin}/one`, ANY)).toMatchObject({ kind: 'refused' });
    expect(await source.read(`${origin}/two`, ANY)).toMatchObject({ kind: 'refused' });
    expect(requests).toHaveLength(1);
  });
});

describe('many readings', () => {
  test('use four connections at most, and do not run out of time while they wait', async () => {
    let open = 0;
    let most = 0;
    const { source, origin } = await start(
      (_request, response) => {
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          response.end('here');
        }, 200);
      },
      { timeoutMs: 1000, attempts: 1 },
    );
    const paths = Array.from({ length: 28 }, (_, at) => `${origin}/${at}`);
    const readings = await Promise.all(paths.map((url) => source.read(url, ANY)));
    expect(readings.map(({ kind }) => kind)).toEqual(paths.map(() => 'ok'));
    expect(most).toBe(4);
  });
});

describe('who asks', () => {
  test('says where the people behind it are reached', async () => {
    const answer: Answer = (_request, response) => response.end('here');
    const { source, origin, requests } = await start(answer, {
      contact: 'https://example.org/about',
    });
    await source.read(`${origin}/one`, ANY);
    expect(requests[0]?.headers['user-agent']).toContain('; +https://example.org/about)');
  });

  test('puts nothing else into the header', async () => {
    const answer: Answer = (_request, response) => response.end('here');
    const { source, origin, requests } = await start(answer, { contact: 'a\r\nX-Other: b' });
    await source.read(`${origin}/one`, ANY);
    expect(requests[0]?.headers['user-agent']).not.toContain('+');
    expect(requests[0]?.headers).not.toHaveProperty('x-other');
  });
});
