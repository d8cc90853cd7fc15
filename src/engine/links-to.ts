import type { Language } from '../words/language.ts';
import type { Links } from '../words/links.ts';
import type { RepositoryFacts } from './happening.ts';

type Linked = Pick<RepositoryFacts, 'webUrl' | 'defaultBranch' | 'language'>;

/** Links into a branch of a repository, in its language; the default branch unless given. */
export function linksTo(
  { webUrl, defaultBranch, language }: Linked,
  branch = defaultBranch,
): Links {
  return { repositoryUrl: webUrl, branch, language };
}

/** The same in what is answered to somebody, in the language that they read. */
export function answerLinks(
  { facts, language }: { readonly facts: Linked; readonly language?: Language | undefined },
  branch?: string,
): Links {
  const links = linksTo(facts, branch);
  return language === undefined ? links : { ...links, language };
}
