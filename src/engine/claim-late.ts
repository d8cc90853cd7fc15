import type { Host } from './ports.ts';

/** A claim that goes out with what is carried out: one push says both, and saves a call. */
export type LateClaim = {
  /** To be created in that push; undefined where nothing is left to be claimed. */
  ref(): string | undefined;
  /** The push came through, so nobody else's can. */
  pushed(): void;
  /** Claims by itself, before anything else is done or said: `taken`, somebody else answers this. */
  settle(): Promise<'ours' | 'taken'>;
};

/** `key`: of the happening. `ref`: by which the host would claim it. */
export function claimLate(key: string, ref: string, host: Pick<Host, 'claim'>): LateClaim {
  let state: 'open' | 'ours' | 'taken' = 'open';
  return {
    ref: () => (state === 'open' ? ref : undefined),
    pushed() {
      state = 'ours';
    },
    async settle() {
      if (state === 'open') state = (await host.claim(key)) === 'taken' ? 'taken' : 'ours';
      return state;
    },
  };
}
