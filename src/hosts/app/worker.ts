import type { Log } from '../github-host/context.ts';
import type { DeliveryStore, TakenDelivery } from './delivery-store.ts';
import { judgeFailure } from './judge-failure.ts';

export type Worker = {
  /** Looks for work now: something came in. */
  wake(): void;
  /** Resolves when nothing waits and nothing runs, postponed deliveries included. */
  idle(): Promise<void>;
  /** Takes up nothing more and waits for what is running. */
  close(): Promise<void>;
};

export type WorkerOptions = {
  readonly store: DeliveryStore;
  /** Works on one delivery; answers the outcome's kind, or throws. `last`: nobody will try again. */
  readonly run: (
    delivery: TakenDelivery,
    attempt: { readonly last: boolean },
  ) => Promise<{ readonly outcome: string }>;
  readonly log: Log;
  /** Deliveries worked on at once, in as many repositories. */
  readonly atOnce?: number;
  /** Milliseconds before the second, third, … attempt. */
  readonly pauses?: readonly number[];
};

const AT_ONCE = 4;
const PAUSES: readonly number[] = [2_000, 10_000, 60_000, 300_000, 900_000];
/** Before looking at a store again that could not be read. */
const STORE_PAUSE = 5_000;
/** The longest that setTimeout can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Works on what the store holds: in order within a repository, many repositories at once. */
export function startWorker(options: WorkerOptions): Worker {
  const { store, log, atOnce = AT_ONCE, pauses = PAUSES } = options;
  const running = new Set<Promise<void>>();
  const waitingForIdle: Array<() => void> = [];
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let looking: Promise<void> = Promise.resolve();

  function wake(): void {
    // One look at a time, each after the one before: a delivery that came during a look is seen by the next.
    looking = looking.then(look).catch((error: unknown) => {
      log({ event: 'store trouble', error: String(error) });
      if (!closed) timer = setTimeout(wake, STORE_PAUSE);
    });
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    while (!closed && running.size < atOnce) {
      const delivery = await store.next(Date.now());
      if (delivery === undefined) break;
      const work = attempt(delivery)
        .catch((error: unknown) => log({ event: 'store trouble', error: String(error) }))
        .finally(() => {
          running.delete(work);
          wake();
        });
      running.add(work);
    }
    if (!closed) await sleepOrRest();
  }

  async function sleepOrRest(): Promise<void> {
    const { waiting, running: taken, nextDue } = await store.waiting();
    if (waiting + taken + running.size === 0) {
      for (const resolve of waitingForIdle.splice(0)) resolve();
    }
    // With every hand busy the next look comes when one is free.
    if (nextDue === undefined || running.size >= atOnce) return;
    timer = setTimeout(wake, Math.min(Math.max(nextDue - Date.now(), 1), LONGEST_TIMER));
  }

  async function attempt(delivery: TakenDelivery): Promise<void> {
    const { id, attempt } = delivery;
    const pause = pauses[attempt - 1];
    // More attempts than there can be were cut off: it must have taken the process down with it.
    if (attempt > pauses.length + 1) return giveUp(delivery, 'it was cut off too many times');
    const started = Date.now();
    try {
      const { outcome } = await options.run(delivery, { last: pause === undefined });
      await store.finish(id, { kind: 'done', outcome }, Date.now());
      log({ event: 'done', ...named(delivery), outcome, ms: Date.now() - started });
    } catch (error) {
      const verdict = judgeFailure(error);
      if (verdict.kind === 'stop') {
        await store.finish(id, { kind: 'dropped', why: verdict.why }, Date.now());
        log({ event: 'dropped', ...named(delivery), why: verdict.why });
        return;
      }
      if (pause === undefined) return giveUp(delivery, verdict.why);
      const after = verdict.after ?? pause;
      await store.postpone(id, Date.now() + after);
      log({ event: 'postponed', ...named(delivery), why: verdict.why, after });
    }
  }

  async function giveUp(delivery: TakenDelivery, why: string): Promise<void> {
    await store.finish(delivery.id, { kind: 'failed', why }, Date.now());
    log({ event: 'gave up', ...named(delivery), why });
  }

  wake();
  return {
    wake,
    idle() {
      const resting = new Promise<void>((resolve) => waitingForIdle.push(resolve));
      wake();
      return resting;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
      await Promise.all(running);
      await looking;
    },
  };
}

function named({ id, name, key, repository, attempt }: TakenDelivery) {
  return { delivery: id, name, key, repository, attempt };
}
