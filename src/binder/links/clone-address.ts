import type { RepositorySpec } from './repository-spec.ts';

/** Where git gets a repository from; undefined for archives, which are no git repositories. */
export function cloneAddress(repository: RepositorySpec): string | undefined {
  switch (repository.provider) {
    case 'gh':
      return `https://github.com/${repository.owner}/${repository.name}`;
    case 'gl':
      return `https://gitlab.com/${repository.path}`;
    case 'gist':
      return `https://gist.github.com/${repository.owner}/${repository.id}`;
    case 'git':
      return repository.url;
    default:
      return undefined;
  }
}
