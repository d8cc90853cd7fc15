import type { Cell } from './notebook.ts';

/** More pairs than this are not compared: the cells are then new ones. */
const MOST_COMPARED = 1_000_000;

type Found = (number | undefined)[];

/**
 * Which cell of the notebook before each cell of the new one was, by its place there; undefined for a new one. First
 * those that say the same in the same order, then in another, then the ends of cells that were split, then what lies
 * between two that are known.
 *
 * Source: Jupytext's `combine.py`, `map_outputs_to_inputs`.
 */
export function matchCells(
  now: readonly Cell[],
  before: readonly Cell[],
): readonly (number | undefined)[] {
  const found: Found = now.map(() => undefined);
  const places = placesOf(before);
  sameInOrder(now, places, found);
  const used = new Set(found);
  const unused = new Set([...before.keys()].filter((at) => !used.has(at)));
  sameAnywhere(now, places, unused, found);
  endsOfCells(now, before, unused, found);
  inBetween(now, before, unused, found);
  return found;
}

/** Formatters change blanks, quotes and commas; that makes no other cell. */
function gist({ kind, source }: Cell): string {
  return `${kind} ${source.replace(/[ \t\n,'"()\\]/g, '')}`;
}

function placesOf(cells: readonly Cell[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, cell] of cells.entries()) {
    const known = places.get(gist(cell));
    if (known === undefined) places.set(gist(cell), [at]);
    else known.push(at);
  }
  return places;
}

function sameInOrder(
  now: readonly Cell[],
  places: ReadonlyMap<string, readonly number[]>,
  found: Found,
): void {
  const from = new Map<Cell['kind'], number>();
  for (const [at, cell] of now.entries()) {
    const first = from.get(cell.kind) ?? 0;
    const match = places.get(gist(cell))?.find((place) => place >= first);
    if (match === undefined) continue;
    found[at] = match;
    from.set(cell.kind, match + 1);
  }
}

function sameAnywhere(
  now: readonly Cell[],
  places: ReadonlyMap<string, readonly number[]>,
  unused: Set<number>,
  found: Found,
): void {
  for (const [at, cell] of now.entries()) {
    if (found[at] !== undefined) continue;
    const match = places.get(gist(cell))?.find((place) => unused.has(place));
    if (match !== undefined) take(at, match, unused, found);
  }
}

function endsOfCells(
  now: readonly Cell[],
  before: readonly Cell[],
  unused: Set<number>,
  found: Found,
): void {
  const open = [...now.entries()].filter(([at]) => found[at] === undefined);
  if (open.length * unused.size > MOST_COMPARED) return;
  const gists = new Map([...unused].map((at) => [at, gistAt(before, at)]));
  for (const [at, cell] of open) {
    const end = gist(cell).slice(cell.kind.length + 1);
    if (end === '') continue;
    const match = [...unused].find(
      (place) => before[place]?.kind === cell.kind && gists.get(place)?.endsWith(end),
    );
    if (match !== undefined) take(at, match, unused, found);
  }
}

function gistAt(cells: readonly Cell[], at: number): string {
  const cell = cells[at];
  return cell === undefined ? '' : gist(cell).slice(cell.kind.length + 1);
}

function inBetween(
  now: readonly Cell[],
  before: readonly Cell[],
  unused: Set<number>,
  found: Found,
): void {
  let last = -1;
  for (const [at, cell] of now.entries()) {
    const match = found[at] ?? last + 1;
    if (found[at] === undefined) {
      const isFree = unused.has(match) && before[match]?.kind === cell.kind;
      if (!isFree || cell.source.trim() === '') continue;
      take(at, match, unused, found);
    }
    last = match;
  }
}

function take(at: number, match: number, unused: Set<number>, found: Found): void {
  found[at] = match;
  unused.delete(match);
}
