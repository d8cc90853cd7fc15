/**
 * A Markdown link whose text is shown as it is and cannot break out of the brackets
 * (CommonMark 6.3), whatever it holds. Use it for texts of ours and for phrases; a stranger's text
 * goes through `quote`.
 */
export function link(text: string, url: string): string {
  const safeUrl = url.replace(/[()<>\s]/g, (character) => encodeURIComponent(character));
  const safeText = text.replace(/\s+/gu, ' ').replace(/[\\[\]`*_<>~&!|$]/g, '\\$&');
  return `[${safeText}](${parenthesesEncoded(safeUrl)})`;
}

/** `encodeURIComponent` leaves parentheses alone, which would end the address early. */
function parenthesesEncoded(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
