import { isMergeable } from '../../world/merge-pull.ts';
import { commitsBetween } from '../../world/read-commits.ts';
import { changedFiles } from '../../world/read-diff.ts';
import type { PullRequest, Review } from '../../world/state/issue.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';
import { nodeId, pageUrl, repositoryApiUrl, time, timeOrNull } from './address.ts';
import { labelJson } from './issue.ts';
import { repositoryJson } from './repository.ts';
import { authorAssociation, userJson } from './user.ts';

/** A pull request in lists (`pull-request-simple`). */
export function pullJson(world: World, repository: Repository, pull: PullRequest) {
  return {
    id: pull.pull.id,
    node_id: nodeId('PR', pull.pull.id),
    ...addresses(world, repository, pull),
    number: pull.number,
    state: pull.state,
    locked: pull.locked,
    title: pull.title,
    user: userJson(world, pull.user),
    body: pull.body,
    labels: pull.labels.map((label) => labelJson(world, repository, label)),
    milestone: null,
    active_lock_reason: null,
    created_at: time(pull.createdAt),
    updated_at: time(pull.updatedAt),
    closed_at: timeOrNull(pull.closedAt),
    merged_at: timeOrNull(pull.pull.mergedAt),
    merge_commit_sha: pull.pull.mergeCommit,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: endJson(world, repository, pull.pull.headBranch, pull.pull.headCommit),
    base: endJson(world, repository, pull.pull.baseBranch, pull.pull.baseCommit),
    author_association: authorAssociation(repository, pull.user),
    auto_merge: null,
    draft: pull.pull.draft,
  };
}

/** One pull request with everything (`pull-request`, `pull-request-webhook`). */
export async function fullPullJson(world: World, repository: Repository, pull: PullRequest) {
  const { baseCommit, headCommit, mergedAt, mergedBy } = pull.pull;
  const commits = await commitsBetween(repository, baseCommit, headCommit);
  const changes = await changedFiles(repository, baseCommit, headCommit);
  const mergeable = pull.state === 'open' ? await isMergeable(repository, pull) : null;
  return {
    ...pullJson(world, repository, pull),
    merged: mergedAt !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    merged_by: mergedBy ? userJson(world, mergedBy) : null,
    comments: pull.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: changes.reduce((sum, change) => sum + (change.additions ?? 0), 0),
    deletions: changes.reduce((sum, change) => sum + (change.deletions ?? 0), 0),
    changed_files: changes.length,
  };
}

/** A review of a pull request, as its webhook tells of it (`webhooks_review`). */
export function reviewJson(
  world: World,
  repository: Repository,
  { pull, review }: { readonly pull: PullRequest; readonly review: Review },
) {
  const url = repositoryApiUrl(world, repository, `/pulls/${pull.number}`);
  const page = pageUrl(world, repository, `/pull/${pull.number}#pullrequestreview-${review.id}`);
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: userJson(world, review.user),
    body: review.body,
    commit_id: review.commit,
    submitted_at: time(review.submittedAt),
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: authorAssociation(repository, review.user),
    _links: { html: { href: page }, pull_request: { href: url } },
  };
}

/** A pull request as a check run names it (`pull-request-minimal`). */
export function minimalPullJson(world: World, repository: Repository, pull: PullRequest) {
  const repo = {
    id: repository.id,
    url: repositoryApiUrl(world, repository),
    name: repository.name,
  };
  return {
    id: pull.pull.id,
    number: pull.number,
    url: repositoryApiUrl(world, repository, `/pulls/${pull.number}`),
    head: { ref: pull.pull.headBranch, sha: pull.pull.headCommit, repo },
    base: { ref: pull.pull.baseBranch, sha: pull.pull.baseCommit, repo },
  };
}

function endJson(world: World, repository: Repository, ref: string, sha: string) {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: userJson(world, repository.owner),
    repo: repositoryJson(world, repository),
  };
}

function addresses(world: World, repository: Repository, pull: PullRequest) {
  const url = repositoryApiUrl(world, repository, `/pulls/${pull.number}`);
  const issueUrl = repositoryApiUrl(world, repository, `/issues/${pull.number}`);
  const page = pageUrl(world, repository, `/pull/${pull.number}`);
  const statusesUrl = repositoryApiUrl(world, repository, `/statuses/${pull.pull.headCommit}`);
  const reviewCommentUrl = repositoryApiUrl(world, repository, '/pulls/comments{/number}');
  return {
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: reviewCommentUrl,
    comments_url: `${issueUrl}/comments`,
    statuses_url: statusesUrl,
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: reviewCommentUrl },
      commits: { href: `${url}/commits` },
      statuses: { href: statusesUrl },
    },
  };
}
