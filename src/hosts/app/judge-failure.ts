import { failureOf, type RequestFailure } from '../../github/request-failure.ts';
import { TookTooLong } from './within-time.ts';

/** What to do after an attempt broke. */
export type Verdict =
  /** There is nothing left to act on, or we may not: no further attempt would go better. */
  | { readonly kind: 'stop'; readonly why: string }
  /** `after`: milliseconds, where GitHub said how long to wait. */
  | { readonly kind: 'retry'; readonly why: string; readonly after: number | undefined };

const FINAL: readonly RequestFailure['kind'][] = [
  'unauthorized',
  'forbidden',
  'archived',
  'missing',
  'gone',
];

/** GitHub's advice for secondary rate limits without a `Retry-After` header. */
const A_MINUTE = 60_000;

/** Whether another attempt could go better than the one that ended with this error. */
export function judgeFailure(error: unknown): Verdict {
  if (error instanceof TookTooLong) return { kind: 'stop', why: 'it took too long' };
  const { kind, status, requestId, retryAfter } = failureOf(error);
  const why = [kind, status, requestId].filter((part) => part !== undefined).join(' ');
  if (FINAL.includes(kind)) return { kind: 'stop', why };
  const limited = kind === 'rate-limited' ? A_MINUTE : undefined;
  return { kind: 'retry', why, after: retryAfter === undefined ? limited : retryAfter * 1000 };
}
