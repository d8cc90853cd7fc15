import { isCondaContradiction } from '../conda/is-conda-contradiction.ts';
import type { MatchSpec } from '../conda/match-spec.ts';
import { byPreference } from '../requirements/list-source.ts';
import { channelName } from './channel-names.ts';
import type { CondaPackage } from './environment.ts';
import {
  type EnvironmentFinding,
  type EnvironmentKind,
  type Member,
  placeIn,
  tellEnvironment,
} from './environment-kinds.ts';

/** A package that one source asks for. */
export type Asked = Pick<Member, 'id' | 'path'> & {
  readonly asked: CondaPackage;
  /** Equal for lines that ask for the same. */
  readonly key: string;
};

/** More lines about one package nobody wrote; judging them would take too long. */
const MOST_LINES = 40;

/**
 * Judges lines about one package: can all be satisfied at once? A clash is claimed only where no build can
 * satisfy all of them. Where sources are preferred, `leftOut` holds the keys of what gives way.
 */
export function judgePackages(
  name: string,
  all: readonly Asked[],
  prefer: readonly string[],
): { readonly findings: readonly EnvironmentFinding[]; readonly leftOut: readonly string[] } {
  const distinct = [...new Map(all.map((one) => [one.key, one])).values()];
  if (distinct.length < 2) return { findings: [], leftOut: [] };
  const places = all.map((one) => placeIn(one, one.asked.line));
  const lines = distinct.map(({ asked }) => asked.text);
  const kind = distinct.length > MOST_LINES ? undefined : conflictOf(distinct);
  if (kind === undefined) {
    const isOneSource = new Set(distinct.map(({ id }) => id)).size < 2;
    if (isOneSource) return { findings: [], leftOut: [] };
    const values = { name, lines: lines.slice(0, MOST_LINES) };
    return { findings: [tellEnvironment('note', 'conda-different', places, values)], leftOut: [] };
  }
  const kept = prefer.length === 0 ? distinct : fitting(distinct, prefer);
  const values = { name, lines, kept: kept.map(({ asked }) => asked.text) };
  return {
    findings: [tellEnvironment('clash', kind, places, values)],
    leftOut: distinct.filter((one) => !kept.includes(one)).map(({ key }) => key),
  };
}

/** As many lines as fit together, those of the preferred sources first. */
function fitting(all: readonly Asked[], prefer: readonly string[]): readonly Asked[] {
  const kept: Asked[] = [];
  for (const one of byPreference(all, prefer)) {
    if (conflictOf([...kept, one]) === undefined) kept.push(one);
  }
  return kept;
}

/** Source: conda's `MatchSpec.merge`, which refuses different channels and joins versions. */
function conflictOf(all: readonly Asked[]): EnvironmentKind | undefined {
  const specs = all.flatMap(({ asked }) => asked.spec ?? []);
  const versions = specs.flatMap(({ versionSpec }) =>
    versionSpec === undefined ? [] : [versionSpec],
  );
  if (versions.length > 1 && isCondaContradiction(versions)) return 'conda-contradiction';
  if (new Set(specs.flatMap(channelOf)).size > 1) return 'conda-channels';
  const builds = specs.flatMap(({ build }) => (build === undefined ? [] : [build]));
  const isApart = builds.some((one, index) =>
    builds.slice(index + 1).some((other) => !canBothMatch(one, other)),
  );
  return isApart ? 'conda-builds' : undefined;
}

/** Without its subfolder: `conda-forge/linux-64` is in `conda-forge`. */
function channelOf({ channel }: MatchSpec): readonly string[] {
  if (channel === undefined || /[*^$]/.test(channel)) return [];
  return [channelName(channel).replace(/\/(?:linux-\w+|noarch|osx-\w+|win-\w+)$/, '')];
}

/** Whether some text matches both patterns; regular expressions may match anything. */
export function canBothMatch(one: string, other: string): boolean {
  if (/^\^.*\$$/.test(one) || /^\^.*\$$/.test(other)) return true;
  let reached = new Set([0]);
  const rest = other.toLowerCase();
  // Which starts of the other pattern can match what the start of the one does.
  for (const character of one.toLowerCase()) {
    reached = character === '*' ? upwards(reached, rest) : step(reached, character, rest);
  }
  return throughStars(reached, rest).has(rest.length);
}

function throughStars(places: ReadonlySet<number>, pattern: string): Set<number> {
  const all = new Set(places);
  for (const place of all) if (pattern[place] === '*') all.add(place + 1);
  return all;
}

function upwards(places: ReadonlySet<number>, pattern: string): Set<number> {
  const least = Math.min(...places, pattern.length + 1);
  return new Set(
    Array.from({ length: Math.max(pattern.length + 1 - least, 0) }, (_, index) => least + index),
  );
}

function step(places: ReadonlySet<number>, character: string, pattern: string): Set<number> {
  const next = new Set<number>();
  for (const place of throughStars(places, pattern)) {
    if (pattern[place] === '*') next.add(place);
    else if (pattern[place] === character) next.add(place + 1);
  }
  return next;
}
