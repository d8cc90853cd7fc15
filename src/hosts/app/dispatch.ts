import type { Probot } from 'probot';
import type { TakenDelivery } from './delivery-store.ts';

type Attempt = { readonly last: boolean };
type Work = (delivery: TakenDelivery, attempt: Attempt) => Promise<{ readonly outcome: string }>;
type Event = Parameters<Probot['receive']>[0];

const EVENTS = [
  'issues',
  'issue_comment',
  'push',
  'create',
  'pull_request',
  'pull_request_review',
] as const;

/**
 * Lets deliveries travel through Probot, so that what Probot offers to handlers (logging hooks,
 * further handlers of an operator) sees them. The handler's own outcome comes back, or its error.
 */
export function dispatchThrough(probot: Probot, work: Work): Work {
  const underWay = new Map<
    string,
    { delivery: TakenDelivery; attempt: Attempt; outcome: string }
  >();

  probot.on([...EVENTS], async (context) => {
    const job = underWay.get(context.id);
    if (job === undefined) return;
    job.outcome = (await work(job.delivery, job.attempt)).outcome;
  });

  return async function dispatch(delivery, attempt) {
    const { id, name } = delivery;
    const job = { delivery, attempt, outcome: 'nothing' };
    underWay.set(id, job);
    try {
      // The payload was checked as far as it is used; Probot's own type claims all of it.
      await probot.receive({ id, name, payload: JSON.parse(delivery.payload) } as Event);
      return { outcome: job.outcome };
    } catch (error) {
      // Probot gathers what its handlers threw.
      throw error instanceof AggregateError && error.errors.length === 1 ? error.errors[0] : error;
    } finally {
      underWay.delete(id);
    }
  };
}
