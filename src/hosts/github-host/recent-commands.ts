import type { Repository } from '../../git/repository.ts';

const TEN_MINUTES = 600;
const MOST_COMMITS = 50;

/** Commands that changed something in the last ten minutes, by the trailers of the history. */
export async function recentCommandsIn(
  repository: Pick<Repository, 'log'>,
  now: number = Date.now(),
): Promise<number> {
  const since = now / 1000 - TEN_MINUTES;
  const log = await repository.log(MOST_COMMITS);
  return log.filter(({ time, trailers }) => time >= since && 'sayso-command' in trailers).length;
}
