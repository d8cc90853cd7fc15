/** GitHub takes 65,536 characters in a comment and 65,535 in a check's summary; some stay for a marker. */
const MOST = 65_000;

/** Markdown cut to what GitHub takes, at the end of a line. */
export function shorten(markdown: string): string {
  if (markdown.length <= MOST) return markdown;
  const cut = markdown.slice(0, MOST);
  const end = cut.lastIndexOf('\n');
  return `${cut.slice(0, end > 0 ? end : MOST)}\n\n…`;
}
