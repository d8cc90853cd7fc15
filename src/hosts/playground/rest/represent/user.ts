import { roleOf } from '../../world/permission.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { User } from '../../world/state/user.ts';
import type { World } from '../../world/state/world.ts';
import { apiUrl, nodeId } from './address.ts';

/** An account in the API's shape (`simple-user`). */
export function userJson(world: World, user: User) {
  const url = apiUrl(world, `/users/${encodeURIComponent(user.login)}`);
  const page = user.type === 'Bot' ? `/apps/${user.login.replace('[bot]', '')}` : `/${user.login}`;
  return {
    login: user.login,
    id: user.id,
    node_id: nodeId(user.type === 'Bot' ? 'BOT' : 'U', user.id),
    avatar_url: `${world.url}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${world.url}${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
  };
}

/** How somebody stands to a repository; never good for deciding what they may do. */
export function authorAssociation(
  repository: Repository,
  user: User,
): 'OWNER' | 'COLLABORATOR' | 'NONE' {
  if (user.id === repository.owner.id) return 'OWNER';
  return repository.collaborators.has(user.id) && roleOf(repository, user) !== 'none'
    ? 'COLLABORATOR'
    : 'NONE';
}
