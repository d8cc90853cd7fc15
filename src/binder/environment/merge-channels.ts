import { byPreference } from '../requirements/list-source.ts';
import { withoutPassword } from '../requirements/requirement-kinds.ts';
import {
  type EnvironmentFinding,
  type Member,
  placeIn,
  tellEnvironment,
} from './environment-kinds.ts';

/** A channel of the result. */
export type Channel = {
  /** The same for a name and its address. */
  readonly name: string;
  /** Its YAML as written by whoever names it first. */
  readonly raw: string;
};

export type MergedChannels = {
  /** In order; `undefined` where the first source's own list says the same. */
  readonly channels: readonly Channel[] | undefined;
  readonly findings: readonly EnvironmentFinding[];
};

type Source = Member & { readonly names: readonly string[] };

const SPECIAL = 'nodefaults';

/** What repo2docker has conda look in where an environment lists nothing. */
const DEFAULT_CHANNELS = [{ text: 'conda-forge', raw: 'conda-forge' }];

/**
 * Merges lists of channels so that each source's order is kept, as the first channel that has a package
 * wins. Where orders contradict, that of the source preferred most, else of the first, counts.
 */
export function mergeChannels(
  members: readonly Member[],
  prefer: readonly string[],
): MergedChannels {
  const sources = members.map((member): Source => ({ ...member, names: namesOf(member) }));
  const all = new Map<string, Channel>();
  for (const { environment } of members) {
    for (const { text, raw } of environment.channels ?? DEFAULT_CHANNELS) {
      const name = channelName(text);
      if (!all.has(name)) all.set(name, { name, raw });
    }
  }
  const { names, findings } = inOrder(sources, [...all.keys()], prefer);
  const defaults = judgeDefaults(sources, prefer);
  const ordered = [...names, ...(all.has(SPECIAL) ? [SPECIAL] : [])].filter(
    (name) => name !== defaults?.leftOut,
  );
  const differ = differing(sources, ordered);
  const [first] = sources;
  // Said by nobody it is repo2docker's own; said by another it must stay said.
  const isSaid =
    first?.environment.channels !== undefined ||
    members.every(({ environment }) => environment.channels === undefined);
  const isAsFirst = isSaid && inEffect(first?.names ?? []) === inEffect(ordered);
  return {
    channels: isAsFirst ? undefined : ordered.flatMap((name) => all.get(name) ?? []),
    findings: [...findings, ...(defaults?.findings ?? []), ...differ],
  };
}

/** Wherever `nodefaults` stands, it says the same. */
function inEffect(names: readonly string[]): string {
  const real = names.filter((name) => name !== SPECIAL);
  return JSON.stringify([real, names.includes(SPECIAL)]);
}

/** `conda-forge` for `https://conda.anaconda.org/conda-forge/`. */
export function channelName(text: string): string {
  const bare = text.trim().replace(/\/+$/, '');
  return bare.replace(/^https?:\/\/conda\.anaconda\.org\//, '');
}

function namesOf({ environment }: Member): readonly string[] {
  const channels = environment.channels ?? DEFAULT_CHANNELS;
  return [...new Set(channels.map(({ text }) => channelName(text)))];
}

function inOrder(
  sources: readonly Source[],
  names: readonly string[],
  prefer: readonly string[],
): { readonly names: readonly string[]; readonly findings: readonly EnvironmentFinding[] } {
  const before = new Map<string, Set<string>>(names.map((name) => [name, new Set()]));
  const comesBefore = (one: string, other: string): boolean => before.get(other)?.has(one) ?? false;
  const clashes: (readonly [string, string])[] = [];
  const wishes = byPreference(sources, prefer).flatMap((source) => pairs(source.names));
  for (const [one, other] of wishes) {
    if (comesBefore(other, one)) clashes.push([other, one]);
    else if (!comesBefore(one, other)) {
      // Whatever comes before the one comes before all that the other comes before.
      const earlier = [one, ...(before.get(one) ?? [])];
      for (const [name, set] of before) {
        if (name === other || set.has(other)) for (const first of earlier) set.add(first);
      }
    }
  }
  const left = names.filter((name) => name !== SPECIAL);
  const ordered: string[] = [];
  while (left.length > 0) {
    const free = left.findIndex((name) => left.every((one) => !comesBefore(one, name)));
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  const places = sources.map((source) => placeIn(source, lineOfChannels(source)));
  const findings = clashes.map(([first, second]) =>
    tellEnvironment('clash', 'channel-order', places, {
      first: shown(first),
      second: shown(second),
      kept: ordered.map(shown),
    }),
  );
  return { names: ordered, findings };
}

/** `defaults` stands for a channel, and `nodefaults` only says that it is not wanted. */
function pairs(names: readonly string[]): readonly (readonly [string, string])[] {
  const real = names.filter((name) => name !== SPECIAL);
  return real.flatMap((one, index) =>
    real.slice(index + 1).map((other): readonly [string, string] => [one, other]),
  );
}

function judgeDefaults(sources: readonly Source[], prefer: readonly string[]) {
  const speaking = byPreference(sources, prefer).filter(({ names }) =>
    names.some((name) => name === SPECIAL || name === 'defaults'),
  );
  const [first] = speaking;
  const has = (name: string): boolean => speaking.some(({ names }) => names.includes(name));
  const isOwn = speaking.some(({ names }) => names.includes(SPECIAL) && names.includes('defaults'));
  if (first === undefined || isOwn || !has(SPECIAL) || !has('defaults')) return undefined;
  const [kept, leftOut] = first.names.includes('defaults')
    ? ['defaults', SPECIAL]
    : [SPECIAL, 'defaults'];
  const places = sources
    .filter((source) => speaking.some(({ id }) => id === source.id))
    .map((source) => placeIn(source, lineOfChannels(source)));
  return { leftOut, findings: [tellEnvironment('clash', 'channel-defaults', places, { kept })] };
}

function differing(
  sources: readonly Source[],
  kept: readonly string[],
): readonly EnvironmentFinding[] {
  const lists = sources.map(({ names }) => names.filter((name) => name !== SPECIAL).join(', '));
  if (new Set(lists).size < 2) return [];
  const places = sources.map((source) => placeIn(source, lineOfChannels(source)));
  const values = {
    said: sources.map(({ id, names }) => `${id}: ${names.map(shown).join(', ')}`),
    kept: kept.map(shown),
  };
  return [tellEnvironment('warning', 'channels-differ', places, values)];
}

function lineOfChannels({ environment }: Member): number {
  return environment.channels?.[0]?.line ?? 0;
}

/** Without passwords and tokens. */
function shown(name: string): string {
  return withoutPassword(name).replace(/\/t\/[^/]+/, '/t/…');
}
