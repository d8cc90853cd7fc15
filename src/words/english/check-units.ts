import { counted } from '../count.ts';
import { fileLink, folderLink, lineLink } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';
import { type CheckedThing, THINGS } from './things-to-check.ts';

/** Looking units over. */
export const checkUnitsSentences = {
  checkingUnits: ({ pages }: { readonly pages: number }) => `Looking at ${counted(pages, 'page')}`,
  noUnitsToCheck: (values: NoUnits, links: Links) => noUnitsToCheck(values, links),
  unitChecked: (unit: UnitReport, links: Links) => unitChecked(unit, links),
  unitsChecked: (values: UnitsReport, links: Links) => unitsChecked(values, links),
  pagesNotRead: ({ pages }: { readonly pages: number }) =>
    `I did not read ${counted(pages, 'page')}, because there are too many or they are too large; what is on ${pages === 1 ? 'it' : 'them'} I cannot tell.`,
} as const;

type NoUnits = {
  /** Where I was told to look; undefined for everywhere. */
  readonly folder: string | undefined;
  readonly pages: number;
};

export type UnitReport = {
  readonly title: string;
  readonly folder: string;
  readonly firstPage: string;
  readonly pages: number;
  readonly things: readonly CheckedThing[];
  readonly elements:
    | { readonly kind: 'not-had' | 'not-read' | 'elsewhere' }
    | { readonly kind: 'counted'; readonly counts: readonly ElementCount[] };
};

type ElementCount = {
  readonly name: string;
  readonly seen: number;
  readonly keptAsText: number;
  readonly leftOut: number;
};

type UnitsReport = {
  readonly units: readonly {
    readonly title: string;
    readonly folder: string;
    readonly mistakes: number;
    /** The phrase that tells more of it; undefined where no folder tells it from others. */
    readonly phrase: string | undefined;
  }[];
  /** Units that are not among these. */
  readonly more: number;
};

/** More kinds of parts than any real unit has. */
const MOST_ROWS = 150;

function noUnitsToCheck({ folder, pages }: NoUnits, links: Links): string {
  const help = link('See what you can say', issueLink(links, 'Help'));
  return folder === undefined
    ? `I read the ${counted(pages, 'page')} of your repository, and none says that it comes from an OpenLearn unit (as \`source:\` between the lines at its top). Fetch a unit first. ${help}`
    : `I looked in the folder ${quote(folder)}, and no page there says that it comes from an OpenLearn unit (as \`source:\` between the lines at its top). ${link('Check all units', issueLink(links, 'Check units'))}`;
}

function unitChecked(unit: UnitReport, links: Links): string {
  const first = link('its first page', fileLink(links, unit.firstPage));
  const found = unit.things.filter(({ count }) => count > 0);
  const rows = unit.things.map(({ kind, count }) => {
    const { what, isMistake } = THINGS[kind];
    const sign = count === 0 ? '✅' : isMistake ? '❌' : '👀';
    return `| ${sign} | ${what} | ${count} |`;
  });
  return [
    `I looked at the unit ${quote(unit.title)}, ${counted(unit.pages, 'page')} (${first}). ${verdict(found)}`,
    ['| | What I looked for | Found |', '| --- | --- | --- |', ...rows].join('\n'),
    ...found.map((thing) => thingFound(thing, unit, links)),
    elements(unit),
  ].join('\n\n');
}

function verdict(found: readonly CheckedThing[]): string {
  const mistakes = found.filter(({ kind }) => THINGS[kind].isMistake);
  const sum = total(mistakes);
  const look = found.length > mistakes.length;
  if (sum === 0)
    return look ? '**Nothing to put right**, and something to look at.' : '**All is well.**';
  return `**${counted(sum, 'thing')} to put right**${look ? ', and something to look at' : ''}.`.replace(
    /^\*\*one/,
    '**One',
  );
}

