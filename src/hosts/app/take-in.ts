import { z } from 'zod';
import type { Happening } from '../../engine/happening.ts';
import { readDelivery } from '../deliveries/read-delivery.ts';
import { readWithdrawal } from '../deliveries/read-withdrawal.ts';
import type { Self } from '../deliveries/reading.ts';
import type { Log } from '../github-host/context.ts';
import type { Delivery, DeliveryStore } from './delivery-store.ts';
import type { Listeners } from './listeners.ts';
import type { Intake, VerifiedWebhook } from './receive-webhook.ts';

const envelopeSchema = z.object({
  installation: z.object({ id: z.int() }),
  issue: z.object({ updated_at: z.iso.datetime({ offset: true }) }).optional(),
});

/**
 * Decides about a webhook before it is acknowledged: what is not for us is let go at once, what takes
 * Sayso away drops what waits there, and the rest is stored.
 */
export function takeIn(options: {
  readonly store: DeliveryStore;
  readonly self: Self;
  readonly listeners: Pick<Listeners, 'isDeaf' | 'heardPush'>;
  readonly wake: () => void;
  readonly log: Log;
}): Intake {
  const { store, self, listeners, wake, log } = options;
  return async function intake(webhook) {
    const { id, name, payload } = webhook;
    const withdrawal = readWithdrawal(name, payload);
    if (withdrawal !== undefined) {
      const dropped = await store.drop(withdrawal, Date.now());
      log({ event: 'withdrawn', delivery: id, name, dropped });
      return 'ignored';
    }
    if (name === 'push') listeners.heardPush(payload);
    const happening = readDelivery(name, payload, { self });
    if (happening.kind === 'ignored') {
      log({ event: 'ignored', delivery: id, name, why: happening.why });
      return 'ignored';
    }
    if (happening.kind === 'occurred' && listeners.isDeaf(happening.repository.id)) {
      log({ event: 'ignored', delivery: id, name, why: 'nobody listens there' });
      return 'ignored';
    }
    const envelope = envelopeSchema.safeParse(payload);
    if (!envelope.success) {
      log({ event: 'ignored', delivery: id, name, why: 'not from an installation' });
      return 'ignored';
    }
    const added = await store.add(deliveryOf(webhook, happening, envelope.data), Date.now());
    log({ event: added === 'new' ? 'stored' : 'known', delivery: id, name, key: happening.key });
    wake();
    return added === 'new' ? 'stored' : 'known';
  };
}

function deliveryOf(
  { id, name, text }: VerifiedWebhook,
  { key, repository, place, kind }: Happening,
  { installation, issue }: z.output<typeof envelopeSchema>,
): Delivery {
  // Words count as they are now; what was done to the issue was done, whatever is said since.
  const told =
    kind === 'said' && place.kind === 'issue' && issue !== undefined
      ? { number: place.number, updatedAt: Date.parse(issue.updated_at) }
      : undefined;
  return {
    id,
    name,
    payload: text,
    key,
    repository: repository.id,
    installation: installation.id,
    issue: told,
  };
}
