import { play } from '../commands/play.ts';
import { createSayToStory } from '../commands/say-to-story.ts';
import { stopPlaying } from '../commands/stop-playing.ts';
import { storiesIn } from '../commands/story/find-story.ts';
import { gameIn } from '../commands/story/game.ts';
import type { Command } from '../engine/command.ts';
import type { RepositoryFacts } from '../engine/happening.ts';
import type { Repository } from '../git/repository.ts';
import type { Tree } from '../git/tree.ts';

/** What is looked at besides a tree. */
export type Around = {
  readonly facts: RepositoryFacts;
  readonly repository: Pick<Repository, 'tree' | 'treeAt' | 'head' | 'log'>;
};

/**
 * While a game is on, any words are heard. Where there is no story to play nothing is looked up, and
 * commits about playing something are about something else.
 */
export async function withGame(
  tree: Tree,
  commands: readonly Command[],
  { facts, repository }: Around,
): Promise<readonly Command[]> {
  if ((await storiesIn(tree)).length === 0) {
    const silent = (one: Command): Command => ({ ...one, inCommits: 'no' });
    const ofGames = new Set([play.name, stopPlaying.name]);
    return commands.map((one) => (ofGames.has(one.name) ? silent(one) : one));
  }
  const canPlay = commands.some(({ name }) => name === play.name);
  const game = canPlay ? await gameIn(repository, facts) : undefined;
  // To begin is a turn, too: whoever has played to the end may do so at once.
  const inTurns = commands.map((one) =>
    one.name === play.name ? { ...one, quick: true as const } : one,
  );
  return game === undefined ? inTurns : [...inTurns, createSayToStory(game)];
}
