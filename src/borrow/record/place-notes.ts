const BEGIN =
  '<!-- Borrowed files begin here. Sayso writes this part; write above or below it. -->';
const END = '<!-- Borrowed files end here. -->';

/** Puts notes into a page, in place of those that are there; what people wrote around them stays. */
export function placeNotes(page: string | undefined, notes: string): string {
  const part = `${BEGIN}\n\n${notes.trim()}\n\n${END}`;
  if (page === undefined || page.trim() === '') return `# Borrowed files\n\n${part}\n`;
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin === -1 || end === -1) return `${page.trimEnd()}\n\n${part}\n`;
  return page.slice(0, begin) + part + page.slice(end + END.length);
}
