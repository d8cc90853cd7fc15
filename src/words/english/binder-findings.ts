import { counted } from '../count.ts';
import { fileLink, lineLink } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { findingSentence } from './binder-findings/catalogue.ts';
import { placeOnPage, type SourcePage } from './binder-findings/place-on-page.ts';
import type { BinderFinding, Mouth } from './binder-findings/told.ts';

const IN_A_REPLY: Mouth = {
  quote,
  choose(choice, sources) {
    switch (choice) {
      case 'prefer':
        return sources.length > 4
          ? 'To choose, say it again with `prefer` and the source that should win at its end.'
          : `To choose, say it again with ${sources.map((id) => quote(`prefer ${sayable(id)}`)).join(' or ')} at its end.`;
      case 'strip-hashes':
        return 'Take the hashes off in the sources; on your own computer, `sayso binder merge … --hashes strip` does that.';
      case 'fold-dormant':
        return 'If it should count, add its lines to a file that does.';
      case 'bridge':
        return 'Leave one of them out; on your own computer, `sayso binder merge … --julia-and-r bridge` brings R by conda.';
      case 'bring-files':
        return 'With `missing: copy` under `binder:` in `.github/sayso.yml` a merge brings them along.';
    }
  },
};

/** The repository itself goes by its folder, as the language reads it. */
function sayable(id: string): string {
  return id === 'this repository' ? './' : id;
}

/** A finding as one line of Markdown; without its hint where `before` was the hint of the one before it. */
export function binderFinding(finding: BinderFinding, before?: string): string {
  const { found, next } = findingSentence(finding, IN_A_REPLY);
  return next === undefined || next === before ? found : `${found} ${next}`;
}

const LEVELS = ['error', 'clash', 'warning', 'note'] as const;
const SHOWN = {
  error: '❌ error',
  clash: '⛔ clash',
  warning: '⚠️ warning',
  note: 'ℹ️ note',
} as const;
/** A reply has room for some 65,000 characters, and a table for what people read. */
const MOST_ROWS = 40;
const MOST_CHARACTERS = 25_000;
const MOST_PLACES = 4;

type Findings = {
  readonly findings: readonly BinderFinding[];
  /** Where each source can be looked at; those that are not named lie in this repository. */
  readonly sources: readonly SourcePage[];
  /** Where all of them are told, as a path. */
  readonly lock: string | undefined;
};

/** Findings as tables: what has to be looked at first, notes behind a line that opens them. */
export function binderFindings({ findings, sources, lock }: Findings, links: Links): string {
  const grave = LEVELS.slice(0, 3).flatMap((level) =>
    findings.filter((one) => one.level === level),
  );
  const notes = findings.filter(({ level }) => level === 'note');
  const rows = (all: readonly BinderFinding[]) => table(all, sources, lock, links);
  return [
    ...(grave.length === 0 ? [] : [rows(grave)]),
    ...(notes.length === 0
      ? []
      : [
          `<details><summary>${counted(notes.length, 'note')}</summary>\n\n${rows(notes)}\n\n</details>`,
        ]),
  ].join('\n\n');
}

function table(
  findings: readonly BinderFinding[],
  sources: readonly SourcePage[],
  lock: string | undefined,
  links: Links,
): string {
  const rows: string[] = [];
  let left = MOST_CHARACTERS;
  let before: string | undefined;
  for (const finding of findings.slice(0, MOST_ROWS)) {
    const where = places(finding, sources, links);
    const row = `| ${SHOWN[finding.level]} | ${inCell(binderFinding(finding, before))} | ${inCell(where)} |`;
    before = findingSentence(finding, IN_A_REPLY).next;
    left -= row.length;
    if (left < 0) break;
    rows.push(row);
  }
  const more = findings.length - rows.length;
  const where = lock === undefined ? '' : `, all in ${quote(lock)}`;
  const rest = more === 0 ? [] : [`\nand ${more} more${where}.`];
  return ['| | What I found | Where |', '| --- | --- | --- |', ...rows, ...rest].join('\n');
}

function places(
  { places: all }: BinderFinding,
  sources: readonly SourcePage[],
  links: Links,
): string {
  const shown = all.slice(0, MOST_PLACES).map((place) => {
    const name = quote(nameOf(place));
    if (place.path === '') return name;
    const text = place.line === 0 ? 'open' : `line ${place.line}`;
    const url = addressOf(place, sources, links);
    if (url !== undefined) return `${name} (${link(text, url)})`;
    return place.line === 0 ? name : `${name} (${text})`;
  });
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** A folder of this repository names itself in its paths. */
function nameOf({ source, path }: BinderFinding['places'][number]): string {
  if (path === '' || path === `${source}/`) return source;
  return path.startsWith(`${source}/`) ? path : `${source} ${path}`;
}

function addressOf(
  place: BinderFinding['places'][number],
  sources: readonly SourcePage[],
  links: Links,
): string | undefined {
  const source = sources.find(({ id }) => id === place.source);
  if (source?.page !== undefined) return placeOnPage(source, place);
  const { path, line } = place;
  return line === 0 ? fileLink(links, path) : lineLink(links, path, line);
}

/** A bar would end the cell, in quotes too; a backslash before it would be taken for its escape. */
function inCell(markdown: string): string {
  return markdown
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\\?\|/g, (bar) => (bar === '|' ? '\\|' : '\\¦'));
}
