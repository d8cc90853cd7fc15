import { isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { ForeignRules } from './foreign-rules.ts';
import { judgeRemote } from './judge-remote.ts';

const WHAT_GIT_ASKS = '/info/refs';
const LONGEST_MS = 10_000;

/**
 * Where a renamed repository is now, on the same server; undefined where that is not said. Git itself would
 * follow a redirect anywhere.
 */
export async function movedTo(url: string, rules: ForeignRules): Promise<string | undefined> {
  const judged = await judgeRemote(url, rules);
  if (judged.kind !== 'allowed') return undefined;
  const held = judged.addresses === undefined ? {} : { lookup: lookupOf(judged.addresses) };
  const agent = new Agent({ connect: { ...held, timeout: LONGEST_MS } });
  try {
    const asked = `${url}${WHAT_GIT_ASKS}?service=git-upload-pack`;
    const { headers, body } = await request(asked, {
      dispatcher: agent,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    await body.dump();
    return sameServer(url, headers.location?.toString());
  } catch {
    // It has moved, and nobody knows where.
    return undefined;
  } finally {
    await agent.destroy();
  }
}

function lookupOf(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    if (options.all === true) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family);
  };
}

function sameServer(url: string, location: string | undefined): string | undefined {
  const there = location === undefined ? null : URL.parse(location, url);
  if (there === null || there.origin !== new URL(url).origin) return undefined;
  const end = there.pathname.indexOf(WHAT_GIT_ASKS);
  return end === -1 ? undefined : `${there.origin}${there.pathname.slice(0, end)}`;
}
