import { beginsLike, type CondaVersion, parseCondaVersion } from './version.ts';
import { specAdmits, type VersionSpec } from './version-spec.ts';

/**
 * Whether no version at all can satisfy every one of these specifications.
 *
 * Between two versions that they name nothing changes, so it is enough to try those, what is right
 * beside each, and something between each and the next. Conda's order has room in many places:
 * `1.0dev` and `1.0_` come before `1.0`, `1.0.0.1` and `1.0post` after it, and all of them begin like it.
 */
export function isCondaContradiction(specs: readonly VersionSpec[]): boolean {
  if (areStartsApart(specs)) return true;
  const named = new Set(specs.flatMap((spec) => spec.flat()).map(({ version }) => version.text));
  const tried = new Set<string>();
  const isAdmitted = (text: string): boolean => {
    if (tried.has(text)) return false;
    tried.add(text);
    const version = parseCondaVersion(text);
    return version !== undefined && admittedByAll(specs, version);
  };
  if ([...named].some(isAdmitted)) return false;
  return (
    !['0', '0dev'].some(isAdmitted) && ![...named].some((text) => neighbours(text).some(isAdmitted))
  );
}

/** The quick way to most contradictions: two that say how a version begins, and neither begins like the other. */
function areStartsApart(specs: readonly VersionSpec[]): boolean {
  const starts = specs.flatMap((spec) => {
    const [only, ...others] = spec;
    if (only === undefined || others.length > 0) return [];
    return only.flatMap(({ operator, version }) => (operator === 'like' ? [version] : []));
  });
  return starts.some((one, at) =>
    starts.slice(at + 1).some((other) => !beginsLike(one, other) && !beginsLike(other, one)),
  );
}

function admittedByAll(specs: readonly VersionSpec[], version: CondaVersion): boolean {
  return specs.every((spec) => specAdmits(spec, version));
}

const SUFFIXES = [
  '',
  'dev',
  'dev0',
  '_',
  'a',
  'a0',
  'rc99999',
  'z99999',
  'post',
  'post0',
  'post99999',
];
const FURTHER = [
  '.0',
  '.0.0.1',
  '.1',
  '.99999',
  '.dev',
  '.dev0',
  '.a0',
  '.post0',
  '_0.1',
  '+0',
  '+1',
];

function neighbours(text: string): readonly string[] {
  const [epoch, version] = /^(?:(\d+)!)?(.*)$/s.exec(text)?.slice(1) ?? [];
  const start = epoch === undefined ? '' : `${epoch}!`;
  const [bare = '', local] = (version ?? '').split('+');
  const around = [bare, ...bumped(bare)];
  // Behind a local part there is room in the same places.
  const locals = local === undefined ? [] : [local, ...bumped(local)];
  const ends = [...SUFFIXES, ...FURTHER.filter((more) => !more.startsWith('+'))];
  const all = [
    ...around.flatMap((one) => [...SUFFIXES, ...FURTHER].map((end) => `${one}${end}`)),
    ...locals.flatMap((one) => ends.map((end) => `${bare}+${one}${end}`)),
  ];
  const nextEpoch = `${Number(epoch ?? 0) + 1}!0`;
  return [text, nextEpoch, '99999', ...all.map((one) => `${start}${one}`)];
}

/** Every beginning of a version, and the same with its last number one higher or lower. */
function bumped(version: string): readonly string[] {
  const runs = version.match(/\d+|\D+/g) ?? [];
  return runs.flatMap((run, index) => {
    const before = runs.slice(0, index).join('');
    if (!/^\d+$/.test(run)) return [before, `${before}${run}`];
    const number = Number(run);
    const lower = number > 0 ? [`${before}${number - 1}`, `${before}${number - 1}.99999`] : [];
    return [`${before}${run}`, `${before}${number + 1}`, ...lower];
  });
}
