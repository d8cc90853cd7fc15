import { type ChannelSource, channelName, NO_DEFAULTS } from './channel-names.ts';
import type { EnvironmentFinding, Member } from './environment-kinds.ts';
import { differingChannels, judgeDefaults } from './judge-channels.ts';
import { orderChannels } from './order-channels.ts';

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
  const sources = members.map((member): ChannelSource => ({ ...member, names: namesOf(member) }));
  const all = new Map<string, Channel>();
  for (const { environment } of members) {
    for (const { text, raw } of environment.channels ?? DEFAULT_CHANNELS) {
      const name = channelName(text);
      if (!all.has(name)) all.set(name, { name, raw });
    }
  }
  const { names, findings } = orderChannels(sources, [...all.keys()], prefer);
  const defaults = judgeDefaults(sources, prefer);
  const ordered = [...names, ...(all.has(NO_DEFAULTS) ? [NO_DEFAULTS] : [])].filter(
    (name) => name !== defaults?.leftOut,
  );
  const differ = differingChannels(sources, ordered);
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
  const real = names.filter((name) => name !== NO_DEFAULTS);
  return JSON.stringify([real, names.includes(NO_DEFAULTS)]);
}

function namesOf({ environment }: Member): readonly string[] {
  const channels = environment.channels ?? DEFAULT_CHANNELS;
  return [...new Set(channels.map(({ text }) => channelName(text)))];
}
