import { byPreference } from '../requirements/list-source.ts';
import { type ChannelSource, lineOfChannels, NO_DEFAULTS, shown } from './channel-names.ts';
import { type EnvironmentFinding, placeIn, tellEnvironment } from './environment-kinds.ts';

/** Whether one source wants the default channels and another does not, and which name goes then. */
export function judgeDefaults(sources: readonly ChannelSource[], prefer: readonly string[]) {
  const speaking = byPreference(sources, prefer).filter(({ names }) =>
    names.some((name) => name === NO_DEFAULTS || name === 'defaults'),
  );
  const [first] = speaking;
  const has = (name: string): boolean => speaking.some(({ names }) => names.includes(name));
  const isOwn = speaking.some(
    ({ names }) => names.includes(NO_DEFAULTS) && names.includes('defaults'),
  );
  if (first === undefined || isOwn || !has(NO_DEFAULTS) || !has('defaults')) return undefined;
  const [kept, leftOut] = first.names.includes('defaults')
    ? ['defaults', NO_DEFAULTS]
    : [NO_DEFAULTS, 'defaults'];
  const places = sources
    .filter((source) => speaking.some(({ id }) => id === source.id))
    .map((source) => placeIn(source, lineOfChannels(source)));
  return { leftOut, findings: [tellEnvironment('clash', 'channel-defaults', places, { kept })] };
}

/** Tells where sources have other channels, as the first that has a package wins. */
export function differingChannels(
  sources: readonly ChannelSource[],
  kept: readonly string[],
): readonly EnvironmentFinding[] {
  const lists = sources.map(({ names }) => names.filter((name) => name !== NO_DEFAULTS).join(', '));
  if (new Set(lists).size < 2) return [];
  const places = sources.map((source) => placeIn(source, lineOfChannels(source)));
  const values = {
    said: sources.map(({ id, names }) => `${id}: ${names.map(shown).join(', ')}`),
    kept: kept.map(shown),
  };
  return [tellEnvironment('warning', 'channels-differ', places, values)];
}
