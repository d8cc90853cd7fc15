/** What only a person can switch on, and what a page may therefore have to tell. */
export type Switch = 'issues' | 'site';

const SWITCHES: readonly Switch[] = ['issues', 'site'];

/** What the notes are between; unseen where a page is shown. The first line names what they are about. */
const PLACE = /<!-- to switch on:([a-z ]*)-->[\s\S]*?<!-- end of to switch on -->/;

/** The place for notes on a page, with none in it. */
export const NO_SWITCHES = placeWith([]);

/** The switches that a page tells of; undefined where it has no place for such notes. */
export function switchesOn(page: string): ReadonlySet<Switch> | undefined {
  const [, named] = PLACE.exec(page) ?? [];
  if (named === undefined) return undefined;
  const names = named.split(' ');
  return new Set(SWITCHES.filter((name) => names.includes(name)));
}

/**
 * The page with these notes in place of those before.
 *
 * @param notes Markdown of one paragraph each, for what is to be switched on
 */
export function writeSwitches(page: string, notes: ReadonlyMap<Switch, string>): string {
  return page.replace(PLACE, () => placeWith([...notes]));
}

/** The second page with the notes of the first, where both have a place for them. */
export function keepSwitches(before: string, page: string): string {
  const [notes] = PLACE.exec(before) ?? [];
  return notes === undefined ? page : page.replace(PLACE, () => notes);
}

/** The page as it is before anything is noted on it. */
export function withoutSwitches(page: string): string {
  return writeSwitches(page, new Map());
}

function placeWith(notes: readonly (readonly [Switch, string])[]): string {
  const names = notes.map(([name]) => ` ${name}`).join('');
  const quotes = notes.map(([, note]) => `> ${note.replace(/\s*\n\s*/g, ' ')}\n\n`).join('');
  const blank = quotes === '' ? '' : '\n';
  return `<!-- to switch on:${names} -->\n${blank}${quotes}<!-- end of to switch on -->`;
}
