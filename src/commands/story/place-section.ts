const START = '<!-- sayso:story -->';
const END = '<!-- /sayso:story -->';

/** A page with the game on top of it; in the place of the last turn, and all else as its author wrote it. */
export function placeSection(page: string, section: string): string {
  const around = withoutSection(page);
  const block = `${START}\n${section.trim()}\n${END}\n`;
  return around === '' ? block : `${block}\n${around}`;
}

/** What stands of a game on a page; undefined where there is none. */
export function sectionIn(page: string): string | undefined {
  const start = page.indexOf(START);
  const end = page.indexOf(END, start);
  return start === -1 || end === -1 ? undefined : page.slice(start + START.length, end).trim();
}

/** The page as it is without a game. */
export function withoutSection(page: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END, start);
  if (start === -1 || end === -1) return page;
  return `${page.slice(0, start)}${page.slice(end + END.length).replace(/^(?:\r?\n){1,2}/, '')}`;
}
