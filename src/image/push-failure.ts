import { MOST_LINES } from './failed-step.ts';
import { meaningful } from './meaningful.ts';
import type { PushFailure } from './push-archive.ts';
import type { Ran } from './run-program.ts';

const WHYS: readonly (readonly [RegExp, PushFailure['why']])[] = [
  [
    /unauthorized|authentication required|401|invalid username\/password|incorrect username/i,
    'credentials',
  ],
  [/denied|forbidden|403|not allowed|name (?:invalid|unknown)|quota/i, 'refused'],
  [
    /connection refused|no such host|i\/o timeout|TLS handshake|x509|network is unreachable|server gave HTTP response/i,
    'unreachable',
  ],
  [
    /docker-archive|tarball|tar header|manifest\.json|invalid tar|unexpected EOF|no such file/i,
    'archive',
  ],
];

/** Why a push failed, as far as its last words tell. */
export function pushFailure(ran: Ran): PushFailure {
  const lines = meaningful(ran.lines).slice(-MOST_LINES);
  if (ran.end === 'absent') return { kind: 'failed', why: 'tools', lines };
  const last = lines.slice(-5).join('\n');
  const why = WHYS.find(([pattern]) => pattern.test(last))?.[1] ?? 'other';
  return { kind: 'failed', why, lines };
}
