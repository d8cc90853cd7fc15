import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { ForeignRules } from './foreign-rules.ts';

export type JudgedRemote =
  | {
      readonly kind: 'allowed';
      readonly protocol: 'http' | 'https';
      /** The addresses to which the host is held from now on; undefined where they are not ours to look up. */
      readonly addresses: readonly string[] | undefined;
    }
  | { readonly kind: 'refused'; readonly why: 'address' | 'host' | 'private-address' }
  | { readonly kind: 'unreachable'; readonly detail: string };

/**
 * Whether git may ask this address: https, a host that is allowed, no password, no port, and only
 * addresses that anybody on the internet can have. They are looked up once and then held, so that a
 * name that answers differently the second time gains nothing.
 */
export async function judgeRemote(address: string, rules: ForeignRules): Promise<JudgedRemote> {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '') {
    return { kind: 'refused', why: 'address' };
  }
  if (url.origin === rules.own) return ofOwnServer(url);
  if (url.protocol !== 'https:' || url.port !== '') return { kind: 'refused', why: 'address' };
  if (!rules.hosts.includes(url.hostname)) return { kind: 'refused', why: 'host' };
  // Behind a proxy names are looked up there, and here often not at all.
  if (isProxied()) return { kind: 'allowed', protocol: 'https', addresses: undefined };
  return heldAddresses(url.hostname);
}

function ofOwnServer({ protocol }: URL): JudgedRemote {
  const name = protocol.slice(0, -1);
  return name === 'http' || name === 'https'
    ? { kind: 'allowed', protocol: name, addresses: undefined }
    : { kind: 'refused', why: 'address' };
}

function isProxied(): boolean {
  return Object.entries(process.env).some(
    ([name, value]) => /^(https_proxy|all_proxy)$/i.test(name) && value !== '',
  );
}

async function heldAddresses(host: string): Promise<JudgedRemote> {
  try {
    const found = isIP(host) > 0 ? [{ address: host }] : await lookup(host, { all: true });
    const open = found.map(({ address }) => address).filter(isPublic);
    if (open.length === 0) return { kind: 'refused', why: 'private-address' };
    return { kind: 'allowed', protocol: 'https', addresses: open };
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { kind: 'unreachable', detail };
  }
}

/** Source: the IANA special-purpose address registries, as ipaddr.js names their ranges. */
function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
