import { subscribe, type WorldEvent } from '../world/event.ts';
import type { World } from '../world/state/world.ts';
import { recordDelivery, send } from './deliver.ts';
import { type Payload, payloadOf } from './payload.ts';

/** A webhook that is about to be sent, told to whoever checks them. */
export type SentWebhook = {
  readonly event: string;
  readonly action: string | null;
  readonly body: unknown;
};

export type Webhooks = {
  /** Resolves when everything that took place so far has been sent and answered. */
  idle(): Promise<void>;
  /** Sends nothing more, and waits for what is under way. */
  stop(): Promise<void>;
};

/**
 * Sends a webhook for everything that takes place from now on, in that order; answers are not
 * waited for, as GitHub does not either.
 */
export function startWebhooks(world: World, onWebhook?: (webhook: SentWebhook) => void): Webhooks {
  const underWay = new Set<Promise<void>>();
  let inOrder: Promise<void> = Promise.resolve();
  function track(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }
  function post(payload: Payload): void {
    const delivery = recordDelivery(world, payload);
    const { event, action } = payload;
    onWebhook?.({ event, action, body: JSON.parse(delivery.body) });
    track(send(world, delivery));
  }
  const unsubscribe = subscribe(world, (event: WorldEvent) => {
    // Made at once, so that it tells how things are now; sent when those before it have been.
    const payload = payloadOf(world, event).catch(() => undefined);
    const before = inOrder;
    inOrder = (async () => {
      await before;
      const made = await payload;
      if (made) post(made);
    })();
  });
  async function idle(): Promise<void> {
    let seen: Promise<void> | undefined;
    while (seen !== inOrder || underWay.size > 0) {
      seen = inOrder;
      await seen;
      await Promise.all(underWay);
    }
  }
  return {
    idle,
    stop: async () => {
      unsubscribe();
      await idle();
    },
  };
}
