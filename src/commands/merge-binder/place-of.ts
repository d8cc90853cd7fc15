import type { RepositoryFacts } from '../../engine/happening.ts';
import type { ForeignRules } from '../../git/foreign/foreign-rules.ts';
import type { Here } from './source-word.ts';

/** `owner/name` lies on the server of this repository; for one on a disk, on github.com. */
export function placeOf({ cloneUrl, owner, name }: RepositoryFacts): Here {
  const url = /^https?:\/\//.test(cloneUrl) ? URL.parse(cloneUrl) : null;
  return { server: url?.origin ?? 'https://github.com', owner, name };
}

/** The rules with the server of this repository, where that is none of the hosts that everybody may ask. */
export function rulesHere(rules: ForeignRules, { server }: Here): ForeignRules {
  const own = rules.hosts.includes(new URL(server).hostname) ? undefined : server;
  return { own, ...rules };
}
