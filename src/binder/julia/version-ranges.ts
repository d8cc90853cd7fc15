/** Major, minor, patch. */
export type JuliaVersion = readonly [number, number, number];

/** From a version on, up to but without another; without an end where that is undefined. */
export type Range = { readonly from: JuliaVersion; readonly below: JuliaVersion | undefined };

const VERSION = String.raw`v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?`;
const SEMVER = new RegExp(`^([~^]?)${VERSION}$`);
const INEQUALITY = new RegExp(String.raw`^(≥|>=|=|<)\s*${VERSION}$`);
const HYPHEN = new RegExp(String.raw`^${VERSION}\s+-\s+${VERSION}$`);
const MOST_ALTERNATIVES = 50;
const START: JuliaVersion = [0, 0, 0];

/**
 * Reads an entry of `[compat]`: alternatives between commas, each `1.2` or `^1.2`, `~1.2`, `=1.2.3`, `>=1.2`, `<2`,
 * `1.2 - 1.4`. The ranges come in order and apart from each other. Undefined for what Julia would refuse.
 *
 * Source: Pkg's documentation, "Compatibility".
 */
export function parseRanges(text: string): readonly Range[] | undefined {
  const alternatives = text.split(',').map((one) => one.trim());
  if (alternatives.length > MOST_ALTERNATIVES) return undefined;
  const ranges = alternatives.map(parseRange);
  return ranges.every((range) => range !== undefined) ? joinedUp(ranges) : undefined;
}

function parseRange(text: string): Range | undefined {
  const semver = SEMVER.exec(text);
  if (semver !== null) return semverRange(semver[1] ?? '', numbersOf(semver.slice(2)));
  const inequality = INEQUALITY.exec(text);
  if (inequality !== null) {
    const said = numbersOf(inequality.slice(2));
    const version = padded(said);
    const isZero = compare(version, START) === 0;
    if (isZero && (said.length === 3 || inequality[1] === '<')) return undefined;
    if (inequality[1] === '<') return { from: START, below: version };
    return { from: version, below: inequality[1] === '=' ? next(version, 2) : undefined };
  }
  const hyphen = HYPHEN.exec(text);
  if (hyphen === null) return undefined;
  const end = numbersOf(hyphen.slice(4));
  return { from: padded(numbersOf(hyphen.slice(1, 4))), below: next(padded(end), end.length - 1) };
}

/** `^` allows what may not break: the first number that is not 0 stays. `~` lets only the last one said grow. */
function semverRange(sign: string, said: readonly number[]): Range | undefined {
  const from = padded(said);
  if (said.length === 3 && compare(from, START) === 0) return undefined;
  const firstUsed = said.findIndex((part) => part !== 0);
  const leading = firstUsed === -1 ? said.length - 1 : firstUsed;
  if (sign !== '~') return { from, below: next(from, leading) };
  return { from, below: next(from, Math.min(said.length - 1, 1)) };
}

function numbersOf(captured: readonly (string | undefined)[]): readonly number[] {
  return captured.slice(0, 3).flatMap((part) => (part === undefined ? [] : [Number(part)]));
}

function padded([major = 0, minor = 0, patch = 0]: readonly number[]): JuliaVersion {
  return [major, minor, patch];
}

/** The next version in which the part at this index has grown. */
function next([major, minor, patch]: JuliaVersion, index: number): JuliaVersion {
  if (index === 0) return [major + 1, 0, 0];
  return index === 1 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

export function compare(one: JuliaVersion, other: JuliaVersion): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function joinedUp(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((one, other) => compare(one.from, other.from))) {
    const last = result.at(-1);
    const isApart = last?.below !== undefined && compare(last.below, range.from) < 0;
    if (last === undefined || isApart) result.push(range);
    else result[result.length - 1] = { from: last.from, below: laterEnd(last.below, range.below) };
  }
  return result.filter(({ from, below }) => below === undefined || compare(from, below) < 0);
}

function laterEnd(one: Range['below'], other: Range['below']): Range['below'] {
  if (one === undefined || other === undefined) return undefined;
  return compare(one, other) < 0 ? other : one;
}

/** What is in both; empty where nothing is. */
export function intersect(ranges: readonly Range[], others: readonly Range[]): readonly Range[] {
  const all = ranges.flatMap((one) =>
    others.map((other): Range => {
      const from = compare(one.from, other.from) < 0 ? other.from : one.from;
      const ends = [one.below, other.below].filter((end) => end !== undefined);
      const [below] = ends.toSorted(compare);
      return { from, below };
    }),
  );
  return joinedUp(all.filter(({ from, below }) => below === undefined || compare(from, below) < 0));
}
