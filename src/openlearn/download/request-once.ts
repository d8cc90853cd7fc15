import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { type NetworkRules, userAgent } from './network-rules.ts';
import { retryAfter } from './pacing.ts';
import { continues, type Partial, rangeHeaders } from './partial-body.ts';
import type { Reading, ReadOptions, Validators } from './source.ts';

/** What one request leads to: the end, another address, or another attempt. */
export type Step =
  | { readonly kind: 'done'; readonly reading: Reading }
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'again'; readonly reading: Reading; readonly afterMs: number };

export type Attempt = {
  readonly options: ReadOptions;
  readonly rules: NetworkRules;
  readonly agent: Dispatcher;
  readonly signal: AbortSignal;
  /** Told whenever something comes. */
  readonly alive: () => void;
  /** What came of the body in this and earlier attempts; written to while it comes. */
  partial: Partial | undefined;
};

/** Asks once, and reads what comes within the cap. Rejects when the connection breaks. */
export async function requestOnce(url: string, attempt: Attempt): Promise<Step> {
  const { options, agent, signal } = attempt;
  const headers = { ...headersFor(attempt), ...rangeHeaders(attempt.partial, url) };
  const {
    statusCode: status,
    body,
    ...response
  } = await request(url, {
    dispatcher: agent,
    signal,
    headers,
  });
  attempt.alive();
  const header = (name: string): string | undefined => single(response.headers[name]);
  if (status === 200 || (status === 206 && attempt.partial !== undefined)) {
    const partial = bodyOf(status, url, header, attempt);
    const step =
      partial === undefined ? again('206', 0) : await bodyStep(partial, body, header, attempt);
    // Whatever is left of it is not read, and nobody would hear that it was aborted.
    body.on('error', () => {}).destroy();
    return step;
  }
  await body.dump({ limit: 64 * 1024 });
  const location = header('location');
  if (status === 304 && options.known !== undefined) return done(options.known);
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url)) {
    return { kind: 'redirect', url: new URL(location, url).href };
  }
  if (status === 404 || status === 410) return done({ kind: 'missing' });
  // What we have goes beyond the end of what there is now.
  if (status === 416) attempt.partial = undefined;
  if ([416, 429, 502, 503, 504].includes(status)) {
    return again(String(status), retryAfter(header('retry-after')));
  }
  return done(refusedBy(String(status)));
}

function headersFor({ options, rules }: Attempt): Record<string, string> {
  const { etag, lastModified } = options.known?.validators ?? {};
  return {
    accept: options.accept,
    'user-agent': userAgent(rules),
    'accept-encoding': 'identity',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

/** The body that is coming: the one that was cut off, or a new one; undefined for a piece of another. */
function bodyOf(
  status: number,
  url: string,
  header: (name: string) => string | undefined,
  attempt: Attempt,
): Partial | undefined {
  const before = attempt.partial;
  if (status === 206 && before !== undefined) {
    if (continues(before, header('content-range'))) return before;
    attempt.partial = undefined;
    return undefined;
  }
  const etag = header('etag');
  const lastModified = header('last-modified');
  const validators = {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  attempt.partial = { url, chunks: [], size: 0, validators };
  return attempt.partial;
}

/** Reads what comes, unless it is said beforehand that it is too much. */
async function bodyStep(
  partial: Partial,
  body: Readable,
  header: (name: string) => string | undefined,
  attempt: Attempt,
): Promise<Step> {
  const { maxBytes } = attempt.options;
  const announced = partial.size + Number(header('content-length') ?? 0);
  const fits = announced <= maxBytes && (await readInto(partial, body, attempt));
  if (!fits) return done({ kind: 'too-big', limit: maxBytes });
  const bytes = Buffer.concat(partial.chunks);
  const type = header('content-type') ?? '';
  return done({ kind: 'ok', bytes, type, ...withValidators(partial.validators) });
}

/** False when there is more than may be read. */
async function readInto(
  partial: Partial,
  body: AsyncIterable<Uint8Array>,
  { options, alive }: Attempt,
): Promise<boolean> {
  for await (const chunk of body) {
    alive();
    if (partial.size + chunk.length > options.maxBytes) return false;
    partial.size += chunk.length;
    partial.chunks.push(chunk);
  }
  return true;
}

function withValidators(validators: Validators): { readonly validators?: Validators } {
  return Object.keys(validators).length === 0 ? {} : { validators };
}

function done(reading: Reading): Step {
  return { kind: 'done', reading };
}

function again(status: string, afterMs: number): Step {
  return { kind: 'again', reading: refusedBy(status), afterMs };
}

function refusedBy(status: string): Reading {
  return { kind: 'refused', why: 'status', detail: status };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
