import { byPreference } from './list-source.ts';
import { type MarkerEnvironment, markerHolds } from './marker-holds.ts';
import type { Item } from './requirement-entries.ts';
import { type RequirementFinding, tell, withoutPassword } from './requirement-kinds.ts';
import { addressesOf, addressOf, verdictOf } from './verdict-of.ts';

/** More lines about one project nobody wrote; judging them would take too long. */
const MOST_LINES = 100;

export type Judged = {
  readonly findings: readonly RequirementFinding[];
  /** What gives way to a preferred source. */
  readonly leftOut: ReadonlySet<string>;
};

/**
 * Judges lines that name one project: can all of them be satisfied at once? A clash is claimed only where
 * no version satisfies the lines whose markers hold, whichever machine it is.
 */
export function judgeSameName(
  name: string,
  all: readonly Item[],
  environments: readonly MarkerEnvironment[],
  prefer: readonly string[],
): Judged {
  const distinct = [...new Map(all.map((item) => [item.key, item])).values()];
  const twice = spelledTwice(distinct);
  const items = distinct.filter((item) => !twice.has(item));
  const places = all.map(({ place }) => place);
  const lines = items.map(({ line }) => withoutPassword(line));
  const spelled = [...twice].map((item) =>
    tell('warning', 'address-spelled-twice', places, {
      name,
      lines: [...lines, withoutPassword(item.line)],
    }),
  );
  const dropped = new Set([...twice].map(({ key }) => key));
  if (items.length < 2) return { findings: spelled, leftOut: dropped };
  if (items.length > MOST_LINES) {
    const values = { name, lines: lines.slice(0, 20) };
    const unjudged = tell('warning', 'possible-contradiction', places.slice(0, 20), values);
    return { findings: [...spelled, unjudged], leftOut: dropped };
  }
  const found = verdictOf(items, environments);
  // Constraints bind only what something else asks for.
  const isWanted = items.some(({ role }) => role === 'requirement');
  const verdict = found === 'clash' && !isWanted ? 'perhaps' : found;
  if (verdict === 'clash') {
    const kept = prefer.length === 0 ? items : greedy(items, environments, prefer);
    const values = { name, lines, kept: kept.map(({ line }) => withoutPassword(line)) };
    const kind = addressesOf(items).size > 1 ? 'addresses' : 'contradiction';
    const out = items.filter((item) => !kept.includes(item)).map(({ key }) => key);
    return {
      findings: [...spelled, tell('clash', kind, places, values)],
      leftOut: new Set([...dropped, ...out]),
    };
  }
  const soft = verdict === 'perhaps' ? 'possible-contradiction' : softKind(items, environments);
  const level = soft === 'different-versions' || soft === 'address-and-name' ? 'note' : 'warning';
  const more = soft === undefined ? [] : [tell(level, soft, places, { name, lines })];
  return { findings: [...spelled, ...more], leftOut: dropped };
}

/** The same repository, with and without `.git` or the name of its main branch: the first is enough. */
function spelledTwice(items: readonly Item[]): ReadonlySet<Item> {
  const seen = new Map<string, string>();
  return new Set(
    items.filter((item) => {
      const address = addressOf(item);
      if (address === undefined) return false;
      const loose = address
        .replace(/@(?:main|master|HEAD)(?=#|$)/, '')
        .replace(/(?:\.git)?\/?(?=[@#]|$)/, '');
      const key = [loose, item.requirement?.marker, item.line.startsWith('-e ')].join('|');
      const before = seen.get(key);
      seen.set(key, before ?? address);
      return before !== undefined && before !== address;
    }),
  );
}

/** As many lines as fit together, those of the preferred sources first. */
function greedy(
  items: readonly Item[],
  environments: readonly MarkerEnvironment[],
  prefer: readonly string[],
): readonly Item[] {
  const kept: Item[] = [];
  for (const item of byPreference(items, prefer)) {
    if (verdictOf([...kept, item], environments) !== 'clash') kept.push(item);
  }
  return items.filter((item) => kept.includes(item));
}

function softKind(
  items: readonly Item[],
  environments: readonly MarkerEnvironment[],
): 'different-versions' | 'address-and-version' | 'address-and-name' | undefined {
  const together = environments.map((environment) =>
    items.filter(
      ({ marker }) => marker === undefined || markerHolds(marker, environment) !== false,
    ),
  );
  const counting = together.find((active) => active.length > 1);
  if (counting === undefined) return undefined;
  if (addressesOf(counting).size === 0) return 'different-versions';
  const hasVersion = counting.some(({ requirement }) => requirement?.version.kind === 'clauses');
  return hasVersion ? 'address-and-version' : 'address-and-name';
}
