import { z } from 'zod';
import { pullHappening, pullSchema } from './read-pull.ts';
import { readRepository, repositorySchema } from './read-repository.ts';
import { senderDoesNotCount, senderSchema } from './read-sender.ts';
import { ignored, type Reading, type Self } from './reading.ts';

const schema = z.object({
  action: z.string(),
  review: z.object({ id: z.int() }),
  pull_request: pullSchema,
  repository: repositorySchema,
  sender: senderSchema,
});

/** Reads a `pull_request_review` event: a review that was handed in, whatever it says. */
export function readPullRequestReviewEvent(payload: unknown, self: Self): Reading {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return ignored('a pull_request_review event without what we need');
  const { action, review, pull_request: pull, sender, ...event } = parsed.data;
  if (action !== 'submitted') return ignored(`pull_request_review: ${action}`);
  const repository = readRepository(event.repository);
  if ('kind' in repository) return repository;
  const unheard = senderDoesNotCount(sender, self);
  const took = { action: 'reviewed', what: `review-${review.id}` } as const;
  return unheard ?? pullHappening(pull, took, { repository, sender });
}
