import { failureOf } from '../../github/request-failure.ts';
import type { Log } from './context.ts';

/**
 * Does what is good to have and must not stop the work. Only what is gone altogether is passed on:
 * nobody waits for an answer in an issue that was deleted or in an archived repository.
 */
export async function quietly(what: string, log: Log, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { kind, status, requestId } = failureOf(error);
    log({ event: `${what} failed`, kind, status, request: requestId });
    if (what === 'heard' && ['missing', 'gone', 'archived'].includes(kind)) throw error;
  }
}
