import { datasetteLink, rawLink } from '../datasette-link.ts';
import { linkedPath } from '../file-link.ts';
import type { Links } from '../links.ts';
import { listed } from '../list-names.ts';
import { link } from '../markdown-link.ts';

/** The database of units. */
export const unitsDatabaseSentences = {
  unitsDatabase: (values: UnitsDatabase, links: Links) => unitsDatabase(values, links),
  unitsDatabaseNot: (values: UnitsDatabaseNot, links: Links) =>
    `The database was not written: ${whyNot(values, links)}`,
} as const;

type UnitsDatabase = {
  readonly path: string;
  /** How many units are in it. */
  readonly units: number;
  readonly picturesLeftOut: number;
  readonly private: boolean;
};

type UnitsDatabaseNot = { readonly path: string; readonly problem: Problem };

type Problem =
  | { readonly why: 'not-ours' | 'damaged' | 'other-version' | 'folder' }
  | { readonly why: 'other-tables'; readonly names: readonly string[] }
  | { readonly why: 'too-big' | 'too-many-units'; readonly mebibytes: number };

function unitsDatabase(values: UnitsDatabase, links: Links): string {
  const { path, units, picturesLeftOut } = values;
  const what = `The database ${linkedPath(path, links)} holds ${units === 1 ? 'this unit' : `this and ${units === 2 ? 'one other unit' : `${units - 1} other units`}`}, to search and to count in.`;
  const download = link('download it', rawLink(links, path));
  const open = values.private
    ? `Your repository is private, so ${download} and open it with ${DATASETTE}.`
    : `${link('Open it in your browser', datasetteLink(links, path))}, with nothing to install; on GitHub it can take five minutes until a new one shows. Or ${download}.`;
  const leftOut =
    picturesLeftOut === 0
      ? ''
      : ` ${picturesLeftOut === 1 ? 'One picture did' : `${picturesLeftOut} pictures did`} not fit into it; ${picturesLeftOut === 1 ? 'it is' : 'they are'} in the unit’s folder all the same.`;
  return `${what} ${open}${leftOut}`;
}

function whyNot({ path, problem }: UnitsDatabaseNot, links: Links): string {
  const file = linkedPath(path, links);
  switch (problem.why) {
    case 'not-ours':
      return `${file} is not a database that I made, and I would have overwritten it. ${RENAME}`;
    case 'other-version':
      return `${file} is of another version of mine than I can read. ${RENAME}`;
    case 'damaged':
      return `${file} was changed in a way that I cannot read. ${RENAME}`;
    case 'folder':
      return `${file} is a folder. ${RENAME}`;
    case 'other-tables':
      return `somebody added tables to ${file} that I would not keep: ${listed(problem.names)}. ${RENAME}`;
    case 'too-big':
      return `${file} is larger than ${problem.mebibytes} MB, which is more than I read. ${RENAME}`;
    case 'too-many-units':
      return `with this unit ${file} would be larger than ${problem.mebibytes} MB, which GitHub advises against. ${RENAME}`;
  }
}

const RENAME = 'Rename or delete it, then say the same again.';
const DATASETTE = link('Datasette', 'https://datasette.io/');
