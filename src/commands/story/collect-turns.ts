import type { LoggedCommit, Repository } from '../../git/repository.ts';
import { isTurnOfWorld } from '../tutorial/told-turn.ts';

/** One turn as the history tells it: what was said, and what came of it, line by line. */
export type PastTurn = {
  readonly said: string;
  readonly answer: readonly string[];
  /** Whether the answer is Markdown: the page of a world. */
  readonly isPage: boolean;
};

/** How far back is looked, step by step: each step may have to fetch. */
const STEPS = [50, 400, 3_000] as const;

/**
 * The turns of the newest game, in order, without those that were taken back. A turn is any commit of
 * Sayso's that carries the trailer `Sayso-Game`, whatever kind of game it is: its subject is what was
 * said and its body is the answer.
 */
export async function collectTurns({ log }: Pick<Repository, 'log'>): Promise<readonly PastTurn[]> {
  let turns: readonly PastTurn[] = [];
  for (const count of STEPS) {
    const commits = await log(count);
    const found = turnsAmong(commits);
    turns = found.turns;
    if (found.isWhole || commits.length < count) break;
  }
  return turns;
}

function turnsAmong(commits: readonly LoggedCommit[]) {
  const undone = new Set(commits.map(({ trailers }) => trailers['sayso-undid']));
  const kept = commits.filter(
    ({ oid, trailers }) => trailers['sayso-game'] !== undefined && !undone.has(oid),
  );
  const game = kept[0]?.trailers['sayso-game'];
  const own = kept.filter(({ trailers }) => trailers['sayso-game'] === game);
  return {
    turns: own.map(turnOf).reverse(),
    // The first turn is named after the game itself.
    isWhole: own.some(({ trailers }) => trailers['sayso-for'] === game),
  };
}

function turnOf({ subject, message, trailers }: LoggedCommit): PastTurn {
  // Trailers are the last paragraph, and every commit of Sayso's has some.
  const paragraphs = message
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/);
  const answer = paragraphs.slice(1, -1).join('\n\n');
  const isPage = isTurnOfWorld(trailers['sayso-game'] ?? '');
  return { said: subject, answer: answer === '' ? [] : answer.split('\n'), isPage };
}
