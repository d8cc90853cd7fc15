import { isDeepStrictEqual } from 'node:util';
import type { Contents, StoredUnit } from './contents.ts';
import { type DatabaseProblem, readDatabase } from './read-database.ts';
import { storeUnit, type UnitForDatabase } from './store-unit.ts';
import { writeDatabase } from './write-database.ts';

export type UnitsDatabase =
  | {
      readonly kind: 'database';
      /** The file; byte for byte the one that was there when nothing of it changed. */
      readonly bytes: Uint8Array;
      readonly changed: boolean;
      readonly units: number;
      /** Pictures that the file has no room for; they are named in it nevertheless. */
      readonly picturesLeftOut: number;
    }
  | ({ readonly kind: 'problem' } & DatabaseProblem)
  /** Without any pictures it would still be larger than GitHub likes files to be. */
  | { readonly kind: 'problem'; readonly problem: 'too-many-units'; readonly limit: number };

/** GitHub warns of files above 50 MiB. Source: "About large files on GitHub". */
const MOST = 48 * 1024 * 1024;
const MOST_PICTURES = 32 * 1024 * 1024;

/**
 * Puts units into a database of units: SQLite, with the rows of a unit that was there already replaced
 * and all other units kept. The same contents give the same bytes.
 *
 * @param existing the file as it is now; never trusted, see `readDatabase`
 */
export function unitsDatabase(
  existing: Uint8Array | undefined,
  units: readonly UnitForDatabase[],
): UnitsDatabase {
  const reading =
    existing === undefined ? { kind: 'read' as const, contents: EMPTY } : readDatabase(existing);
  if (reading.kind === 'problem') return reading;
  const { contents, picturesLeftOut } = joined(reading.contents, units);
  if (existing !== undefined && isDeepStrictEqual(contents, reading.contents)) {
    const bytes = existing;
    return {
      kind: 'database',
      bytes,
      changed: false,
      units: contents.units.length,
      picturesLeftOut,
    };
  }
  const bytes = writeDatabase(contents);
  if (bytes.length > MOST) return { kind: 'problem', problem: 'too-many-units', limit: MOST };
  const changed = existing === undefined || Buffer.compare(bytes, existing) !== 0;
  return { kind: 'database', bytes, changed, units: contents.units.length, picturesLeftOut };
}

const EMPTY: Contents = { units: [], pictures: new Map() };

function joined(
  before: Contents,
  units: readonly UnitForDatabase[],
): { readonly contents: Contents; readonly picturesLeftOut: number } {
  const fresh = units.map(storeUnit);
  const replaced = new Set(fresh.map(({ stored }) => stored.about.address));
  const all = [
    ...before.units.filter(({ about }) => !replaced.has(about.address)),
    ...fresh.map(({ stored }) => stored),
  ].sort((a, b) => (a.about.address < b.about.address ? -1 : 1));
  const candidates = [before.pictures, ...fresh.map(({ pictures }) => pictures)];
  const { pictures, leftOut } = fitting(candidates, picturesOf(all));
  return { contents: { units: all, pictures }, picturesLeftOut: leftOut };
}

/** The pictures that figures show, as many as there is room for; those that are there stay first. */
function fitting(candidates: readonly Contents['pictures'][], wanted: ReadonlySet<string>) {
  const pictures = new Map<string, Uint8Array>();
  const leftOut = new Set<string>();
  let room = MOST_PICTURES;
  for (const [sha256, base64] of candidates.flatMap((some) => [...some])) {
    if (!wanted.has(sha256) || pictures.has(sha256)) continue;
    if (base64.length > room) {
      leftOut.add(sha256);
      continue;
    }
    room -= base64.length;
    pictures.set(sha256, base64);
  }
  return { pictures, leftOut: leftOut.size };
}

function picturesOf(units: readonly StoredUnit[]): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ assets, figures }) =>
      figures.flatMap(({ asset }) => (asset === null ? [] : (assets[asset]?.sha256 ?? []))),
    ),
  );
}
