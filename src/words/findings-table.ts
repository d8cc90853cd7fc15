import { placeOnPage, type SourcePage } from './english/binder-findings/place-on-page.ts';
import type { BinderFinding, Sentence } from './english/binder-findings/told.ts';
import { fileLink, lineLink } from './file-link.ts';
import type { Links } from './links.ts';
import { link } from './markdown-link.ts';
import { quote } from './quote.ts';

/** A reply has room for some 65,000 characters, and a table for what people read. */
const MOST_ROWS = 40;
const MOST_CHARACTERS = 25_000;
const MOST_PLACES = 4;

const LEVELS = ['error', 'clash', 'warning', 'note'] as const;

export type Findings = {
  readonly findings: readonly BinderFinding[];
  /** Where each source can be looked at; those that are not named lie in this repository. */
  readonly sources: readonly SourcePage[];
  /** Where all of them are told, as a path. */
  readonly lock: string | undefined;
};

/** What the tables say in one language, besides the findings. */
export type TableWords = {
  readonly sentence: (finding: BinderFinding) => Sentence;
  readonly levels: Readonly<Record<BinderFinding['level'], string>>;
  readonly notes: (count: number) => string;
  readonly found: string;
  readonly where: string;
  readonly open: string;
  readonly line: (line: number) => string;
  readonly more: (count: number) => string;
  /** Goes behind `more`. */
  readonly allIn: (lock: string) => string;
};

/** Findings as tables: what has to be looked at first, notes behind a line that opens them. */
export function findingsTables(told: Findings, words: TableWords, links: Links): string {
  const { findings } = told;
  const grave = LEVELS.slice(0, 3).flatMap((level) =>
    findings.filter((one) => one.level === level),
  );
  const notes = findings.filter(({ level }) => level === 'note');
  const rows = (all: readonly BinderFinding[]) => table({ ...told, findings: all }, words, links);
  return [
    ...(grave.length === 0 ? [] : [rows(grave)]),
    ...(notes.length === 0
      ? []
      : [
          `<details><summary>${words.notes(notes.length)}</summary>\n\n${rows(notes)}\n\n</details>`,
        ]),
  ].join('\n\n');
}

/** A finding as one line of Markdown; without its hint where `before` was the hint of the one before it. */
export function findingLine({ found, next }: Sentence, before?: string): string {
  return next === undefined || next === before ? found : `${found} ${next}`;
}

function table({ findings, sources, lock }: Findings, words: TableWords, links: Links): string {
  const rows: string[] = [];
  let left = MOST_CHARACTERS;
  let before: string | undefined;
  for (const finding of findings.slice(0, MOST_ROWS)) {
    const where = places(finding, sources, words, links);
    const sentence = words.sentence(finding);
    const row = `| ${words.levels[finding.level]} | ${inCell(findingLine(sentence, before))} | ${inCell(where)} |`;
    before = sentence.next;
    left -= row.length;
    if (left < 0) break;
    rows.push(row);
  }
  const more = findings.length - rows.length;
  const where = lock === undefined ? '' : words.allIn(quote(lock));
  const rest = more === 0 ? [] : [`\n${words.more(more)}${where}.`];
  return [`| | ${words.found} | ${words.where} |`, '| --- | --- | --- |', ...rows, ...rest].join(
    '\n',
  );
}

function places(
  { places: all }: BinderFinding,
  sources: readonly SourcePage[],
  words: TableWords,
  links: Links,
): string {
  const shown = all.slice(0, MOST_PLACES).map((place) => {
    const name = quote(nameOf(place));
    if (place.path === '') return name;
    const text = place.line === 0 ? words.open : words.line(place.line);
    const url = addressOf(place, sources, links);
    if (url !== undefined) return `${name} (${link(text, url)})`;
    return place.line === 0 ? name : `${name} (${text})`;
  });
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [words.more(more)] : [])].join(', ');
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
