import type { checkUnitsSentences, UnitReport } from '../english/check-units.ts';
import { type CheckedThing, THINGS as ENGLISH } from '../english/things-to-check.ts';
import { fileLink, folderLink, lineLink } from '../file-link.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { andMore, counted } from './counted.ts';
import { quote } from './quote.ts';
import { THINGS } from './things-to-check.ts';

/** Looking units over. */
export const germanCheckUnits: Sentences<typeof checkUnitsSentences> = {
  checkingUnits: ({ pages }) => `Ich sehe mir ${counted(pages, 'eine Seite', 'Seiten')} an`,
  noUnitsToCheck: (values, links) => noUnitsToCheck(values, links),
  unitChecked: (unit, links) => unitChecked(unit, links),
  unitsChecked: (values, links) => unitsChecked(values, links),
  pagesNotRead: ({ pages }) =>
    `${counted(pages, 'Eine Seite', 'Seiten')} habe ich nicht gelesen, weil es zu viele sind oder sie zu groß sind; was darauf steht, kann ich nicht sagen.`,
};

/** More kinds of parts than any real unit has. */
const MOST_ROWS = 150;

function noUnitsToCheck({ folder, pages }: ValuesOf<'noUnitsToCheck'>, links: Links): string {
  const help = link('Sieh, was du sagen kannst', issueLink(links, 'Hilfe'));
  return folder === undefined
    ? `Ich habe ${counted(pages, 'eine Seite', 'Seiten')} deines Repositorys gelesen, und keine sagt, dass sie aus einer Einheit von OpenLearn kommt (als \`source:\` zwischen den Zeilen ganz oben). Hol zuerst eine Einheit. ${help}`
    : `Ich habe im Ordner ${quote(folder)} nachgesehen, und dort sagt keine Seite, dass sie aus einer Einheit von OpenLearn kommt (als \`source:\` zwischen den Zeilen ganz oben). ${link('Alle Einheiten prüfen', issueLink(links, 'Check units'))}`;
}

function unitChecked(unit: UnitReport, links: Links): string {
  const first = link('ihre erste Seite', fileLink(links, unit.firstPage));
  const found = unit.things.filter(({ count }) => count > 0);
  const rows = unit.things.map(({ kind, count }) => {
    const sign = count === 0 ? '✅' : ENGLISH[kind].isMistake ? '❌' : '👀';
    return `| ${sign} | ${THINGS[kind].what} | ${count} |`;
  });
  return [
    `Ich habe mir die Einheit ${quote(unit.title)} angesehen, ${counted(unit.pages, 'eine Seite', 'Seiten')} (${first}). ${verdict(found)}`,
    ['| | Wonach ich geschaut habe | Gefunden |', '| --- | --- | --- |', ...rows].join('\n'),
    ...found.map((thing) => thingFound(thing, unit, links)),
    elements(unit),
  ].join('\n\n');
}

function verdict(found: readonly CheckedThing[]): string {
  const mistakes = found.filter(({ kind }) => ENGLISH[kind].isMistake);
  const sum = mistakes.reduce((all, { count }) => all + count, 0);
  const look = found.length > mistakes.length;
  if (sum === 0) {
    return look
      ? '**Nichts in Ordnung zu bringen**, aber etwas zum Ansehen.'
      : '**Alles ist in Ordnung.**';
  }
  return `**${counted(sum, 'Eine Sache', 'Sachen')} in Ordnung zu bringen**${look ? ', und etwas zum Ansehen' : ''}.`;
}

function thingFound(thing: CheckedThing, unit: UnitReport, links: Links): string {
  const { what, advice } = THINGS[thing.kind];
  const places = thing.places.map(({ page, line, words }) => {
    const where = `${link(`Zeile ${line}`, lineLink(links, page, line))} von ${quote(inFolder(page, unit))}`;
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
  return hidden(andMore(count - places.length), items.join('\n'));
}

function elements({ elements: found }: UnitReport): string {
  if (found.kind !== 'counted') {
    const why = {
      'not-had': 'Das Dokument der Einheit konnte ich von OpenLearn nicht bekommen',
      'not-read': 'Das Dokument der Einheit auf OpenLearn konnte ich nicht lesen',
      elsewhere: 'Die Einheit wurde aus einem Dokument gemacht, das nicht auf OpenLearn ist',
    }[found.kind];
    return `${why}, deshalb kann ich nicht sagen, was aus jedem ihrer Teile geworden ist.`;
  }
  const { counts } = found;
  const sum = (of: (count: ElementCount) => number): number =>
    counts.reduce((all, one) => all + of(one), 0);
  const kept = sum(({ keptAsText }) => keptAsText);
  const leftOut = sum(({ leftOut: left }) => left);
  const parts = [
    `${sum(converted)} umgewandelt`,
    ...(kept > 0 ? [`${kept} als reiner Text geblieben`] : []),
    ...(leftOut > 0
      ? [`${leftOut} mit Absicht weggelassen (Einstellungen, leere Plätze zum Hineinschreiben)`]
      : []),
  ];
  const rows = counts
    .slice(0, MOST_ROWS)
    .map(
      (one) =>
        `| ${quote(one.name.replaceAll('|', '¦'))} | ${one.seen} | ${converted(one)} | ${one.keptAsText} | ${one.leftOut} |`,
    );
  const head = [
    '| Teil | Gesehen | Umgewandelt | Als Text | Weggelassen |',
    '| --- | --- | --- | --- | --- |',
  ];
  return [
    `Das Dokument der Einheit, wie OpenLearn es jetzt hat, besteht aus ${sum(({ seen }) => seen)} Teilen: ${parts.join(', ')}.`,
    hidden('jede Art von Teil', [...head, ...rows].join('\n')),
  ].join('\n\n');
}

type ElementCount = Extract<UnitReport['elements'], { kind: 'counted' }>['counts'][number];

function converted({ seen, keptAsText, leftOut }: ElementCount): number {
  return Math.max(0, seen - keptAsText - leftOut);
}

function unitsChecked({ units, more }: ValuesOf<'unitsChecked'>, links: Links): string {
  const lines = units.map(({ title, folder, mistakes, phrase }) => {
    const where = folder === '' ? '' : ` (${link('ihr Ordner', folderLink(links, folder))})`;
    const what =
      mistakes === 0
        ? 'nichts in Ordnung zu bringen'
        : `${counted(mistakes, 'eine Sache', 'Sachen')} in Ordnung zu bringen`;
    const tell = phrase === undefined ? '' : ` ${link('Sag mir mehr', issueLink(links, phrase))}`;
    return `* ${mistakes === 0 ? '✅' : '❌'} ${quote(title)}${where}: ${what}.${tell}`;
  });
  const rest =
    more === 0
      ? []
      : [
          `Es gibt noch mehr Einheiten (${more}), zu viele, um hier von ihnen zu erzählen. Sag \`Check units in\` und ihren Ordner, um von ihnen zu hören.`,
        ];
  return [
    `Ich habe mir ${counted(units.length, 'eine Einheit', 'Einheiten')} angesehen:`,
    lines.join('\n'),
    ...rest,
  ].join('\n\n');
}

/** GitHub shows Markdown within only after an empty line. */
function hidden(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

function inFolder(page: string, { folder }: Pick<UnitReport, 'folder'>): string {
  return folder !== '' && page.startsWith(`${folder}/`) ? page.slice(folder.length + 1) : page;
}
