import { z } from 'zod';
import { pullHappening, pullSchema } from './read-pull.ts';
import { readRepository, repositorySchema } from './read-repository.ts';
import { senderDoesNotCount, senderSchema } from './read-sender.ts';
import { ignored, type Reading, type Self } from './reading.ts';

const schema = z.object({
  action: z.string(),
  pull_request: pullSchema.extend({ merged: z.boolean().nullish() }),
  repository: repositorySchema,
  sender: senderSchema,
});

/** Reads a `pull_request` event: one that was opened, or merged; closed without that is silence. */
export function readPullRequestEvent(payload: unknown, self: Self): Reading {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return ignored('a pull_request event without what we need');
  const { action, pull_request: pull, sender, ...event } = parsed.data;
  const took = takesPlace(action, pull.merged === true);
  if (took === undefined) return ignored(`pull_request: ${action}`);
  const repository = readRepository(event.repository);
  if ('kind' in repository) return repository;
  const unheard = senderDoesNotCount(sender, self);
  return unheard ?? pullHappening(pull, { action: took }, { repository, sender });
}

function takesPlace(action: string, merged: boolean): 'opened' | 'merged' | undefined {
  if (action === 'opened') return 'opened';
  return action === 'closed' && merged ? 'merged' : undefined;
}
