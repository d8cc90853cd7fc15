import { z } from 'zod';
import type { Happening } from '../../engine/happening.ts';
import type { Utterance } from '../../language/utterance.ts';
import { againKey, issueDoneKey, issueKey } from './happening-key.ts';
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
    closed_at: z.iso.datetime({ offset: true }).nullish(),
    pull_request: z.unknown().optional(),
    performed_via_github_app: viaAppSchema,
  }),
  label: z.object({ name: z.string() }).optional(),
  changes: z
    .object({ title: fromSchema, body: fromSchema, old_issue: z.unknown().optional() })
    .optional(),
  repository: repositorySchema,
  sender: senderSchema,
});

type Payload = z.output<typeof schema>;

/**
 * Reads an `issues` event. Words are said by opening an issue, by changing its title and by
 * reopening it (which means "try again"). A label that is given and a closing take place without
 * words; every other action is silence.
 */
export function readIssuesEvent(payload: unknown, self: Self): Reading {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return ignored('an issues event without what we need');
  const event = parsed.data;
  const repository = readRepository(event.repository);
  if ('kind' in repository) return repository;
  // An issue keeps the mark of the App that opened it, also when a person edits it later.
  const viaApp = event.action === 'opened' ? event.issue.performed_via_github_app : undefined;
  const unheard = senderDoesNotCount(event.sender, self, viaApp) ?? notForUs(event);
  if (unheard !== undefined) return unheard;
  const { number, title, body, locked } = event.issue;
  const common = {
    repository,
    place: { kind: 'issue', number, locked },
    sender: event.sender,
  } as const;
  const done = doneWithout(event);
  if (done !== undefined) {
    const { key, ...occurrence } = done;
    return { ...common, key, kind: 'occurred', occurrence } satisfies Happening;
  }
  const opened = { kind: 'issue', action: 'opened', number, title } as const;
  return {
    ...common,
    key: keyOf(event),
    kind: 'said',
    utterance: wordsOf(title, body),
    before: wordsBefore(event),
    ...(event.action === 'opened' ? { occurrence: opened } : {}),
  } satisfies Happening;
}

/** What was done to the issue without a word, and its key; undefined for words. */
function doneWithout({ action, issue, label, repository }: Payload) {
  const { number, title } = issue;
  if (action === 'labeled') {
    const done = { action: 'labelled', label: label?.name ?? '', at: issue.updated_at } as const;
    const key = issueDoneKey(repository.id, number, done);
    return { key, kind: 'issue', action: done.action, number, title, label: done.label } as const;
  }
  if (action === 'closed') {
    const done = { action, at: issue.closed_at ?? issue.updated_at } as const;
    const key = issueDoneKey(repository.id, number, done);
    return { key, kind: 'issue', action, number, title } as const;
  }
  return undefined;
}

function notForUs({ action, issue, changes, label }: Payload) {
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
    case 'closed':
      return undefined;
    case 'labeled':
      return label === undefined ? ignored('a label without a name') : undefined;
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
