import type { RepositoryFacts } from '../../engine/happening.ts';
import { replyLanguage } from '../../words/language.ts';
import { type PageWords, pageWords } from '../../words/pages.ts';

/**
 * What is said on a page of this language (a BCP 47 tag): in that, or where there are no words of ours
 * in it, in the repository's.
 */
export function wordsOfPage(
  tag: string,
  { language }: Pick<RepositoryFacts, 'language'>,
): PageWords {
  return pageWords({ language: replyLanguage(tag) ?? language });
}
