import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';
import { nodeId, pageUrl, repositoryApiUrl, time } from './address.ts';
import { userJson } from './user.ts';

/** A repository in the API's shape (`repository`, `repository-webhooks`). */
export function repositoryJson(world: World, repository: Repository) {
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    private: repository.private,
    owner: userJson(world, repository.owner),
    html_url: pageUrl(world, repository),
    description: repository.description,
    fork: repository.fork,
    ...addresses(world, repository),
    created_at: time(repository.createdAt),
    updated_at: time(repository.updatedAt),
    pushed_at: time(repository.pushedAt),
    homepage: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: repository.hasIssues,
    has_projects: false,
    has_downloads: true,
    has_wiki: false,
    has_pages: repository.pages.site !== null,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: repository.archived,
    disabled: false,
    open_issues_count: openIssues(repository),
    license: null,
    allow_forking: true,
    is_template: repository.isTemplate,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.private ? 'private' : 'public',
    forks: 0,
    open_issues: openIssues(repository),
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

/** What `GET /repos/{owner}/{repo}` answers (`full-repository`). */
export function fullRepositoryJson(world: World, repository: Repository) {
  return {
    ...repositoryJson(world, repository),
    network_count: 0,
    subscribers_count: 0,
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: false,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
  };
}

function openIssues(repository: Repository): number {
  return [...repository.issues.values()].filter((issue) => issue.state === 'open').length;
}

function addresses(world: World, repository: Repository) {
  const at = (path = '') => repositoryApiUrl(world, repository, path);
  const page = pageUrl(world, repository);
  return {
    url: at(),
    archive_url: at('/{archive_format}{/ref}'),
    assignees_url: at('/assignees{/user}'),
    blobs_url: at('/git/blobs{/sha}'),
    branches_url: at('/branches{/branch}'),
    collaborators_url: at('/collaborators{/collaborator}'),
    comments_url: at('/comments{/number}'),
    commits_url: at('/commits{/sha}'),
    compare_url: at('/compare/{base}...{head}'),
    contents_url: at('/contents/{+path}'),
    contributors_url: at('/contributors'),
    deployments_url: at('/deployments'),
    downloads_url: at('/downloads'),
    events_url: at('/events'),
    forks_url: at('/forks'),
    git_commits_url: at('/git/commits{/sha}'),
    git_refs_url: at('/git/refs{/sha}'),
    git_tags_url: at('/git/tags{/sha}'),
    hooks_url: at('/hooks'),
    issue_comment_url: at('/issues/comments{/number}'),
    issue_events_url: at('/issues/events{/number}'),
    issues_url: at('/issues{/number}'),
    keys_url: at('/keys{/key_id}'),
    labels_url: at('/labels{/name}'),
    languages_url: at('/languages'),
    merges_url: at('/merges'),
    milestones_url: at('/milestones{/number}'),
    notifications_url: at('/notifications{?since,all,participating}'),
    pulls_url: at('/pulls{/number}'),
    releases_url: at('/releases{/id}'),
    stargazers_url: at('/stargazers'),
    statuses_url: at('/statuses/{sha}'),
    subscribers_url: at('/subscribers'),
    subscription_url: at('/subscription'),
    tags_url: at('/tags'),
    teams_url: at('/teams'),
    trees_url: at('/git/trees{/sha}'),
    clone_url: `${page}.git`,
    git_url: `${page.replace(/^https?/, 'git')}.git`,
    ssh_url: `git@${new URL(world.url).hostname}:${repository.owner.login}/${repository.name}.git`,
    svn_url: page,
  };
}
