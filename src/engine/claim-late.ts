import type { Host } from './ports.ts';

/** A claim that goes out with what is carried out: one push says both, and saves a call. */
export type LateClaim = {
  /** To be created in the push that is about to be made; undefined where nothing is left to be claimed. */
  ref(): string | undefined;
  /** The push came through, so nobody else's can. */
  pushed(): void;
  /** Claims by itself, before anything else is done or said: `taken`, somebody else answers this. */
  settle(): Promise<'ours' | 'taken'>;
  /** The same after something broke. A push that was cut off may have claimed it, and then it is ours. */
  settleBroken(): Promise<'ours' | 'taken'>;
};

/** `key`: of the happening. `ref`: by which the host would claim it. */
export function claimLate(key: string, ref: string, host: Pick<Host, 'claim'>): LateClaim {
  let state: 'open' | 'sent' | 'ours' | 'taken' = 'open';
  async function settle(): Promise<'ours' | 'taken'> {
    if (state === 'ours' || state === 'taken') return state;
    state = (await host.claim(key)) === 'taken' ? 'taken' : 'ours';
    return state;
  }
  return {
    ref() {
      if (state === 'ours' || state === 'taken') return undefined;
      state = 'sent';
      return ref;
    },
    pushed() {
      state = 'ours';
    },
    settle,
    settleBroken: async () => (state === 'sent' ? 'ours' : settle()),
  };
}
