import type { Installation } from '../../world/state/app.ts';
import type { World } from '../../world/state/world.ts';
import { appUser } from '../../world/users.ts';
import { apiUrl, nodeId, time, timeOrNull } from './address.ts';
import { userJson } from './user.ts';

/** The App in the API's shape (`integration`). */
export function appJson(world: World) {
  const { app } = world;
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: { ...userJson(world, appUser(world)), login: app.slug, type: 'Organization' },
    name: app.name,
    description: null,
    external_url: world.url,
    html_url: `${world.url}/apps/${app.slug}`,
    created_at: time(app.createdAt),
    updated_at: time(app.createdAt),
    permissions: app.permissions,
    events: app.events,
  };
}

/** The App on an account (`installation`). */
export function installationJson(world: World, installation: Installation) {
  const { id, account } = installation;
  return {
    id,
    account: userJson(world, account),
    repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    access_tokens_url: apiUrl(world, `/app/installations/${id}/access_tokens`),
    repositories_url: apiUrl(world, '/installation/repositories'),
    html_url: `${world.url}/settings/installations/${id}`,
    app_id: world.app.id,
    app_slug: world.app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: installation.permissions,
    events: world.app.events,
    created_at: time(installation.createdAt),
    updated_at: time(installation.updatedAt),
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: installation.suspendedAt === null ? null : userJson(world, account),
    suspended_at: timeOrNull(installation.suspendedAt),
  };
}
