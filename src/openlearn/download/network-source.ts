import { setTimeout as pause } from 'node:timers/promises';
import { Agent } from 'undici';
import { PrivateAddress, publicLookup } from './guarded-lookup.ts';
import { judgeAddress } from './judge-address.ts';
import { limitAtOnce } from './limit-at-once.ts';
import { type NetworkRules, OPENLEARN_RULES } from './network-rules.ts';
import { createPacing, type Pacing } from './pacing.ts';
import type { Partial } from './partial-body.ts';
import { type Attempt, requestOnce, type Step } from './request-once.ts';
import type { Reading, ReadOptions, Source } from './source.ts';

const CONNECTIONS = 4;
const CONNECT_MS = 10_000;

/**
 * Reads from the network, politely and on a short lead: only the hosts of the rules, public addresses
 * checked when connecting, every redirect judged like a first address, bytes and time capped, a few
 * connections at a time, and pauses between attempts as long as the server asks for. A body that is
 * cut off goes on from there.
 *
 * Source: RFC 9110, section 10.2.3 (Retry-After), 14 (ranges) and 15.4 (redirection).
 */
export function networkSource(rules: NetworkRules = OPENLEARN_RULES): Source & {
  close(): Promise<void>;
} {
  const guarded = rules.privateAddresses === 'refused' ? { lookup: publicLookup } : {};
  const agent = new Agent({
    connections: CONNECTIONS,
    connect: { ...guarded, timeout: Math.min(rules.timeoutMs, CONNECT_MS) },
  });
  const pacing = createPacing(rules);
  const atOnce = limitAtOnce(CONNECTIONS);
  return {
    // The clock of a reading starts when it is its turn.
    read: (url, options) => atOnce(() => read(url, options, { rules, agent, pacing })),
    close: () => agent.destroy(),
  };
}

type Network = {
  readonly rules: NetworkRules;
  readonly agent: Agent;
  readonly pacing: Pacing;
};

async function read(url: string, options: ReadOptions, network: Network): Promise<Reading> {
  const { rules, pacing } = network;
  const slowestMs = (options.maxBytes / rules.slowestBytesPerSecond) * 1000;
  const allowedMs = Math.ceil(rules.overallMs + slowestMs);
  const overall = AbortSignal.timeout(allowedMs);
  let pauseMs = rules.pauseMs;
  let partial: Partial | undefined;
  for (let left = rules.attempts - 1; ; left -= 1) {
    if (!(await pacing.wait(hostOf(url)))) return refusedBy('status', '429');
    const before = partial?.size ?? 0;
    const attempt = await attemptOnce(url, options, { overall, allowedMs, partial }, network);
    partial = attempt.partial;
    const { step } = attempt;
    if (step.kind === 'done') return step.reading;
    // Whatever came anew was worth the attempt.
    if ((partial?.size ?? 0) > before) {
      left += 1;
      pauseMs = rules.pauseMs;
    }
    if (left <= 0 || step.afterMs > rules.longestPauseMs || overall.aborted) return step.reading;
    await pause(pauseMs * (0.5 + Math.random()));
    pauseMs *= 2;
  }
}

type Ended = Exclude<Step, { kind: 'redirect' }>;

type So = {
  readonly overall: AbortSignal;
  readonly allowedMs: number;
  readonly partial: Partial | undefined;
};

/** One attempt, through all redirects, that ends when nothing comes for too long. */
async function attemptOnce(
  url: string,
  options: ReadOptions,
  { overall, allowedMs, partial }: So,
  { rules, agent, pacing }: Network,
): Promise<{ readonly step: Ended; readonly partial: Partial | undefined }> {
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), rules.timeoutMs);
  const signal = AbortSignal.any([overall, stalled.signal]);
  const alive = () => void timer.refresh();
  const attempt: Attempt = { options, rules, agent, signal, alive, partial };
  try {
    return { step: await followed(url, attempt, pacing), partial: attempt.partial };
  } catch (error) {
    const lateMs = overall.aborted ? allowedMs : signal.aborted ? rules.timeoutMs : undefined;
    return { step: broken(error, lateMs), partial: attempt.partial };
  } finally {
    clearTimeout(timer);
  }
}

async function followed(start: string, attempt: Attempt, pacing: Pacing): Promise<Ended> {
  const { rules } = attempt;
  let url = start;
  for (let hops = 0; hops <= rules.redirects; hops += 1) {
    const refusal = judgeAddress(url, rules);
    if (refusal !== undefined) return { kind: 'done', reading: refusal };
    const step = await requestOnce(url, attempt);
    if (step.kind === 'again' && step.afterMs > 0) pacing.quiet(hostOf(start), step.afterMs);
    if (step.kind !== 'redirect') return step;
    url = step.url;
  }
  return { kind: 'done', reading: refusedBy('redirects', String(rules.redirects)) };
}

/** @param lateMs how long was waited, where the attempt was ended because of that */
function broken(error: unknown, lateMs: number | undefined): Ended {
  const causes = [error, error instanceof Error ? error.cause : undefined];
  const found = causes.find((cause) => cause instanceof PrivateAddress);
  if (found !== undefined) {
    return { kind: 'done', reading: refusedBy('private-address', found.message) };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reading: Reading =
    lateMs !== undefined || code.endsWith('_TIMEOUT')
      ? { kind: 'timeout', seconds: Math.round((lateMs ?? CONNECT_MS) / 1000) }
      : { kind: 'unreachable', detail: code };
  return { kind: 'again', reading, afterMs: 0 };
}

function refusedBy(why: Extract<Reading, { kind: 'refused' }>['why'], detail: string): Reading {
  return { kind: 'refused', why, detail };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
