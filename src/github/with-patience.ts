import { setTimeout as wait } from 'node:timers/promises';
import { failureOf } from './request-failure.ts';

/** Milliseconds between attempts. GitHub tells of a thing a moment before its API can find it. */
const PAUSES: readonly number[] = [300, 1000, 2500];

/**
 * Asks again, a few times, where GitHub answers that something it just told us of does not exist
 * (404, or 422 for a commit that it cannot find yet). Every other failure is final at once.
 */
export async function withPatience<T>(
  ask: () => Promise<T>,
  pauses: readonly number[] = PAUSES,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await ask();
    } catch (error) {
      if (!notThereYet(error)) throw error;
      await wait(pause);
    }
  }
  return ask();
}

function notThereYet(error: unknown): boolean {
  const { kind, message } = failureOf(error);
  if (kind === 'missing') return true;
  return kind === 'refused' && /does not exist|no commit found|could not resolve/i.test(message);
}
