import { z } from 'zod';
import type { Happening } from '../../engine/happening.ts';
import type { Utterance } from '../../language/utterance.ts';
import { againKey, issueKey } from './happening-key.ts';
import { readRepository, repositorySchema } from './read-repository.ts';
import { senderDoesNotCount, senderSchema, viaAppSchema } from './read-sender.ts';
import { ignored, type Reading, type Self } from './reading.ts';

const fromSchema = z.object({ from: z.string().nullish() }).optional();

const schema = z.object({
  action: z.string(),
  issue: z.object({
    number: z.int(),
    title: z.string(),
    body: z.string().nullish(),
    locked: z.boolean().default(false),
    updated_at: z.iso.datetime({ offset: true }),
    pull_request: z.unknown().optional(),
    performed_via_github_app: viaAppSchema,
  }),
  changes: z
    .object({ title: fromSchema, body: fromSchema, old_issue: z.unknown().optional() })
    .optional(),
  repository: repositorySchema,
  sender: senderSchema,
});

type Payload = z.output<typeof schema>;

/**
 * Reads an `issues` event. Words are said by opening an issue, by changing its title and by
 * reopening it (which means "try again"); every other action is silence.
 */
export function readIssuesEvent(payload: unknown, self: Self): Reading {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return ignored('an issues event without what we need');
  const event = parsed.data;
  const repository = readRepository(event.repository);
  if ('kind' in repository) return repository;
  // An issue keeps the mark of the App that opened it, also when a person edits it later.
  const viaApp = event.action === 'opened' ? event.issue.performed_via_github_app : undefined;
  const unheard = senderDoesNotCount(event.sender, self, viaApp) ?? notSaid(event);
  if (unheard !== undefined) return unheard;
  return {
    key: keyOf(event),
    repository,
    place: { kind: 'issue', number: event.issue.number, locked: event.issue.locked },
    sender: event.sender,
    kind: 'said',
    utterance: wordsOf(event.issue.title, event.issue.body),
    before: wordsBefore(event),
  } satisfies Happening;
}

function notSaid({ action, issue, changes }: Payload) {
  // GitHub sends no `issues` events for pull requests; should it ever, they are not commands.
  if (issue.pull_request != null) return ignored('a pull request');
  switch (action) {
    case 'opened':
      // The words were said in another repository, to whoever listened there.
      return changes?.old_issue == null
        ? undefined
        : ignored('an issue transferred from elsewhere');
    case 'edited':
      return changes?.title?.from == null ? ignored('the title did not change') : undefined;
    case 'reopened':
      return undefined;
    default:
      return ignored(`issues: ${action}`);
  }
}

function keyOf({ action, issue, changes, repository }: Payload): string {
  const before = action === 'edited' ? changes?.title?.from : undefined;
  const key = issueKey(repository.id, issue.number, {
    title: issue.title,
    body: issue.body ?? '',
    ...(before == null ? {} : { before }),
  });
  return action === 'reopened' ? againKey(key, issue.updated_at) : key;
}

function wordsBefore({ action, issue, changes }: Payload): Utterance | undefined {
  const title = changes?.title?.from;
  if (action !== 'edited' || title == null) return undefined;
  return wordsOf(title, changes?.body === undefined ? issue.body : changes.body.from);
}

function wordsOf(text: string, body: string | null | undefined): Utterance {
  return { channel: 'issue', text, body: body ?? '' };
}
