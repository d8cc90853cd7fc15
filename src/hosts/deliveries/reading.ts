import type { Happening } from '../../engine/happening.ts';

/** A delivery that tells of nothing Sayso answers to; `why` is for operators. */
export type Ignored = { readonly kind: 'ignored'; readonly why: string };

/** What a delivery turns out to be. */
export type Reading = Happening | Ignored;

/** Who we are on GitHub, so that we do not answer ourselves. */
export type Self = {
  /** `sayso[bot]`, or `github-actions[bot]` in the Action. */
  readonly login: string;
  readonly appId?: number;
};

export function ignored(why: string): Ignored {
  return { kind: 'ignored', why };
}
