import { compareVersions } from '../pep440/compare-versions.ts';
import { isContradiction } from '../pep440/is-contradiction.ts';
import type { Clause } from '../pep440/specifier.ts';
import { type MarkerEnvironment, markerHolds } from './marker-holds.ts';
import type { Item } from './requirement-entries.ts';
import { addressKey } from './requirement-key.ts';

const MOST_CLAUSES = 60;

/** Where an item is fetched from; undefined for what an index finds by its name. */
export function addressOf({ requirement }: Item): string | undefined {
  return requirement?.version.kind === 'address'
    ? addressKey(requirement.version.address)
    : undefined;
}

export function addressesOf(items: readonly Item[]): ReadonlySet<string> {
  return new Set(items.map(addressOf).filter((address) => address !== undefined));
}

/**
 * Whether lines about one project can all be satisfied: a clash only where no version satisfies the lines whose markers
 * hold, whichever machine it is; `perhaps` where that depends on the machine.
 */
export function verdictOf(
  items: readonly Item[],
  environments: readonly MarkerEnvironment[],
): 'clash' | 'perhaps' | 'fine' {
  if (items.every(({ marker }) => marker === undefined)) {
    return isConflict(items) ? 'clash' : 'fine';
  }
  const known = new Map<string, boolean>();
  const conflicts = (active: readonly Item[]): boolean => {
    const key = active.map((item) => items.indexOf(item)).join();
    const verdict = known.get(key) ?? isConflict(active);
    known.set(key, verdict);
    return verdict;
  };
  const holding = environments.map((environment) =>
    items.map((item) => ({
      item,
      holds: item.marker === undefined || markerHolds(item.marker, environment),
    })),
  );
  const certain = holding.map((all) =>
    conflicts(all.flatMap(({ item, holds }) => (holds === true ? [item] : []))),
  );
  if (certain.every(Boolean)) return 'clash';
  const possible = holding.some((all) =>
    conflicts(all.flatMap(({ item, holds }) => (holds === false ? [] : [item]))),
  );
  return possible || certain.some(Boolean) ? 'perhaps' : 'fine';
}

function isConflict(items: readonly Item[]): boolean {
  if (items.length < 2) return false;
  if (addressesOf(items).size > 1) return true;
  const clauses = items.flatMap(({ requirement }) =>
    requirement?.version.kind === 'clauses' ? requirement.version.clauses : [],
  );
  if (clauses.length === 0) return false;
  const [first, ...others] = clauses.filter(isExact);
  if (
    first !== undefined &&
    others.some((one) => compareVersions(one.version, first.version) !== 0)
  ) {
    return true;
  }
  return clauses.length <= MOST_CLAUSES && isContradiction(clauses);
}

function isExact(clause: Clause): clause is Extract<Clause, { prefix: boolean }> {
  return clause.operator === '==' && !clause.prefix && clause.version.local === undefined;
}
