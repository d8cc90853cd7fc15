import { type Answer, answerOf } from './answer.ts';
import { checkStory, fingerprintOf, type StoryFault } from './check-story.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { runMachine } from './run-machine.ts';
import { readState, type StoryState, writeState } from './story-state.ts';

export type Turn = {
  /** The bytes of a Z-machine story file, version 3, 4, 5 or 8. */
  readonly story: Uint8Array;
  /** What `playTurn` answered last; undefined begins a new game, in which nothing is said yet. */
  readonly state: Uint8Array | undefined;
  readonly said: string;
  /** What a new game's dice come of; by default the story itself. A whole number. */
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
};

export type Played =
  | {
      readonly kind: 'answered';
      readonly answer: Answer;
      /** What the next turn starts from; undefined once the game is over. */
      readonly state: Uint8Array | undefined;
      readonly over: boolean;
      /** `key`: the story waits for one key, and takes the first character of what is said. */
      readonly waitsFor: 'line' | 'key' | 'nothing';
    }
  | { readonly kind: 'refused'; readonly why: StoryFault | TurnFault };

export type TurnFault = {
  readonly kind:
    | 'other-story'
    | 'damaged-state'
    /** It went on and on. */
    | 'too-long'
    | 'too-much-memory'
    /** It did what no story may do: unknown instructions, memory that is not there. */
    | 'broke';
};

const LONGEST_SAID = 200;

/**
 * One turn of a story: goes on from `state`, says something to it, and answers what it says, with the
 * state after it. The same story, state and words give the same answer, dice included. A story
 * can neither read nor write anything, and is stopped when it takes too much.
 */
export async function playTurn({ story, state, said, seed, limits }: Turn): Promise<Played> {
  const fault = checkStory(story);
  if (fault !== undefined) return { kind: 'refused', why: fault };
  const read = state === undefined ? undefined : readState(state, story);
  if (read !== undefined && read.kind !== 'read') {
    return { kind: 'refused', why: { kind: read.kind } };
  }
  const result = await runMachine(
    {
      story: Buffer.from(story.buffer, story.byteOffset, story.byteLength).toString('latin1'),
      ...(read === undefined ? {} : { resume: resumeOf(read.state, said) }),
      seed: read?.state.seed ?? seed ?? Number.parseInt(fingerprintOf(story).slice(0, 7), 16),
    },
    { ...defaultLimits, ...limits },
  );
  if (result.kind === 'ended') return { kind: 'refused', why: { kind: result.why } };
  const { waits } = result;
  return {
    kind: 'answered',
    answer: answerOf(result),
    state: waits === undefined ? undefined : writeState({ seed: result.seed, ...waits }, story),
    over: waits === undefined,
    waitsFor: waits?.for ?? 'nothing',
  };
}

/** One line without what nobody sees; where a key is waited for, the key that a word names. */
function resumeOf({ position, save }: StoryState, said: string) {
  const line = said
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SAID);
  if (position.reads.length !== undefined) return { position, save, said: line };
  const word = line.toLowerCase().replace(/^press (?:the )?/, '');
  if (word.startsWith('space')) return { position, save, said: ' ' };
  const isEnter = /^(?:enter|return|continue|any key)\b/.test(word);
  return { position, save, said: isEnter ? '' : word.slice(0, 1) };
}
