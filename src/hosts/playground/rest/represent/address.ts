import { fullName } from '../../world/require.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';

/** Where the REST API is, below the address of the server, as on GitHub Enterprise Server. */
export const API_PREFIX = '/api/v3';

/** `http://…/api/v3` + path */
export function apiUrl(world: World, path: string): string {
  return `${world.url}${API_PREFIX}${path}`;
}

/** `http://…/api/v3/repos/you/my-course` + path */
export function repositoryApiUrl(world: World, repository: Repository, path = ''): string {
  return apiUrl(world, `/repos/${fullName(repository)}${path}`);
}

/** `http://…/you/my-course` + path: a page for people. */
export function pageUrl(world: World, repository: Repository, path = ''): string {
  return `${world.url}/${fullName(repository)}${path}`;
}

/** GitHub's opaque ids: which kind of thing, and its number. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(`playground:${id}`).toString('base64url')}`;
}

/** Whole seconds, as all times of the API are: `2026-11-21T04:15:36Z`. */
export function time(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

export function timeOrNull(date: Date | null): string | null {
  return date === null ? null : time(date);
}
