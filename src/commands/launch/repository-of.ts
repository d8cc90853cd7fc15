import type { RepositorySpec } from '../../binder/links/repository-spec.ts';
import type { RepositoryFacts } from '../../engine/happening.ts';

/** The repository as a BinderHub knows it: by its name on github.com, elsewhere by its address. */
export function repositoryOf({ webUrl, owner, name }: RepositoryFacts): RepositorySpec {
  return new URL(webUrl).hostname === 'github.com'
    ? { provider: 'gh', owner, name }
    : { provider: 'git', url: webUrl };
}
