import { z } from 'zod';
import type { Happening } from '../../engine/happening.ts';
import { commentKey } from './happening-key.ts';
import { readRepository, repositorySchema } from './read-repository.ts';
import { senderDoesNotCount, senderSchema, viaAppSchema } from './read-sender.ts';
import { ignored, type Reading, type Self } from './reading.ts';

const schema = z.object({
  action: z.string(),
  issue: z.object({
    number: z.int(),
    title: z.string().default(''),
    locked: z.boolean().default(false),
    pull_request: z.unknown().optional(),
  }),
  comment: z.object({
    id: z.int(),
    body: z.string().nullish(),
    performed_via_github_app: viaAppSchema,
  }),
  repository: repositorySchema,
  sender: senderSchema,
});

/**
 * Reads an `issue_comment` event: only new comments on issues. Edits are left alone, because GitHub
 * sends empty ones of its own and because people tidy up old comments without meaning them again.
 */
export function readIssueCommentEvent(payload: unknown, self: Self): Reading {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return ignored('an issue_comment event without what we need');
  const { action, issue, comment, sender, ...event } = parsed.data;
  if (action !== 'created') return ignored(`issue_comment: ${action}`);
  const repository = readRepository(event.repository);
  if ('kind' in repository) return repository;
  if (issue.pull_request != null) return ignored('a comment on a pull request');
  const unheard = senderDoesNotCount(sender, self, comment.performed_via_github_app);
  if (unheard !== undefined) return unheard;
  return {
    key: commentKey(repository.id, comment.id),
    repository,
    place: { kind: 'comment', issue: issue.number, comment: comment.id, locked: issue.locked },
    sender,
    kind: 'said',
    utterance: { channel: 'comment', text: comment.body ?? '' },
    before: undefined,
    occurrence: {
      kind: 'issue',
      action: 'commented',
      number: issue.number,
      title: issue.title,
    },
  } satisfies Happening;
}
