import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { settingsOf } from './settings-of.ts';
import { findStory } from './story/find-story.ts';
import type { Game } from './story/game.ts';
import { planTurn } from './story/plan-turn.ts';

/** `Play zork.z5`: begins a game, in which every short title or commit message is said to the story. */
export const play: Command = {
  name: 'play',
  phrases: ['Play [{file}]', 'Play the story [{file}]'],
  parameters: {
    file: {
      type: 'file',
      label: 'Story file',
      hint: 'A file of this repository that ends in .z3, .z4, .z5 or .z8. Leave it empty where there is only one.',
      example: 'adventure.z5',
    },
  },
  inCommits: 'yes',
  about:
    'Begins a game of a story file in this repository; from then on, what you say is said to the story.',
  examples: [
    { say: 'Play', does: 'begins the only story there is; again: from the beginning' },
    { say: 'Play adventure.z5', does: 'begins that story' },
  ],
  needs: 'write',
  plan,
};

async function plan(invocation: Invocation, context: PlanContext): Promise<Plan> {
  const { story } = await settingsOf(context);
  const found = await findStory(context.tree, invocation.arguments.file, story);
  if (found.kind === 'none') {
    return { kind: 'refuse', said: { say: 'storyNone', wanted: found.wanted } };
  }
  if (found.kind === 'no-story') {
    const why = { kind: 'not-a-story' } as const;
    return { kind: 'refuse', said: { say: 'storyRefused', file: found.wanted, why } };
  }
  if (found.kind === 'several') {
    return { kind: 'answer', followUps: [], said: { say: 'storyWhich', paths: found.paths } };
  }
  const game: Game = {
    repository: context.facts.id,
    game: invocation.key,
    file: found.path,
    turns: 0,
    waitsFor: 'line',
  };
  const subject = `A new game of ${found.path} begins`;
  return planTurn({ game, state: undefined, said: undefined, subject }, invocation, context);
}
