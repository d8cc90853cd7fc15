import type { findUnitsSentences } from '../english/find-units.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import type { ValuesOf } from '../message.ts';
import type { Sentences } from '../sentences.ts';
import { counted } from './counted.ts';
import { quote } from './quote.ts';

/** Finding units of OpenLearn by what they are about. */
export const germanFindUnits: Sentences<typeof findUnitsSentences> = {
  unitsFound: (values, links) => unitsFound(values, links),
  noUnitsFound: (values, links) => noUnitsFound(values, links),
  unitsLikeThat: (values, links) => unitsLikeThat(values, links),
};

type Units = ValuesOf<'unitsFound'>['units'];

const CATALOGUE = link(
  'die Liste von OpenLearn',
  'https://www.open.edu/openlearn/free-courses/full-catalogue',
);

function unitsFound({ topic, units, more }: ValuesOf<'unitsFound'>, links: Links): string {
  const press =
    units.length === 1 && more === 0
      ? 'Klicke auf „Diese Einheit holen“, um sie zu holen.'
      : 'Klicke neben der, die dir gefällt, auf „Diese Einheit holen“.';
  const found = `Ich habe ${counted(units.length + more, 'eine Einheit', 'Einheiten')} zu ${quote(topic)} gefunden${more > 0 ? `; diese ${units.length} passen am besten` : ''}. ${press}`;
  return [found, table(units, links), ...(more > 0 ? [narrower(topic, links)] : [])].join('\n\n');
}

function table(units: Units, links: Links): string {
  const rows = units.map(({ title, address, subject }) => {
    const grab = link('Diese Einheit holen', issueLink(links, `Fetch ${address}`));
    return `| ${link(title, address)} | ${subject} | **${grab}** |`;
  });
  return ['| Einheit | Fach | |', '| --- | --- | --- |', ...rows].join('\n');
}

function narrower(topic: string, links: Links): string {
  const again = link(
    'Frag mit einem Wort mehr noch einmal',
    issueLink(links, `Find units about ${topic} `),
  );
  return `Ist sie nicht dabei? ${again}, oder sieh ${CATALOGUE} durch.`;
}

function noUnitsFound(values: ValuesOf<'noUnitsFound'>, links: Links): string {
  const { topic, looked, year, words, subjects } = values;
  const ask = (about: string): string =>
    link(about, issueLink(links, `Find units about ${about.toLowerCase()}`));
  const near = words.length === 0 ? [] : [`Fast so geschrieben: ${words.map(ask).join(' · ')}`];
  return [
    `Ich habe ${quote(topic)} in den Titeln und Fächern von ${counted(looked, 'einer Einheit', 'Einheiten')} von OpenLearn gesucht, nach dem Stand von ${year}, und nichts gefunden. Versuch es mit einem einzelnen englischen Wort oder mit einem allgemeineren.`,
    ...near,
    `Nach Fach: ${subjects.map(ask).join(' · ')}`,
    `Für neuere Einheiten gibt es ${CATALOGUE}: Kopiere die Adresse einer Einheit und sag \`Fetch\` und die Adresse.`,
  ].join('\n\n');
}

function unitsLikeThat({ page, units }: ValuesOf<'unitsLikeThat'>, links: Links): string {
  const what = `Unter ${quote(page)} habe ich keine Einheit gefunden, die ich holen kann. Es wurde nichts geändert. Meintest du ${units.length === 1 ? 'diese' : 'eine von diesen'}?`;
  return [what, table(units, links)].join('\n\n');
}
