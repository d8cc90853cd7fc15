import { type LooseNode, wordsOf } from '../loose-node.ts';
import { finding, type Rule } from '../page-in-unit.ts';

/** Headings more than one rank below the one before. Source: WAI, "Headings" (page structure tutorial). */
export const skippedHeadings: Rule = (inUnit) => {
  // A page with a title in its header has a heading of the first rank in any case.
  let last = inUnit.page.title === undefined ? 0 : 1;
  return inUnit.nodes.flatMap(({ node, line }) => {
    if (node.type !== 'heading' || typeof node.depth !== 'number') return [];
    const isSkipped = node.depth > last + 1 && last > 0;
    last = node.depth;
    return isSkipped ? [finding('skipped-heading', inUnit, line, wordsOf(node))] : [];
  });
};

/**
 * Tables of which no row and no column says what is in it. A first column in bold counts: that is how
 * a heading at the side is written in Markdown. Source: WCAG 2.2, 1.3.1 Info and Relationships.
 */
export const tablesWithoutHeadings: Rule = (inUnit) =>
  inUnit.nodes.flatMap(({ node, line }) => {
    if (node.type !== 'table') return [];
    const rows = (node.children ?? []).map((row) => row.children ?? []);
    const heads = rows.flat().filter((cell) => cell.header === true);
    const isHeaded = heads.some((cell) => wordsOf(cell) !== '') || hasSideHeads(rows);
    // One column is a list: there is nothing to tell apart.
    const isList = rows.every(({ length }) => length < 2);
    return isHeaded || isList
      ? []
      : [finding('table-without-headings', inUnit, line, firstWords(rows))];
  });

function hasSideHeads(rows: readonly (readonly LooseNode[])[]): boolean {
  const sides = rows.map(([first]) => first).filter((cell) => cell !== undefined);
  const filled = sides.filter((cell) => wordsOf(cell) !== '' && cell.header !== true);
  return filled.length > 0 && filled.every(isBold);
}

function isBold(cell: LooseNode): boolean {
  const children = cell.children ?? [];
  const [only] = children;
  if (children.length !== 1 || only === undefined) return false;
  return only.type === 'strong' || (only.type === 'paragraph' && isBold(only));
}

function firstWords(rows: readonly (readonly LooseNode[])[]): string | undefined {
  return rows
    .flat()
    .map(wordsOf)
    .find((words) => words !== '');
}
