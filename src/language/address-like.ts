import { distance } from './distance.ts';

/** Endings by which a word without `https://` is still seen to be an address, and not `setup.py`. */
const ENDINGS = new Set(['ac', 'com', 'edu', 'eu', 'gov', 'info', 'net', 'org', 'uk']);

/** Whether somebody clearly tried to write a web address, right or wrong. */
export function isAddressLike(text: string): boolean {
  return text.includes('://') || startsLikeHost(text);
}

/** The address that was probably meant (`htps://…`, `www.open.edu/…`), or undefined where that is unclear. */
export function repairAddress(text: string): string | undefined {
  if (startsLikeHost(text)) return `https://${text}`;
  const mistyped = /^(h[a-z]{2,6})(?:[:;]\/{0,3}|\/{2,3})([^/\s].*)$/i.exec(text);
  const scheme = mistyped?.[1]?.toLowerCase() ?? '';
  const slips = Math.min(distance(scheme, 'https'), distance(scheme, 'http'));
  return slips <= 1 && mistyped?.[2] !== undefined ? `https://${mistyped[2]}` : undefined;
}

function startsLikeHost(text: string): boolean {
  const host = text.split('/', 1)[0] ?? '';
  const labels = host.toLowerCase().split('.');
  if (labels.length < 2 || !labels.every((label) => /^[a-z0-9-]+$/.test(label))) return false;
  return labels[0] === 'www' || ENDINGS.has(labels.at(-1) ?? '');
}
