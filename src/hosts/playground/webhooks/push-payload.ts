import { pageUrl, time } from '../rest/represent/address.ts';
import { repositoryJson } from '../rest/represent/repository.ts';
import { userJson } from '../rest/represent/user.ts';
import type { WorldEvent } from '../world/event.ts';
import {
  type Commit,
  commitsBetween,
  listBranches,
  newCommits,
  readCommit,
} from '../world/read-commits.ts';
import { changedFiles } from '../world/read-diff.ts';
import type { Repository } from '../world/state/repository.ts';
import type { World } from '../world/state/world.ts';
import { userByEmail } from '../world/users.ts';

const NOTHING = '0'.repeat(40);

type Push = Extract<WorldEvent, { kind: 'push' }>;

/**
 * The body of a `push`: which ref, from where to where, and the commits that came with it (none
 * where a ref was put on a commit that was there already, or was deleted).
 *
 * Source: GitHub's "Webhook events and payloads", push.
 */
export async function pushPayload(world: World, event: Push): Promise<Record<string, unknown>> {
  const { repository, move, sender } = event;
  const others = await otherHeads(repository, move.ref);
  const commits = await commitsOf(repository, move, others);
  const fresh = new Set((await distinct(repository, move.after, others)).map((one) => one.oid));
  const head = move.after === undefined ? undefined : await readCommit(repository, move.after);
  const describe = (commit: Commit) => pushCommit(world, repository, commit, fresh);
  return {
    ref: move.ref,
    before: move.before ?? NOTHING,
    after: move.after ?? NOTHING,
    created: move.before === undefined,
    deleted: move.after === undefined,
    forced: move.forced,
    base_ref: null,
    compare: compareUrl(world, event),
    commits: await Promise.all(commits.map(describe)),
    head_commit: head ? await describe(head) : null,
    pusher: sender
      ? { name: sender.login, email: sender.email }
      : { name: repository.owner.login, email: repository.owner.email },
    // The owner of a pushed repository has two fields more than elsewhere.
    repository: {
      ...repositoryJson(world, repository),
      owner: {
        ...userJson(world, repository.owner),
        name: repository.owner.login,
        email: repository.owner.email,
      },
      master_branch: repository.defaultBranch,
      stargazers: 0,
    },
  };
}

async function commitsOf(
  repository: Repository,
  move: Push['move'],
  others: readonly string[],
): Promise<readonly Commit[]> {
  if (move.after === undefined) return [];
  if (move.before === undefined) return distinct(repository, move.after, others);
  return commitsBetween(repository, move.before, move.after);
}

async function distinct(
  repository: Repository,
  after: string | undefined,
  others: readonly string[],
): Promise<readonly Commit[]> {
  return after === undefined ? [] : newCommits(repository, after, others);
}

async function otherHeads(repository: Repository, ref: string): Promise<string[]> {
  const branches = await listBranches(repository);
  return branches
    .filter((branch) => `refs/heads/${branch.name}` !== ref)
    .map((branch) => branch.commit);
}

async function pushCommit(
  world: World,
  repository: Repository,
  commit: Commit,
  fresh: ReadonlySet<string>,
) {
  const changes = await changedFiles(repository, commit.parents[0], commit.oid, { renames: false });
  const paths = (status: string) =>
    changes.filter((change) => change.status === status).map((change) => change.path);
  return {
    id: commit.oid,
    tree_id: commit.tree,
    distinct: fresh.has(commit.oid),
    message: commit.message,
    timestamp: time(new Date(commit.committer.date)),
    url: pageUrl(world, repository, `/commit/${commit.oid}`),
    author: person(world, commit.author),
    committer: person(world, commit.committer),
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  };
}

function person(world: World, { name, email }: Commit['author']) {
  const user = userByEmail(world, email);
  const webFlow = email === 'noreply@github.com' ? 'web-flow' : undefined;
  const username = user?.login ?? webFlow;
  return { name, email, ...(username === undefined ? {} : { username }) };
}

function compareUrl(world: World, { repository, move }: Push): string {
  const to = (move.after ?? NOTHING).slice(0, 12);
  if (move.before === undefined) return pageUrl(world, repository, `/commit/${to}`);
  return pageUrl(world, repository, `/compare/${move.before.slice(0, 12)}...${to}`);
}
