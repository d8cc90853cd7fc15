import type { PagesSettings, Repository } from './state/repository.ts';
import type { World } from './state/world.ts';
import { newId } from './users.ts';

/** The host name of published sites; the playground's own pages are at 127.0.0.1. */
export const SITES_HOSTNAME = 'localhost';

/** Puts the site of a repository online from a branch: what a person does in the settings. */
export function switchPagesOn(
  world: World,
  repository: Repository,
  source: { readonly branch: string; readonly folder: '/' | '/docs' },
): void {
  repository.pages.site = { ...source, since: world.now() };
  repository.updatedAt = world.now();
}

/** Takes the site offline. */
export function switchPagesOff(repository: Repository): void {
  repository.pages.site = null;
}

/** Whether the first push to gh-pages puts the site online, or a person must. */
export function setPagesMode(repository: Repository, mode: PagesSettings['mode']): void {
  repository.pages.mode = mode;
}

/** Notes that a commit of the Pages branch is online from now on. */
export function recordDeploy(world: World, repository: Repository, commit: string): void {
  repository.pages.deploys.push({ id: newId(world), commit, at: world.now() });
}

/**
 * Where the site is (or would be), with a slash at the end: `http://localhost:4567/pages/you/my-course/`.
 * Sites have another host name than the playground's own pages, and so another origin in the
 * browser, as GitHub Pages have: what a site's scripts do, they cannot do in the visitor's name.
 */
export function siteUrl(world: World, repository: Repository): string {
  const origin = new URL(world.url);
  origin.hostname = SITES_HOSTNAME;
  return `${origin.origin}/pages/${repository.owner.login}/${repository.name}/`;
}
