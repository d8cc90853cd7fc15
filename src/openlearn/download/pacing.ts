import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkRules } from './network-rules.ts';

/** When hosts that asked for quiet may be asked again; it holds for all that wait, not for one request. */
export type Pacing = {
  /** Waits until a host may be asked. False, at once, when that is longer than anybody waits. */
  wait(host: string): Promise<boolean>;
  quiet(host: string, ms: number): void;
};

export function createPacing({ longestPauseMs }: Pick<NetworkRules, 'longestPauseMs'>): Pacing {
  const notBefore = new Map<string, number>();
  return {
    async wait(host) {
      for (;;) {
        const ms = (notBefore.get(host) ?? 0) - Date.now();
        if (ms <= 0) return true;
        if (ms > longestPauseMs) return false;
        // Not all that wait at the same moment, when it is over.
        await pause(ms + Math.random() * Math.min(ms, 250));
      }
    },
    quiet(host, ms) {
      notBefore.set(host, Math.max(notBefore.get(host) ?? 0, Date.now() + ms));
    },
  };
}

/**
 * How long the server asked to be left alone: seconds, or a date; 0 where it says neither.
 *
 * Source: RFC 9110, section 10.2.3.
 */
export function retryAfter(value: string | undefined): number {
  if (value === undefined) return 0;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - Date.now());
}
