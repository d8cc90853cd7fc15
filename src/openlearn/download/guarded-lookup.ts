import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The error with which a connection to a private address ends before it begins. */
export class PrivateAddress extends Error {
  readonly code = 'EPRIVATE';
}

/**
 * Whether an address is one that anybody on the internet can have. Loopback, private networks, link
 * local (cloud metadata), multicast and the like are not, also when written as IPv4 in IPv6.
 *
 * Source: the IANA special-purpose address registries, as ipaddr.js names their ranges.
 */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Looks a host up for a connection and answers only public addresses. It runs when connecting, so a
 * name that answers differently the second time gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, []);
    const open = found.filter(({ address }) => isPublic(address));
    const [first] = open;
    if (first === undefined) return callback(new PrivateAddress(hostname), []);
    if (options.all === true) return callback(null, open);
    callback(null, first.address, first.family);
  });
};
