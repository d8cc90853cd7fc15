import { isPublic } from './guarded-lookup.ts';
import { isAllowed, type NetworkRules } from './network-rules.ts';
import type { Reading } from './source.ts';

/** Why an address must not be asked, or undefined when it may. */
export function judgeAddress(address: string, rules: NetworkRules): Reading | undefined {
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
