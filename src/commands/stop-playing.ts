import type { Command, Invocation, PlanContext } from '../engine/command.ts';
import type { Plan } from '../engine/plan.ts';
import { forgotten, gameIn } from './story/game.ts';
import { withoutSection } from './story/place-section.ts';

/** `Stop playing`: words are ordinary words again, and the first page is as it was around the game. */
export const stopPlaying: Command = {
  name: 'stop-playing',
  phrases: ['Stop playing'],
  parameters: {},
  inCommits: 'yes',
  about: 'Ends the game; from then on, titles and commit messages are ordinary ones again.',
  examples: [{ say: 'Stop playing', does: 'takes the story off your first page' }],
  needs: 'write',
  plan,
};

async function plan(_invocation: Invocation, context: PlanContext): Promise<Plan> {
  const { facts, repository, tree } = context;
  const game = await gameIn(repository, facts);
  if (game === undefined) return { kind: 'refuse', said: { say: 'storyNoGame' } };
  const path = (await tree.list()).find((entry) => /^readme\.md$/i.test(entry.path))?.path;
  const page = path === undefined ? undefined : await tree.readText(path);
  const aside = [forgotten(`${game.file} was put away`)];
  const said = { say: 'storyStopped', file: game.file, turns: game.turns } as const;
  if (path === undefined || page === undefined || withoutSection(page) === page) {
    return { kind: 'answer', aside, followUps: [], said };
  }
  const content = { kind: 'text', text: withoutSection(page) } as const;
  return {
    kind: 'change',
    subject: `Put ${game.file} away`,
    changes: [{ kind: 'write', path, content }],
    aside,
    followUps: [],
    said,
  };
}
