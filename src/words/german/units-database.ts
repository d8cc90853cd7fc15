import { datasetteLink, rawLink } from '../datasette-link.ts';
import type { unitsDatabaseSentences } from '../english/units-database.ts';
import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { listed } from './listed.ts';

/** The database of units. */
export const germanUnitsDatabase: Sentences<typeof unitsDatabaseSentences> = {
  unitsDatabase: (values, links) => unitsDatabase(values, links),
  unitsDatabaseNot: (values, links) =>
    `Die Datenbank wurde nicht geschrieben: ${whyNot(values, links)}`,
};

function unitsDatabase(values: ValuesOf<'unitsDatabase'>, links: Links): string {
  const { path, units, picturesLeftOut } = values;
  const what = `In der Datenbank ${linkedPath(path, links)} ${units === 1 ? 'ist diese Einheit' : `sind diese und ${units === 2 ? 'eine andere Einheit' : `${units - 1} andere Einheiten`}`}, zum Suchen und Zählen.`;
  const download = link('herunterladen', rawLink(links, path));
  const open = values.private
    ? `Dein Repository ist privat, du kannst sie also ${download} und mit ${DATASETTE} öffnen.`
    : `${link('Öffne sie in deinem Browser', datasetteLink(links, path))}, ohne etwas zu installieren; auf GitHub kann es fünf Minuten dauern, bis eine neue zu sehen ist. Du kannst sie auch ${download}.`;
  const leftOut =
    picturesLeftOut === 0
      ? ''
      : ` ${picturesLeftOut === 1 ? 'Ein Bild hat' : `${picturesLeftOut} Bilder haben`} nicht hineingepasst; im Ordner der Einheit ${picturesLeftOut === 1 ? 'ist es' : 'sind sie'} trotzdem.`;
  return `${what} ${open}${leftOut}`;
}

function whyNot({ path, problem }: ValuesOf<'unitsDatabaseNot'>, links: Links): string {
  const file = linkedPath(path, links);
  switch (problem.why) {
    case 'not-ours':
      return `${file} ist keine Datenbank, die ich gemacht habe, und ich hätte sie überschrieben. ${RENAME}`;
    case 'other-version':
      return `${file} ist von einer anderen Version von mir, als ich lesen kann. ${RENAME}`;
    case 'damaged':
      return `${file} wurde so geändert, dass ich sie nicht lesen kann. ${RENAME}`;
    case 'folder':
      return `${file} ist ein Ordner. ${RENAME}`;
    case 'other-tables':
      return `In ${file} hat jemand Tabellen angelegt, die ich nicht behalten würde: ${listed(problem.names)}. ${RENAME}`;
    case 'too-big':
      return `${file} ist größer als ${problem.mebibytes} MB, und so viel lese ich nicht. ${RENAME}`;
    case 'too-many-units':
      return `Mit dieser Einheit wäre ${file} größer als ${problem.mebibytes} MB, und davon rät GitHub ab. ${RENAME}`;
  }
}

const RENAME = 'Benenne das um oder lösche es, dann sag dasselbe noch einmal.';
const DATASETTE = link('Datasette', 'https://datasette.io/');
