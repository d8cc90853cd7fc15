import type { Command } from '../engine/command.ts';
import { type Game, stateIn } from './story/game.ts';
import { planTurn } from './story/plan-turn.ts';

/**
 * Whatever is said while a game is on. It stands last in the book of a repository with a game, so that
 * it gets what is no other command; behind `> ` a story gets even that.
 */
export function createSayToStory(game: Game): Command {
  return {
    name: 'say-to-story',
    phrases: ['{words}'],
    parameters: {
      words: {
        type: 'text',
        label: 'What to say',
        hint: 'Anything short: the story answers.',
        example: 'look',
      },
    },
    inCommits: 'yes',
    hears: 'anything',
    quick: true,
    about: `Says it to the story that you play, ${game.file}.`,
    examples: [{ say: 'look', does: 'asks the story what is to be seen' }],
    needs: 'write',
    async plan(invocation, context) {
      const words = invocation.arguments.words ?? '';
      const state = await stateIn(context.repository);
      const said = words.replace(/^>\s*/, '');
      return planTurn({ game, state, said, subject: words }, invocation, context);
    },
  };
}
