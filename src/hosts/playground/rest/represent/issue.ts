import type { Comment, Issue, Label } from '../../world/state/issue.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';
import { nodeId, pageUrl, repositoryApiUrl, time, timeOrNull } from './address.ts';
import { appJson } from './app.ts';
import { reactionsJson } from './reactions.ts';
import { authorAssociation, userJson } from './user.ts';

/** An issue, or a pull request seen as one (`issue`, `webhooks_issue`). */
export function issueJson(world: World, repository: Repository, issue: Issue) {
  const url = repositoryApiUrl(world, repository, `/issues/${issue.number}`);
  const kind = issue.pull ? 'pull' : 'issues';
  return {
    id: issue.id,
    node_id: nodeId(issue.pull ? 'PR' : 'I', issue.id),
    url,
    repository_url: repositoryApiUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: pageUrl(world, repository, `/${kind}/${issue.number}`),
    timeline_url: `${url}/timeline`,
    number: issue.number,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    body: issue.body,
    user: userJson(world, issue.user),
    labels: issue.labels.map((label) => labelJson(world, repository, label)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: issue.locked,
    active_lock_reason: null,
    comments: issue.comments.length,
    closed_at: timeOrNull(issue.closedAt),
    created_at: time(issue.createdAt),
    updated_at: time(issue.updatedAt),
    author_association: authorAssociation(repository, issue.user),
    reactions: reactionsJson(issue.reactions, url),
    performed_via_github_app: issue.byApp ? appJson(world) : null,
    ...pullPart(world, repository, issue),
  };
}

/** What `GET …/issues/{number}` says besides. */
export function fullIssueJson(world: World, repository: Repository, issue: Issue) {
  return {
    ...issueJson(world, repository, issue),
    closed_by: issue.closedBy ? userJson(world, issue.closedBy) : null,
  };
}

/** A comment on an issue (`issue-comment`). */
export function commentJson(world: World, repository: Repository, comment: Comment) {
  const url = repositoryApiUrl(world, repository, `/issues/comments/${comment.id}`);
  const page = repository.issues.get(comment.issue)?.pull ? 'pull' : 'issues';
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url,
    html_url: pageUrl(world, repository, `/${page}/${comment.issue}#issuecomment-${comment.id}`),
    issue_url: repositoryApiUrl(world, repository, `/issues/${comment.issue}`),
    body: comment.body,
    user: userJson(world, comment.user),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: authorAssociation(repository, comment.user),
    reactions: reactionsJson(comment.reactions, url),
    performed_via_github_app: comment.byApp ? appJson(world) : null,
  };
}

export function labelJson(world: World, repository: Repository, label: Label) {
  return {
    id: label.id,
    node_id: nodeId('LA', label.id),
    url: repositoryApiUrl(world, repository, `/labels/${encodeURIComponent(label.name)}`),
    name: label.name,
    description: null,
    color: label.color,
    default: false,
  };
}

function pullPart(world: World, repository: Repository, issue: Issue) {
  if (!issue.pull) return {};
  const page = pageUrl(world, repository, `/pull/${issue.number}`);
  return {
    draft: issue.pull.draft,
    pull_request: {
      url: repositoryApiUrl(world, repository, `/pulls/${issue.number}`),
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: timeOrNull(issue.pull.mergedAt),
    },
  };
}
