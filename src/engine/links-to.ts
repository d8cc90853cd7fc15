import type { Links } from '../words/links.ts';
import type { RepositoryFacts } from './happening.ts';

/** Links into a branch of a repository, in its language; the default branch unless given. */
export function linksTo(
  {
    webUrl,
    defaultBranch,
    language,
  }: Pick<RepositoryFacts, 'webUrl' | 'defaultBranch' | 'language'>,
  branch = defaultBranch,
): Links {
  return { repositoryUrl: webUrl, branch, language };
}
