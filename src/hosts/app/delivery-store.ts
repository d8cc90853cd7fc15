import type { Withdrawal } from '../deliveries/read-withdrawal.ts';

/** A delivery as it waits to be worked on. */
export type Delivery = {
  /** `X-GitHub-Delivery`; a redelivery has the same. */
  readonly id: string;
  /** The event's name. */
  readonly name: string;
  /** The JSON as it came. */
  readonly payload: string;
  /** `Happening.key`: what it tells of. Two deliveries that tell of the same thing have the same. */
  readonly key: string;
  readonly repository: number;
  readonly installation: number;
  /** For deliveries about an issue: which, and the state of it that they tell of (ms since 1970). */
  readonly issue: { readonly number: number; readonly updatedAt: number } | undefined;
};

/** A delivery that somebody works on; `attempt` counts from 1. */
export type TakenDelivery = Delivery & { readonly attempt: number };

/** How work on a delivery ended for good. `outcome` is an outcome's kind, `why` is for operators. */
export type Ending =
  | { readonly kind: 'done'; readonly outcome: string }
  | { readonly kind: 'failed' | 'dropped'; readonly why: string };

/**
 * Where deliveries wait: durable before they are acknowledged, each done once, in order and one at a
 * time within a repository. Times are milliseconds since 1970.
 */
export type DeliveryStore = {
  /**
   * On disk when it resolves. `known`: this id or this key is here already, waiting or done; one that
   * failed or was dropped waits again, so that an operator's redelivery is another try.
   */
  add(delivery: Delivery, now: number): Promise<'new' | 'known'>;
  /** Takes the oldest delivery that is due, in a repository where nothing older waits and nothing runs. */
  next(now: number): Promise<TakenDelivery | undefined>;
  /** Ends it, and forgets what it said. */
  finish(id: string, ending: Ending, now: number): Promise<void>;
  /** Puts it back to where it waited, to be taken at `until` or later. */
  postpone(id: string, until: number): Promise<void>;
  /** Ends everything that waits where we may no longer act; answers how many. */
  drop(withdrawal: Withdrawal, now: number): Promise<number>;
  /** True when a later state of the same issue has led to more than nothing already. */
  outdated(id: string): Promise<boolean>;
  /** How many wait, how many are being worked on, and when the next is due of those that wait for time alone. */
  waiting(): Promise<{
    readonly waiting: number;
    readonly running: number;
    readonly nextDue: number | undefined;
  }>;
  /** Remembers a key that is about to be claimed; `before`: it was remembered already. */
  remember(key: string, repository: number, now: number): Promise<'new' | 'before'>;
  forget(key: string): Promise<void>;
  /**
   * Deliveries of a repository claimed since then, but for the one with this key and for those that
   * came to nothing or were not allowed: a stranger's must not make the owner wait.
   */
  commandsSince(repository: number, since: number, butFor: string): Promise<number>;
  close(): Promise<void>;
};
