import { z } from 'zod';
import type { Happening } from '../../engine/happening.ts';
import { branchCommitKey, commitKey } from './happening-key.ts';
import { readRepository, repositorySchema } from './read-repository.ts';
import { senderDoesNotCount, senderSchema } from './read-sender.ts';
import { ignored, type Reading, type Self } from './reading.ts';

const pathsSchema = z.array(z.string()).optional();

const commitSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{40,64}$/),
  message: z.string(),
  added: pathsSchema,
  modified: pathsSchema,
  removed: pathsSchema,
});

const schema = z.object({
  ref: z.string(),
  before: z.string().optional(),
  deleted: z.boolean(),
  head_commit: commitSchema.nullish(),
  commits: z.array(commitSchema),
  repository: repositorySchema,
  sender: senderSchema.optional(),
});

type Commits = z.output<typeof schema>['commits'];

/**
 * Reads a `push` event: the default branch's new head, and commits that came to another branch, which
 * say nothing. The sender is missing where a deploy key pushed, and then nobody's permission stands
 * behind it.
 */
export function readPushEvent(payload: unknown, self: Self): Reading {
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return ignored('a push event without what we need');
  const { ref, before, deleted, head_commit: head, commits, sender, ...event } = parsed.data;
  const repository = readRepository(event.repository);
  if ('kind' in repository) return repository;
  if (deleted || head == null) return ignored('a branch or tag was deleted');
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined) return ignored('not a branch');
  const unheard = senderDoesNotCount(sender, self);
  if (unheard !== undefined) return unheard;
  const common = { repository, place: { kind: 'commit', commit: head.id }, sender } as const;
  const touched = touchedBy(commits);
  if (branch !== repository.defaultBranch) {
    // A branch that was made of commits that are there already: that is told by a `create` event.
    if (commits.length === 0) return ignored('no commits of its own');
    const occurrence = {
      kind: 'branch-pushed',
      name: branch,
      before: known(before),
      touched,
    } as const;
    const key = branchCommitKey(repository.id, branch, head.id);
    return { ...common, key, kind: 'occurred', occurrence } satisfies Happening;
  }
  return {
    ...common,
    key: commitKey(repository.id, head.id),
    kind: 'pushed',
    // A branch set to a commit that was there before: its words were said then, not now.
    message: commits.length === 0 ? '' : withoutPullNumber(head.message),
    before: known(before),
    added: addedBy(commits),
    touched,
  } satisfies Happening;
}

/** Zeros stand for a branch that is new. */
function known(before: string | undefined): string | undefined {
  return before === undefined || /^0+$/.test(before) ? undefined : before;
}

/** The ` (#12)` that GitHub puts behind the subject when a pull request is squashed. */
function withoutPullNumber(message: string): string {
  return message.replace(/^([^\r\n]*?) \(#\d+\)(?=\r?\n|$)/, '$1');
}

/** All that the push was about, gone or not; the Action's payload does not tell. */
function touchedBy(commits: Commits): readonly string[] | undefined {
  const paths = new Set<string>();
  for (const { added, modified, removed } of commits) {
    if (added === undefined || modified === undefined || removed === undefined) return undefined;
    for (const path of [...added, ...modified, ...removed]) paths.add(path);
  }
  return [...paths];
}

/** What the push added and did not take away again; the Action's payload does not tell. */
function addedBy(commits: Commits): readonly string[] | undefined {
  const paths = new Set<string>();
  for (const { added, removed } of commits) {
    if (added === undefined) return undefined;
    for (const path of added) paths.add(path);
    for (const path of removed ?? []) paths.delete(path);
  }
  return [...paths];
}
