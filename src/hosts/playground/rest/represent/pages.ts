import { siteUrl } from '../../world/pages-site.ts';
import type { Repository } from '../../world/state/repository.ts';
import type { World } from '../../world/state/world.ts';
import { repositoryApiUrl } from './address.ts';

/** The site of a repository (`page`); undefined where it is off. */
export function pagesJson(world: World, repository: Repository) {
  const { site, deploys } = repository.pages;
  if (!site) return undefined;
  return {
    url: repositoryApiUrl(world, repository, '/pages'),
    status: deploys.length === 0 ? null : 'built',
    cname: null,
    custom_404: false,
    html_url: siteUrl(world, repository),
    build_type: 'legacy',
    source: { branch: site.branch, path: site.folder },
    public: true,
    https_enforced: false,
  };
}
