import { byPreference } from '../requirements/list-source.ts';
import { type ChannelSource, lineOfChannels, NO_DEFAULTS, shown } from './channel-names.ts';
import { type EnvironmentFinding, placeIn, tellEnvironment } from './environment-kinds.ts';

/** All names in an order that keeps each source's, as far as these do not contradict. */
export function orderChannels(
  sources: readonly ChannelSource[],
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
  const left = names.filter((name) => name !== NO_DEFAULTS);
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
  const real = names.filter((name) => name !== NO_DEFAULTS);
  return real.flatMap((one, index) =>
    real.slice(index + 1).map((other): readonly [string, string] => [one, other]),
  );
}
