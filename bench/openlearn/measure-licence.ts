import { allNodes, markdownRuns } from './markdown-runs.ts';
import type { ReadPage } from './read-pages.ts';
import { type Share, share, wordsOf } from './runs.ts';
import { xmlRuns } from './xml-runs.ts';
import { allNamed, type Element } from './xml-tree.ts';

const DEED = /creativecommons\.org\/(?:licenses|publicdomain)\/[a-z-]+\/[\d.]+/i;

/**
 * For every page: that one press leads from it to the acknowledgements. Besides: that those have all
 * words of the document's, that the licence is named there with its address, and in every header.
 */
export function measureLicence(item: Element, pages: readonly ReadPage[]): Share {
  const licence = licenceOf(item);
  const page = pages.find(({ path }) => /^acknowledgements\.md$/.test(path));
  const problems: string[] = [];
  if (page === undefined) problems.push('no page of acknowledgements');
  else {
    const said = allNamed(item, 'Acknowledgements').flatMap(xmlRuns).flatMap(wordsOf);
    const { lost } = share(said, markdownRuns([page.myst]).flatMap(wordsOf));
    if (lost.length > said.length / 100) problems.push(`lost of it: ${lost.slice(0, 9).join(' ')}`);
    const links = allNodes([page.myst]).map(({ url }) => DEED.exec(String(url))?.[0].toLowerCase());
    if (licence !== undefined && !links.includes(licence)) problems.push(`no link to ${licence}`);
  }
  const far = pages.filter((read) => read !== page && !leadsThere(read));
  problems.push(...far.map(({ path }) => `${path} does not lead there`));
  const silent = pages.filter(({ header }) => licence !== undefined && !hasLicence(header));
  problems.push(...silent.map(({ path }) => `${path} does not name it in its header`));
  const of = 2 + pages.length * 2;
  return { kept: of - problems.length, of, lost: problems };
}

/** The licence that is named first in the imprint, or else in the acknowledgements. */
function licenceOf(item: Element): string | undefined {
  const places = ['Rights', 'Copyright', 'Acknowledgements'];
  const links = places
    .flatMap((name) => allNamed(item, name))
    .flatMap((place) => [
      ...allNamed(place, 'a').map((link) => link.attributes.href ?? ''),
      ...xmlRuns(place),
    ]);
  return links.map((link) => DEED.exec(link)?.[0].toLowerCase()).find((deed) => deed !== undefined);
}

function leadsThere(page: ReadPage): boolean {
  return allNodes([page.myst]).some(
    ({ type, url }) => type === 'link' && /(?:^|\/)acknowledgements\.md$/.test(String(url)),
  );
}

function hasLicence(header: unknown): boolean {
  return typeof header === 'object' && header !== null && 'license' in header;
}
