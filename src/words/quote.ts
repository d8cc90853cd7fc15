const LONGEST_QUOTE = 200;

/** Characters that people cannot see but that change what they see: controls, bidirectional marks, zero widths. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Quotes a stranger's text as inline code, in which GitHub neither mentions, links, closes, shows
 * pictures nor runs anything. One line, at most 200 characters, without unseen characters.
 *
 * The fence is longer than any run of backticks inside (CommonMark 6.1, code spans).
 */
export function quote(text: string): string {
  return quoteOr(text, '(nothing)');
}

/** The same; `nothing` stands there for a text of which nothing can be seen. */
export function quoteOr(text: string, nothing: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
  const characters = [...line];
  const short =
    characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : line;
  if (short === '') return `\`${nothing}\``;
  const runs = short.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = short.startsWith('`') || short.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${short}${padding}${fence}`;
}
