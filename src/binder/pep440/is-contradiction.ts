import { admits } from './admits.ts';
import { compareVersions } from './compare-versions.ts';
import type { Clause } from './specifier.ts';
import { baseOf, parseVersion, type Version } from './version.ts';

const FAR = 99_999;

/**
 * Whether no version at all can satisfy every one of these clauses; false where that cannot be
 * decided (`===` with a text that is no version).
 *
 * Between two versions that the clauses name nothing changes: a set that admits anything admits a
 * named version, one right beside it, or one between it and the next. So trying those is enough.
 */
export function isContradiction(clauses: readonly Clause[]): boolean {
  const named = clauses.map(versionOf);
  if (!named.every((version) => version !== undefined)) return false;
  if (areBoundsApart(clauses)) return true;
  const isAdmitted = (version: Version): boolean =>
    clauses.every((clause) => admits(clause, version));
  if (named.some(isAdmitted)) return false;
  const zero: Version = baseOf({ ...NOTHING, release: [0] });
  return ![zero, ...named].some((version) => neighbours(version).some(isAdmitted));
}

/** The quick way to most contradictions: something has to come after what it has to come before. */
function areBoundsApart(clauses: readonly Clause[]): boolean {
  const boundsOf = (operators: readonly string[]): readonly Version[] =>
    clauses.flatMap((clause) => {
      if (clause.operator === '===' || clause.prefix) return [];
      const { operator, version } = clause;
      return operators.includes(operator) ? [{ ...version, local: undefined }] : [];
    });
  const [lowest] = boundsOf(['==', '<=', '<']).toSorted(compareVersions);
  const highest = boundsOf(['==', '>=', '>', '~=']).toSorted(compareVersions).at(-1);
  return lowest !== undefined && highest !== undefined && compareVersions(highest, lowest) > 0;
}

const NOTHING: Version = {
  epoch: 0,
  release: [],
  pre: undefined,
  post: undefined,
  dev: undefined,
  local: undefined,
};

function versionOf(clause: Clause): Version | undefined {
  return clause.operator === '===' ? parseVersion(clause.text) : clause.version;
}

/** A version, all that is right before and after it, and the same for every beginning of its release. */
function neighbours(version: Version): readonly Version[] {
  const releases = version.release.flatMap((part, index) => {
    const start = version.release.slice(0, index);
    return [
      [...start, part],
      [...start, part + 1],
      ...(part > 0
        ? [
            [...start, part - 1],
            [...start, part - 1, FAR],
          ]
        : []),
    ];
  });
  const whole = [version.release, [...version.release, 0, 0, 1], [...version.release, FAR], [FAR]];
  const epochs = [version.epoch, version.epoch + 1];
  const around = [...whole, ...releases].flatMap((release) => variants({ ...NOTHING, release }));
  return [
    version,
    ...variants(version),
    ...epochs.flatMap((epoch) => around.map((candidate) => ({ ...candidate, epoch }))),
  ];
}

/** A version with every kind of suffix that puts it right before or after itself. */
function variants(version: Version): readonly Version[] {
  const { pre, post, dev } = version;
  const base = baseOf(version);
  const pres = [
    undefined,
    { phase: 'a', number: 0 },
    { phase: 'rc', number: FAR },
    ...(pre === undefined
      ? []
      : [pre, { ...pre, number: pre.number + 1 }, { ...pre, number: Math.max(0, pre.number - 1) }]),
  ] as const;
  const posts = [undefined, 0, FAR, ...(post === undefined ? [] : around(post))];
  const devs = [undefined, 0, FAR, ...(dev === undefined ? [] : around(dev))];
  const suffixed = pres.flatMap((one) =>
    posts.flatMap((two) => devs.map((three) => ({ ...base, pre: one, post: two, dev: three }))),
  );
  return suffixed.flatMap((candidate) => [
    candidate,
    { ...candidate, local: version.local ?? [0] },
  ]);
}

function around(number: number): readonly number[] {
  return [number, number + 1, Math.max(0, number - 1)];
}
