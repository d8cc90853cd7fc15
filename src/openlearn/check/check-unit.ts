import type { UnitInRepository } from './find-units.ts';
import type { Finding } from './finding.ts';
import { labelsIn, nameOf } from './labels.ts';
import { placed } from './loose-node.ts';
import { finding, type PageInUnit, type Rule } from './page-in-unit.ts';
import { formulasWithMistakes } from './rules/formulas.ts';
import { emptyLinks, referencesToNowhere, vagueLinks } from './rules/links.ts';
import {
  figuresWithoutDescription,
  picturesNotThere,
  picturesWithoutWords,
} from './rules/pictures.ts';
import { namesLicence, thirdParties } from './rules/rights.ts';
import { skippedHeadings, tablesWithoutHeadings } from './rules/structure.ts';
import { readUnitPage } from './unit-page.ts';

const RULES: readonly Rule[] = [
  picturesWithoutWords,
  picturesNotThere,
  figuresWithoutDescription,
  emptyLinks,
  vagueLinks,
  referencesToNowhere,
  skippedHeadings,
  tablesWithoutHeadings,
  formulasWithMistakes,
  thirdParties,
];

export type CheckedUnit = {
  readonly title: string;
  readonly folder: string;
  /** Where its first page is in the repository. */
  readonly firstPage: string;
  readonly pages: number;
  /** In the order of pages and lines. */
  readonly findings: readonly Finding[];
};

/**
 * Looks at a unit as it is in a repository now, whoever wrote what of it.
 *
 * @param repository.hasFile whether there is a file, by its path; a folder's path ends in `/`
 * @param repository.labels what pages outside of the unit can be referred to by, see `labelsWritten`
 */
export function checkUnit(
  unit: UnitInRepository,
  repository: {
    readonly hasFile: (path: string) => boolean;
    readonly labels: ReadonlySet<string>;
  },
): CheckedUnit {
  const pages = unit.pages.map(readUnitPage);
  const own = new Set(pages.flatMap(({ tree }) => (tree === undefined ? [] : labelsIn(tree))));
  const isLabel = (name: string): boolean =>
    own.has(nameOf(name)) || repository.labels.has(nameOf(name));
  const inUnit = pages.map((page): PageInUnit => {
    const nodes = page.tree === undefined ? [] : placed(page.tree, page.linesBefore);
    return { page, nodes, hasFile: repository.hasFile, isLabel };
  });
  const [first] = pages;
  return {
    title: first?.title ?? unit.address?.name ?? unit.folder,
    folder: unit.folder,
    firstPage: first?.path ?? unit.folder,
    pages: pages.length,
    findings: [
      ...inUnit.flatMap((page) =>
        page.page.tree === undefined
          ? [finding('unreadable-page', page, 1)]
          : RULES.flatMap((rule) => rule(page)).sort((a, b) => a.line - b.line),
      ),
      ...pagesWithoutLicence(inUnit),
    ],
  };
}

/** Where no page names a licence it is the unit that has none, which is one thing to put right. */
function pagesWithoutLicence(pages: readonly PageInUnit[]): readonly Finding[] {
  const without = pages.filter((page) => !namesLicence(page));
  const shown = without.length === pages.length ? without.slice(0, 1) : without;
  return shown.map((page) => finding('page-without-licence', page, 1));
}
