const LONGEST_SUBJECT = 100;
const WORD_JOINER = '\u2060';

/**
 * One line for a commit message that mentions, links and closes nothing, whatever title of a
 * stranger it holds: GitHub reads `@name`, `#1`, `GH-1` and full addresses in commit messages, and
 * "fixes #1" there closes an issue. An unseen word joiner takes their power; the words stay readable.
 * Source: GitHub's "Autolinked references and URLs" and "Linking a pull request to an issue".
 */
export function plainSubject(text: string, longest = LONGEST_SUBJECT): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim();
  const characters = [...line];
  const short =
    characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
  return short
    .replace(/([@#])(?=[\p{L}\p{N}])/gu, `$1${WORD_JOINER}`)
    .replace(/(?<![\p{L}\p{N}])(gh)-(?=\d)/giu, `$1-${WORD_JOINER}`)
    .replaceAll('://', `:${WORD_JOINER}//`);
}
