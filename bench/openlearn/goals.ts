import type { DocumentFigures, ShareName } from './measure-document.ts';
import { median } from './measure-time.ts';
import { type Share, sum } from './runs.ts';

/** One line of the result: what was measured, over all documents, against what it has to be. */
export type Row = {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  readonly ok: boolean;
};

/** What each share has to be at least; 1 is all. */
const GOALS: Readonly<Record<ShareName, readonly [what: string, least: number]>> = {
  bodyWords: ['body words kept', 0.999],
  shingles: ['5-word shingles kept verbatim', 0.99],
  matterWords: ['front and back matter words kept', 0.99],
  licence: ['licence and acknowledgements, from every page', 1],
  listItems: ['list items, in both parsers', 0.99],
  headings: ['headings', 0.99],
  cells: ['table cells', 0.99],
  images: ['images', 0.99],
  alternatives: ['alternative texts', 0.99],
  links: ['links, in both parsers', 0.99],
  crossReferences: ['cross-references that resolve', 1],
  formulasAccepted: ['formulas that KaTeX accepts', 0.98],
  formulasKept: ['formulas, the rest as MathML', 1],
  formulaSigns: ['letters and digits of formulas', 0.99],
  hidden: ['hidden answers', 1],
  roundTrip: ['pages read again as the same tree', 1],
};

const MOST_MILLISECONDS = 10;

export type Measured = DocumentFigures & {
  readonly name: string;
  readonly ms: number;
  readonly crashes: Share;
};

export function rowsOf(documents: readonly Measured[]): readonly Row[] {
  const names = Object.keys(GOALS) as ShareName[];
  const shares = names.map((name) =>
    shareRow(name, sum(documents.map(({ shares }) => shares[name]))),
  );
  const ms = median(documents.map((one) => one.ms));
  return [
    ...shares,
    none(
      'links within the pages that lead nowhere',
      documents.flatMap(({ broken }) => broken),
    ),
    none(
      'stray entities, empty items, unclosed directives',
      documents.flatMap((one) => one.leftovers),
    ),
    crashRow(sum(documents.map(({ crashes }) => crashes))),
    {
      what: 'warm conversion, median unit',
      figure: `${ms.toFixed(1)} ms`,
      goal: `${MOST_MILLISECONDS} ms`,
      ok: ms <= MOST_MILLISECONDS,
    },
  ];
}

function shareRow(name: ShareName, { kept, of }: Share): Row {
  const [what, least] = GOALS[name];
  return {
    what,
    figure: `${kept} of ${of}, ${percent({ kept, of })}`,
    goal: least === 1 ? 'all' : `${(least * 100).toFixed(1)} %`,
    ok: kept >= of * least,
  };
}

function none(what: string, found: readonly string[]): Row {
  return { what, figure: String(found.length), goal: 'none', ok: found.length === 0 };
}

function crashRow({ kept, of }: Share): Row {
  const figure = `${of - kept} of ${of} variants`;
  return { what: 'crashes', figure, goal: 'none', ok: kept === of };
}

/** Rounded down: nothing but all of it is 100 %. */
export function percent({ kept, of }: { readonly kept: number; readonly of: number }): string {
  return of === 0 ? '–' : `${(Math.floor((kept / of) * 10_000) / 100).toFixed(2)} %`;
}
