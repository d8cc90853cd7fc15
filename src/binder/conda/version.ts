/** A run of digits, or of other characters; Infinity is `post`, which comes after every number. */
type Run = number | string;

/** A version as conda compares it: parts, each cut into runs. The first part is the epoch. */
export type CondaVersion = {
  readonly text: string;
  readonly parts: readonly (readonly Run[])[];
  readonly local: readonly (readonly Run[])[];
};

const ALLOWED = /^[*.+!_0-9a-z]+$/;

/**
 * Reads a version; undefined for what conda would refuse.
 *
 * Source: conda's `VersionOrder`, described in "Package match specifications" of conda's documentation.
 */
export function parseCondaVersion(text: string): CondaVersion | undefined {
  const said = text.trim().toLowerCase();
  const plain = ALLOWED.test(said) || said.includes('_') ? said : said.replaceAll('-', '_');
  if (!ALLOWED.test(plain) || plain.length > 200 || /\d{16}/.test(plain)) return undefined;
  const [first = '', second, ...epochs] = plain.split('!');
  const [epoch, rest] = second === undefined ? ['0', first] : [first, second];
  const [version = '', local, ...locals] = rest.split('+');
  if (epochs.length > 0 || locals.length > 0 || version === '' || !/^\d+$/.test(epoch)) {
    return undefined;
  }
  const parts = [epoch, ...splitParts(version)].map(runsOf);
  const localParts = local === undefined ? [] : local.replaceAll('_', '.').split('.').map(runsOf);
  return parts.every((part) => part !== undefined) && localParts.every((part) => part !== undefined)
    ? { text: said, parts, local: localParts }
    : undefined;
}

/** A `_` at the end belongs to the last part; elsewhere it is a dot. */
function splitParts(version: string): readonly string[] {
  if (!version.endsWith('_')) return version.replaceAll('_', '.').split('.');
  const parts = version.slice(0, -1).replaceAll('_', '.').split('.');
  return [...parts.slice(0, -1), `${parts.at(-1) ?? ''}_`];
}

function runsOf(part: string): readonly Run[] | undefined {
  const runs = (part.match(/\d+|\*+|[^\d*]+/g) ?? []).map((run): Run => {
    if (/^\d+$/.test(run)) return Number(run);
    if (run === 'post') return Number.POSITIVE_INFINITY;
    // In capitals it comes before all other words, which are in small letters.
    return run === 'dev' ? 'DEV' : run;
  });
  if (runs.length === 0) return undefined;
  return /^\d/.test(part) ? runs : [0, ...runs];
}

/** Less than 0 where `one` comes before `other`, 0 where they are the same version (`1.1` and `1.1.0`). */
export function compareCondaVersions(one: CondaVersion, other: CondaVersion): number {
  return compareParts(one.parts, other.parts) || compareParts(one.local, other.local);
}

function compareParts(one: CondaVersion['parts'], other: CondaVersion['parts']): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = compareRuns(one[index] ?? [], other[index] ?? []);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareRuns(one: readonly Run[], other: readonly Run[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [left, right] = [one[index] ?? 0, other[index] ?? 0];
    if (left === right) continue;
    // Words come before numbers, so `1.0rc1` comes before `1.0`.
    if (typeof left !== typeof right) return typeof left === 'string' ? -1 : 1;
    return left < right ? -1 : 1;
  }
  return 0;
}

/** Whether a version begins like another, up to the last run of that one: `1.11.3` like `1.11`. */
export function beginsLike(version: CondaVersion, start: CondaVersion): boolean {
  if (start.local.length > 0) {
    return compareParts(version.parts, start.parts) === 0 && beginParts(version.local, start.local);
  }
  return beginParts(version.parts, start.parts);
}

function beginParts(parts: CondaVersion['parts'], start: CondaVersion['parts']): boolean {
  const last = start.length - 1;
  if (compareParts(parts.slice(0, last), start.slice(0, last)) !== 0) return false;
  const [runs, wanted] = [parts[last] ?? [], start[last] ?? []];
  const end = wanted.length - 1;
  if (compareRuns(runs.slice(0, end), wanted.slice(0, end)) !== 0) return false;
  const [run, want] = [runs[end] ?? 0, wanted[end] ?? 0];
  return typeof want === 'string' ? typeof run === 'string' && run.startsWith(want) : run === want;
}
