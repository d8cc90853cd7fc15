import { z } from 'zod';
import type { Aside } from '../../engine/plan.ts';
import type { Repository } from '../../git/repository.ts';
import { PROGRESS_BRANCH } from '../../tutorial/progress-files.ts';

const GAME_FILE = 'story/game.json';
const STATE_FILE = 'story/state';
const MOST_GAME = 64 * 1024;
const MOST_STATE = 1024 * 1024;

const gameSchema = z.strictObject({
  /** The repository's number: in a copy of it, no game is on. */
  repository: z.number().int(),
  /** The key of what began it; the trailer of all its turns. */
  game: z.string().regex(/^[A-Za-z0-9-]{1,200}$/),
  file: z.string().min(1).max(500),
  turns: z.number().int().min(0),
  waitsFor: z.enum(['line', 'key']),
});

/** A game that is on: which story, how far, and what it waits for. */
export type Game = Readonly<z.infer<typeof gameSchema>>;

/** The game that is on in this repository; undefined where there is none. */
export async function gameIn(
  repository: Pick<Repository, 'tree' | 'head'>,
  { id }: { readonly id: number },
): Promise<Game | undefined> {
  if ((await repository.head(PROGRESS_BRANCH)) === undefined) return undefined;
  const tree = await repository.tree(PROGRESS_BRANCH);
  const bytes = await tree.read(GAME_FILE, MOST_GAME).catch(() => undefined);
  const read = gameSchema.safeParse(parse(bytes?.toString('utf8')));
  return read.success && read.data.repository === id ? read.data : undefined;
}

/** Where the story stands. No bytes: somebody took them away. */
export async function stateIn(repository: Pick<Repository, 'tree'>): Promise<Uint8Array> {
  const tree = await repository.tree(PROGRESS_BRANCH);
  return (await tree.read(STATE_FILE, MOST_STATE).catch(() => undefined)) ?? new Uint8Array();
}

/** What remembers a game after a turn; with no state it is over, and nothing is remembered. */
export function remembered(game: Game, state: Uint8Array | undefined): Aside {
  if (state === undefined) return forgotten(`The end of ${game.file}`);
  const text = `${JSON.stringify(game, undefined, 2)}\n`;
  return {
    branch: PROGRESS_BRANCH,
    subject: `Turn ${game.turns} of ${game.file}`,
    changes: [
      { kind: 'write', path: GAME_FILE, content: { kind: 'text', text } },
      { kind: 'write', path: STATE_FILE, content: { kind: 'bytes', bytes: state } },
    ],
  };
}

export function forgotten(subject: string): Aside {
  return {
    branch: PROGRESS_BRANCH,
    subject,
    changes: [
      { kind: 'delete', path: GAME_FILE },
      { kind: 'delete', path: STATE_FILE },
    ],
  };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
