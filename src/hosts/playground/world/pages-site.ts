import type { PagesSettings, Repository, World } from './state.ts';
import { newId } from './users.ts';

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

/** Where the site is (or would be), with a slash at the end: `http://…/pages/you/my-course/`. */
export function siteUrl(world: World, repository: Repository): string {
  return `${world.url}/pages/${repository.owner.login}/${repository.name}/`;
}
