import { withoutPassword } from '../requirements/requirement-kinds.ts';
import type { Member } from './environment-kinds.ts';

/** An environment with the names of its channels. */
export type ChannelSource = Member & { readonly names: readonly string[] };

/** It stands for no channel, and says that `defaults` is not wanted. */
export const NO_DEFAULTS = 'nodefaults';

/** `conda-forge` for `https://conda.anaconda.org/conda-forge/`. */
export function channelName(text: string): string {
  const bare = text.trim().replace(/\/+$/, '');
  return bare.replace(/^https?:\/\/conda\.anaconda\.org\//, '');
}

/** The line of the first channel; 0 where none is listed. */
export function lineOfChannels({ environment }: Member): number {
  return environment.channels?.[0]?.line ?? 0;
}

/** Without passwords and tokens. */
export function shown(name: string): string {
  return withoutPassword(name).replace(/\/t\/[^/]+/, '/t/…');
}
