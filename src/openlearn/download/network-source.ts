import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { isPublic, PrivateAddress, publicLookup } from './guarded-lookup.ts';
import { isAllowed, type NetworkRules, OPENLEARN_RULES } from './network-rules.ts';
import type { Reading, ReadOptions, Source } from './source.ts';

const USER_AGENT = 'Sayso (fetches one OpenLearn unit because a person asked for it)';
const CONNECTIONS = 4;

/** One attempt: a reading, and whether another attempt may do better. */
type Attempt = { readonly reading: Reading; readonly again?: { readonly afterMs: number } };

/**
 * Reads from the network, politely and on a short lead: only the hosts of the rules, public addresses
 * checked when connecting, every redirect judged like a first address, bytes and time capped, a few
 * connections at a time, and pauses between attempts as long as the server asks for.
 *
 * Source: RFC 9110, section 10.2.3 (Retry-After) and 15.4 (redirection).
 */
export function networkSource(rules: NetworkRules = OPENLEARN_RULES): Source & {
  close(): Promise<void>;
} {
  const guarded = rules.privateAddresses === 'refused' ? { lookup: publicLookup } : {};
  const agent = new Agent({
    connections: CONNECTIONS,
    connect: { ...guarded, timeout: Math.min(rules.timeoutMs, 10_000) },
  });
  const read = async (url: string, options: ReadOptions): Promise<Reading> => {
    let pauseMs = rules.pauseMs;
    for (let left = rules.attempts - 1; ; left -= 1) {
      const { reading, again } = await attempt(url, options, rules, agent);
      if (again === undefined || left <= 0 || again.afterMs > rules.longestPauseMs) return reading;
      await pause(Math.max(pauseMs, again.afterMs));
      pauseMs *= 2;
    }
  };
  return { read, close: () => agent.destroy() };
}

async function attempt(
  start: string,
  options: ReadOptions,
  rules: NetworkRules,
  agent: Agent,
): Promise<Attempt> {
  const signal = AbortSignal.timeout(rules.timeoutMs);
  let url = start;
  try {
    for (let hops = 0; hops <= rules.redirects; hops += 1) {
      const refusal = judged(url, rules);
      if (refusal !== undefined) return { reading: refusal };
      const step = await oneRequest(url, options, signal, agent);
      if (typeof step !== 'string') return step;
      url = step;
    }
    return { reading: { kind: 'refused', why: 'redirects', detail: String(rules.redirects) } };
  } catch (error) {
    return failed(error, signal, rules);
  }
}

/** Why an address must not be asked, or undefined when it may. */
function judged(address: string, rules: NetworkRules): Reading | undefined {
  if (!URL.canParse(address)) return { kind: 'refused', why: 'address', detail: address };
  const url = new URL(address);
  if (!isAllowed(url, rules)) return { kind: 'refused', why: 'address', detail: url.host };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A host that is an address already is never looked up, so the lookup cannot guard it.
  const literal = /^[\d.]+$|:/.test(host);
  if (rules.privateAddresses === 'refused' && literal && !isPublic(host)) {
    return { kind: 'refused', why: 'private-address', detail: host };
  }
  return undefined;
}

/** Answers where it was sent on to, or what came of it. */
async function oneRequest(
  url: string,
  options: ReadOptions,
  signal: AbortSignal,
  agent: Agent,
): Promise<string | Attempt> {
  const headers = {
    accept: options.accept,
    'user-agent': USER_AGENT,
    'accept-encoding': 'identity',
  };
  const response = await request(url, { dispatcher: agent, signal, headers });
  const { statusCode: status, body } = response;
  const location = single(response.headers.location);
  if (status === 200) {
    const bytes = await capped(body, options.maxBytes);
    const tooBig: Reading = { kind: 'too-big', limit: options.maxBytes };
    const type = single(response.headers['content-type']) ?? '';
    return { reading: bytes === undefined ? tooBig : { kind: 'ok', bytes, type } };
  }
  await body.dump({ limit: 64 * 1024 });
  if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url)) {
    return new URL(location, url).href;
  }
  if (status === 404 || status === 410) return { reading: { kind: 'missing' } };
  const reading: Reading = { kind: 'refused', why: 'status', detail: String(status) };
  const busy = status === 429 || status === 502 || status === 503 || status === 504;
  if (!busy) return { reading };
  return { reading, again: { afterMs: retryAfter(single(response.headers['retry-after'])) } };
}

async function capped(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) {
      body.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Seconds, or a date; 0 where there is neither. */
function retryAfter(value: string | undefined): number {
  if (value === undefined) return 0;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}

function failed(error: unknown, signal: AbortSignal, rules: NetworkRules): Attempt {
  const causes = [error, error instanceof Error ? error.cause : undefined];
  const found = causes.find((cause) => cause instanceof PrivateAddress);
  if (found !== undefined) {
    return { reading: { kind: 'refused', why: 'private-address', detail: found.message } };
  }
  const again = { afterMs: 0 };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (signal.aborted || code === 'UND_ERR_CONNECT_TIMEOUT' || code.endsWith('_TIMEOUT')) {
    return { reading: { kind: 'timeout', seconds: Math.round(rules.timeoutMs / 1000) } };
  }
  return { reading: { kind: 'unreachable', detail: code }, again };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
