import { sign } from '@octokit/webhooks-methods';
import type { Delivery } from '../world/state/delivery.ts';
import type { World } from '../world/state/world.ts';
import { newId } from '../world/users.ts';
import type { Payload } from './payload.ts';

/** GitHub gives up after ten seconds. Source: "Handling failed webhook deliveries". */
const TIMEOUT = 10_000;

/** Writes a webhook into the log of deliveries; it is not sent yet. */
export function recordDelivery(world: World, payload: Payload): Delivery {
  const delivery: Delivery = {
    id: newId(world),
    guid: crypto.randomUUID(),
    event: payload.event,
    action: payload.action,
    repository: payload.repository?.id ?? null,
    installation: payload.installation.id,
    body: JSON.stringify(payload.body),
    redelivery: false,
    at: world.now(),
    outcome: undefined,
  };
  world.deliveries.push(delivery);
  return delivery;
}

/**
 * Sends a delivery, signed, and notes what came of it. Without an address, or where nobody answers,
 * the outcome is `failed`; GitHub does not try again by itself.
 *
 * Source: GitHub's "Webhook events and payloads", delivery headers.
 */
export async function send(world: World, delivery: Delivery): Promise<void> {
  const started = performance.now();
  const { app } = world;
  if (app.webhookUrl === undefined) {
    delivery.outcome = 'failed';
    return;
  }
  try {
    const response = await fetch(app.webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/playground',
        'x-github-delivery': delivery.guid,
        'x-github-event': delivery.event,
        'x-github-hook-id': String(app.hookId),
        'x-github-hook-installation-target-id': String(app.id),
        'x-github-hook-installation-target-type': 'integration',
        'x-hub-signature-256': await sign(app.webhookSecret, delivery.body),
      },
      body: delivery.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.arrayBuffer();
    const milliseconds = Math.round(performance.now() - started);
    delivery.outcome = { status: response.status, milliseconds };
  } catch {
    delivery.outcome = 'failed';
  }
}

/** Sends a delivery again with the same id, as the button "Redeliver" does. */
export async function redeliver(world: World, delivery: Delivery): Promise<Delivery> {
  const again: Delivery = {
    ...delivery,
    id: newId(world),
    redelivery: true,
    at: world.now(),
    outcome: undefined,
  };
  world.deliveries.push(again);
  await send(world, again);
  return again;
}
