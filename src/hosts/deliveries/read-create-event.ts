import { z } from 'zod';
import type { Happening } from '../../engine/happening.ts';
import { branchKey } from './happening-key.ts';
import { readRepository, repositorySchema } from './read-repository.ts';
import { senderDoesNotCount, senderSchema } from './read-sender.ts';
import { ignored, type Reading, type Self } from './reading.ts';

const schema = z.object({
  ref: z.string(),
  ref_type: z.string(),
  repository: repositorySchema,
  sender: senderSchema,
});

/** The time of the last push, by which a branch is told from another one of the same name before it. */
const pushedSchema = z.object({
  repository: z.object({ pushed_at: z.union([z.string(), z.number()]).nullish() }),
});

/** Reads a `create` event: a branch that was made. Tags, and the default branch itself, are silence. */
export function readCreateEvent(payload: unknown, self: Self): Reading {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return ignored('a create event without what we need');
  const { ref, ref_type: type, sender, ...event } = parsed.data;
  if (type !== 'branch') return ignored(`create: ${type}`);
  const repository = readRepository(event.repository);
  if ('kind' in repository) return repository;
  if (ref === repository.defaultBranch) return ignored('the default branch was made');
  const unheard = senderDoesNotCount(sender, self);
  if (unheard !== undefined) return unheard;
  const pushed = pushedSchema.safeParse(payload).data?.repository.pushed_at;
  return {
    key: branchKey(repository.id, ref, String(pushed ?? '')),
    repository,
    place: { kind: 'nowhere' },
    sender,
    kind: 'occurred',
    occurrence: { kind: 'branch-made', name: ref },
  } satisfies Happening;
}
