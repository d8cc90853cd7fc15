import { closeWhatCommitsClose } from './closing-words.ts';
import { emit, type RefMove } from './event.ts';
import { recordDeploy, switchPagesOn } from './pages-site.ts';
import { pullRequests } from './pulls.ts';
import { isAncestor } from './read-commits.ts';
import type { PullRequest } from './state/issue.ts';
import type { Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';
import { visitor } from './users.ts';

/** What GitHub does by itself when a branch moves: sites, pull requests, issues named in commits. */
export async function followRef(
  world: World,
  repository: Repository,
  move: RefMove,
  sender: User | undefined,
): Promise<void> {
  if (!move.ref.startsWith('refs/heads/')) return;
  const branch = move.ref.slice('refs/heads/'.length);
  const by = sender ?? visitor(world);
  followSite(world, repository, branch, move.after);
  for (const pull of pullRequests(repository)) {
    if (pull.state === 'open') await followPull(world, repository, pull, branch, move, by);
  }
  if (branch === repository.defaultBranch && move.after !== undefined) {
    await closeWhatCommitsClose(world, repository, move.before, move.after, by);
  }
}

function followSite(
  world: World,
  repository: Repository,
  branch: string,
  commit: string | undefined,
): void {
  const { pages } = repository;
  if (pages.site === null && pages.mode === 'automatic' && branch === 'gh-pages' && commit) {
    switchPagesOn(world, repository, { branch, folder: '/' });
  }
  if (pages.site?.branch === branch && commit) recordDeploy(world, repository, commit);
}

async function followPull(
  world: World,
  repository: Repository,
  pull: PullRequest,
  branch: string,
  move: RefMove,
  sender: User,
): Promise<void> {
  if (pull.pull.headBranch === branch && move.after !== undefined) {
    const before = pull.pull.headCommit;
    pull.pull.headCommit = move.after;
    if (before === move.after) return;
    const moved = { before, after: move.after };
    emit(world, { kind: 'pull_request', action: 'synchronize', repository, pull, sender, moved });
  }
  if (pull.pull.baseBranch !== branch || move.after === undefined) return;
  const { headCommit } = pull.pull;
  // The head came in by another door (a local merge that was pushed): GitHub calls that merged.
  if (pull.pull.mergedAt === null && (await isAncestor(repository, headCommit, move.after))) {
    closeAsMerged(world, repository, pull, { commit: move.after, sender });
  }
}

/** Marks a pull request as merged by `commit`, and tells of it. */
export function closeAsMerged(
  world: World,
  repository: Repository,
  pull: PullRequest,
  merge: { readonly commit: string; readonly sender: User },
): void {
  const at = world.now();
  pull.pull.mergedAt = at;
  pull.pull.mergedBy = merge.sender;
  pull.pull.mergeCommit = merge.commit;
  pull.state = 'closed';
  pull.closedAt = at;
  pull.closedBy = merge.sender;
  pull.updatedAt = at;
  pull.timeline.push({ kind: 'merged', user: merge.sender, at, detail: merge.commit });
  emit(world, {
    kind: 'pull_request',
    action: 'closed',
    repository,
    pull,
    sender: merge.sender,
  });
}
