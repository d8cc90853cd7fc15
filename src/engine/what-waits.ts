import type { Message } from '../words/message.ts';
import type { FollowUp } from './plan.ts';

/**
 * What somebody asked for that does not follow by itself, so that it is not passed over in silence: a
 * proposal changes no site, and neither does a repository that publishes only when it is told to.
 */
export function whatWaits(
  followUps: readonly FollowUp[],
  until: 'merged' | 'said',
): readonly Message[] {
  const wanted = new Set(
    followUps.flatMap((one) => (one.kind === 'publish' ? (one.editions ?? []) : [])),
  );
  const formats = (['pdf', 'epub'] as const).filter((format) => wanted.has(format));
  return formats.length === 0 ? [] : [{ say: 'editionsWait', formats, until }];
}
