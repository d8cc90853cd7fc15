import { createHash } from 'node:crypto';
import type { Invocation, PlanContext } from '../../engine/command.ts';
import { linksTo } from '../../engine/links-to.ts';
import type { Plan } from '../../engine/plan.ts';
import { textOf } from '../../story/answer.ts';
import { type Played, playTurn } from '../../story/play-turn.ts';
import { pageWords } from '../../words/pages.ts';
import { type Game, remembered } from './game.ts';
import { placeSection } from './place-section.ts';

/** A little more than the largest story. */
const MOST_STORY = 600 * 1024;

type Turn = {
  readonly game: Game;
  /** Undefined: the game begins. */
  readonly state: Uint8Array | undefined;
  /** What is said to the story; undefined where it begins. */
  readonly said: string | undefined;
  readonly subject: string;
};

/** One turn of a game: its answer becomes the first page and the commit's text, where it stands is kept. */
export async function planTurn(
  { game, state, said, subject }: Turn,
  { key }: Pick<Invocation, 'key'>,
  { facts, tree }: PlanContext,
): Promise<Plan> {
  const { file } = game;
  const story = await tree.read(file, MOST_STORY).catch(() => 'too-large' as const);
  if (story === undefined) return { kind: 'refuse', said: { say: 'storyNone', wanted: file } };
  const played: Played =
    story === 'too-large'
      ? { kind: 'refused', why: { kind: 'too-large', most: 512 * 1024 } }
      : await playTurn({ story, state, said: said ?? '', seed: seedOf(key) });
  if (played.kind === 'refused') {
    return { kind: 'refuse', said: { say: 'storyRefused', file, why: played.why } };
  }
  const { answer, waitsFor } = played;
  const next: Game = {
    ...game,
    turns: game.turns + 1,
    ...(waitsFor === 'nothing' ? {} : { waitsFor }),
  };
  const turn = { ...answer, said, file, turns: next.turns, waitsFor };
  const links = linksTo(facts);
  const readme =
    (await tree.list()).find(({ path }) => /^readme\.md$/i.test(path))?.path ?? 'README.md';
  const page = placeSection(
    (await tree.readText(readme)) ?? '',
    pageWords(facts).storyPage(turn, readme, links),
  );
  return {
    kind: 'change',
    subject,
    body: [...answer.above, ...answer.lines.map(textOf)].join('\n'),
    changes: [{ kind: 'write', path: readme, content: { kind: 'text', text: page } }],
    trailers: { 'Sayso-Game': game.game },
    aside: [remembered(next, played.state)],
    followUps: [],
    said: { say: 'storyTurn', ...turn },
  };
}

/** What a new game's dice come of: of two games, each its own; of one that is begun again, the same. */
function seedOf(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) >>> 1;
}
