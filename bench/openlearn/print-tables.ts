import { type Measured, percent, rowsOf } from './goals.ts';
import type { ShareName } from './measure-document.ts';

/** A table of all documents, one of the totals against their goals. Answers whether all are met. */
export function printTables(documents: readonly Measured[]): boolean {
  console.table(Object.fromEntries(documents.map((one) => [one.name, columnsOf(one)])));
  const rows = rowsOf(documents);
  const lines = rows.map(({ what, figure, goal, ok }) => [
    what,
    { figure, goal, '': ok ? 'ok' : 'short' },
  ]);
  console.table(Object.fromEntries(lines));
  return rows.every(({ ok }) => ok);
}

function columnsOf({ shares, leftovers, broken, crashes, ms }: Measured) {
  const some = (name: ShareName): string =>
    shares[name].of === 0 ? '–' : `${shares[name].kept}/${shares[name].of}`;
  return {
    body: percent(shares.bodyWords),
    shingles: percent(shares.shingles),
    matter: percent(shares.matterWords),
    licence: some('licence'),
    items: some('listItems'),
    headings: some('headings'),
    cells: some('cells'),
    images: some('images'),
    alt: some('alternatives'),
    links: some('links'),
    refs: some('crossReferences'),
    katex: some('formulasAccepted'),
    hidden: some('hidden'),
    again: some('roundTrip'),
    stray: leftovers.length + broken.length,
    crashes: crashes.of - crashes.kept,
    ms: Number(ms.toFixed(1)),
  };
}

/** What is lost, document by document, at most so many examples of each kind. */
export function printLosses(documents: readonly Measured[], most: number): void {
  for (const { name, shares, leftovers, broken, crashes } of documents) {
    const kinds = { ...shares, crashes };
    for (const [kind, { lost }] of Object.entries(kinds)) print(name, kind, lost, most);
    print(name, 'leftovers', leftovers, most);
    print(name, 'broken links', broken, most);
  }
}

function print(name: string, kind: string, lost: readonly string[], most: number): void {
  if (lost.length === 0) return;
  console.log(`${name}, ${kind}: ${lost.length}`);
  for (const one of lost.slice(0, most)) console.log(`    ${one}`);
}
