import { counted } from '../count.ts';
import { issueLink } from '../issue-link.ts';
import type { Links } from '../links.ts';
import { link } from '../markdown-link.ts';
import { quote } from '../quote.ts';

/** Finding units of OpenLearn by what they are about. */
export const findUnitsSentences = {
  unitsFound: (values: UnitsFound, links: Links) => unitsFound(values, links),
  noUnitsFound: (values: NoUnitsFound, links: Links) => noUnitsFound(values, links),
  unitsLikeThat: (values: UnitsLikeThat, links: Links) => unitsLikeThat(values, links),
} as const;

type Unit = { readonly title: string; readonly address: string; readonly subject: string };

type UnitsFound = {
  readonly topic: string;
  readonly units: readonly Unit[];
  /** Units that are not among these. */
  readonly more: number;
};

type NoUnitsFound = {
  readonly topic: string;
  /** How many units there are in all, and when they were listed. */
  readonly looked: number;
  readonly year: number;
  /** Words of titles that are spelt nearly so. */
  readonly words: readonly string[];
  readonly subjects: readonly string[];
};

type UnitsLikeThat = {
  /** Where there is none. */
  readonly page: string;
  readonly units: readonly Unit[];
};

const CATALOGUE = link(
  'OpenLearn’s own list',
  'https://www.open.edu/openlearn/free-courses/full-catalogue',
);

function unitsFound({ topic, units, more }: UnitsFound, links: Links): string {
  const press =
    units.length === 1 && more === 0
      ? 'Press “Grab this unit” to bring it in.'
      : 'Press “Grab this unit” beside the one you like.';
  const found = `I found ${counted(units.length + more, 'unit')} about ${quote(topic)}${more > 0 ? `; these ${units.length} fit best` : ''}. ${press}`;
  return [found, table(units, links), ...(more > 0 ? [narrower(topic, links)] : [])].join('\n\n');
}

function table(units: readonly Unit[], links: Links): string {
  const rows = units.map(({ title, address, subject }) => {
    const grab = link('Grab this unit', issueLink(links, `Fetch ${address}`));
    return `| ${link(title, address)} | ${subject} | **${grab}** |`;
  });
  return ['| Unit | Subject | |', '| --- | --- | --- |', ...rows].join('\n');
}

function narrower(topic: string, links: Links): string {
  const again = link(
    'Ask again with one more word',
    issueLink(links, `Find units about ${topic} `),
  );
  return `Not among them? ${again}, or look through ${CATALOGUE}.`;
}

function noUnitsFound(values: NoUnitsFound, links: Links): string {
  const { topic, looked, year, words, subjects } = values;
  const ask = (about: string): string =>
    link(about, issueLink(links, `Find units about ${about.toLowerCase()}`));
  const near = words.length === 0 ? [] : [`Spelt nearly so: ${words.map(ask).join(' · ')}`];
  return [
    `I looked for ${quote(topic)} in the titles and subjects of ${counted(looked, 'unit')} of OpenLearn, as they were listed in ${year}, and found none. Try one plain word, or a wider one.`,
    ...near,
    `By subject: ${subjects.map(ask).join(' · ')}`,
    `Newer units are on ${CATALOGUE}: copy the address of one and say \`Fetch\` and the address.`,
  ].join('\n\n');
}

function unitsLikeThat({ page, units }: UnitsLikeThat, links: Links): string {
  const what = `I found no unit at ${quote(page)} that I can bring in. Nothing was changed. Did you mean ${units.length === 1 ? 'this one' : 'one of these'}?`;
  return [what, table(units, links)].join('\n\n');
}
