/** `owner/name`, `owner/name@branch`, and what is wanted of it right behind a colon. */
const SHORT = /^[\w-]+\/[\w.-]+(?:@[^\s:]+)?(?::\S*)?$/;
/** An address with a path, also as people copy it without what stands before. */
const ADDRESS =
  /^(?:https?:\/\/[^/\s"'`<>\\]+|(?:www\.)?(?:github|gitlab|gist\.github)\.com)\/[^\s"'`<>\\]+$/i;

/**
 * The repository that a word names, as far as it can be told without asking: `owner/name` or an address,
 * without the colon behind it and the brackets around it. Undefined for other words.
 */
export function repositoryLike(word: string): string | undefined {
  const plain = word.replace(/:$/, '').replace(/^<(.*)>$/, '$1');
  return SHORT.test(plain) || ADDRESS.test(plain) ? plain : undefined;
}