function thingFound(thing: CheckedThing, unit: UnitReport, links: Links): string {
  const { what, advice } = THINGS[thing.kind];
  const places = thing.places.map(({ page, line, words }) => {
    const where = `${link(`line ${line}`, lineLink(links, page, line))} of ${quote(inFolder(page, unit))}`;
    return words === undefined ? `* ${where}` : `* ${where}: ${quote(words)}`;
  });
  const lines = [
    `**${what}: ${thing.count}.** ${advice}`,
    ...(places.length === 0 ? [] : [places.join('\n')]),
  ];
  return thing.rest.length === 0 ? lines.join('\n\n') : [...lines, rest(thing, unit)].join('\n\n');
}

function rest({ count, places, rest: pages }: CheckedThing, unit: UnitReport): string {
  const items = pages.map(({ page, count: here }) => `* ${quote(inFolder(page, unit))}: ${here}`);
  return hidden(`and ${count - places.length} more`, items.join('\n'));
}

function elements({ elements: found }: UnitReport): string {
  if (found.kind !== 'counted') {
    const why = {
      'not-had': 'I could not get the unit’s document from OpenLearn',
      'not-read': 'I could not read the unit’s document on OpenLearn',
      elsewhere: 'The unit was made of a document that is not on OpenLearn',
    }[found.kind];
    return `${why}, so I cannot tell what became of each of its parts.`;
  }
  const { counts } = found;
  const sum = (of: (count: ElementCount) => number): number =>
    counts.reduce((all, one) => all + of(one), 0);
  const kept = sum(({ keptAsText }) => keptAsText);
  const leftOut = sum(({ leftOut: left }) => left);
  const parts = [
    `${sum(converted)} are converted`,
    ...(kept > 0 ? [`${kept} kept as plain text`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out on purpose (settings, empty places to write in)`] : []),
  ];
  const rows = counts
    .slice(0, MOST_ROWS)
    .map(
      (one) =>
        `| ${quote(one.name.replaceAll('|', '¦'))} | ${one.seen} | ${converted(one)} | ${one.keptAsText} | ${one.leftOut} |`,
    );
  const head = [
    '| Part | Seen | Converted | Kept as text | Left out |',
    '| --- | --- | --- | --- | --- |',
  ];
  return [
    `The unit’s document, as OpenLearn has it now, has ${sum(({ seen }) => seen)} parts: ${parts.join(', ')}.`,
    hidden('each kind of part', [...head, ...rows].join('\n')),
  ].join('\n\n');
}

function converted({ seen, keptAsText, leftOut }: ElementCount): number {
  return Math.max(0, seen - keptAsText - leftOut);
}

function unitsChecked({ units, more }: UnitsReport, links: Links): string {
  const lines = units.map(({ title, folder, mistakes, phrase }) => {
    const where = folder === '' ? '' : ` (${link('its folder', folderLink(links, folder))})`;
    const what =
      mistakes === 0 ? 'nothing to put right' : `${counted(mistakes, 'thing')} to put right`;
    const tell = phrase === undefined ? '' : ` ${link('Tell me more', issueLink(links, phrase))}`;
    return `* ${mistakes === 0 ? '✅' : '❌'} ${quote(title)}${where}: ${what}.${tell}`;
  });
  const rest =
    more === 0
      ? []
      : [
          `There are ${more} more, too many to tell of here. Say \`Check units in\` and their folder to hear of them.`,
        ];
  return [`I looked at ${counted(units.length, 'unit')}:`, lines.join('\n'), ...rest].join('\n\n');
}

function total(things: readonly CheckedThing[]): number {
  return things.reduce((sum, { count }) => sum + count, 0);
}

/** GitHub shows Markdown within only after an empty line. */
function hidden(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

function inFolder(page: string, { folder }: Pick<UnitReport, 'folder'>): string {
  return folder !== '' && page.startsWith(`${folder}/`) ? page.slice(folder.length + 1) : page;
}
