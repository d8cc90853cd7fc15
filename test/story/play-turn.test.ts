import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../src/story/answer.ts';
import { type Played, playTurn } from '../../src/story/play-turn.ts';
import { compileStory, noCompiler } from './compile-story.ts';
import { handMade, op } from './hand-made.ts';

const WAY = [
  'look under mat',
  'take key',
  'unlock door with key',
  'open door',
  'n',
  'take oar',
  'e',
];

type Answered = Extract<Played, { kind: 'answered' }>;

async function answered(
  story: Uint8Array,
  state: Uint8Array | undefined,
  said: string,
): Promise<Answered> {
  const played = await playTurn({ story, state, said });
  if (played.kind === 'refused') throw new Error(`Refused: ${played.why.kind}`);
  return played;
}

function saidBy({ answer }: Answered): string {
  return answer.lines.map(textOf).join('\n');
}

describe.skipIf(noCompiler !== undefined)(
  `our own story${noCompiler ? ` (${noCompiler})` : ''}`,
  () => {
    let story: Uint8Array;
    beforeAll(async () => {
      story = await compileStory('ferry', 5);
    });

    test('is won, saved and taken up again between every two moves', async () => {
      let turn = await answered(story, undefined, '');
      expect(saidBy(turn)).toMatch(/^You have missed the last ferry/);
      expect(turn.answer.status).toEqual({ left: 'Landing', right: 'Score: 0, Moves: 0' });
      for (const said of WAY) turn = await answered(story, turn.state, said);
      expect(turn.answer.status).toEqual({ left: 'Island', right: 'Score: 10, Moves: 7' });
      turn = await answered(story, turn.state, 'ring bell');
      expect(saidBy(turn)).toContain('*** You have won ***');
      expect(turn.over).toBe(false);
      turn = await answered(story, turn.state, 'quit');
      expect(turn).toMatchObject({ over: true, state: undefined, waitsFor: 'nothing' });
    });

    test('goes on from any earlier state as if nothing had been since, dice and all', async () => {
      const first = await answered(story, undefined, '');
      const wrong = await answered(story, first.state, 'jump');
      const right = await answered(story, first.state, 'look under mat');
      expect(await answered(story, first.state, 'jump')).toEqual(wrong);
      expect(saidBy(right)).toContain('Under the doormat lies a small key.');
      expect(saidBy(wrong)).not.toContain('small key');
    });

    test('neither saves, restores nor writes a transcript by itself, and goes on', async () => {
      let turn = await answered(story, undefined, '');
      const heard: string[] = [];
      for (const said of ['save', 'restore', 'script', 'undo', 'inventory']) {
        turn = await answered(story, turn.state, said);
        heard.push(saidBy(turn).split('\n')[0] ?? '');
      }
      expect(heard).toMatchInlineSnapshot(`
        [
          "Save failed.",
          "Restore failed.",
          "Attempt to begin transcript failed.",
          "[You can't "undo" what hasn't been done!]",
          "You're carrying nothing.",
        ]
      `);
    });

    test('says bold what is bold', async () => {
      const { answer } = await answered(story, undefined, '');
      const bold = answer.lines.flat().filter((piece) => piece.bold);
      expect(bold.map(({ text }) => text.trim())).toEqual(['THE LAST FERRY', 'Landing']);
    });

    test('takes any words that people may say, however long and strange', async () => {
      const first = await answered(story, undefined, '');
      for (const said of ['x'.repeat(5_000), '🦆 émigré ß 漢字 "\0']) {
        const turn = await answered(story, first.state, said);
        expect(turn.waitsFor).toBe('line');
      }
    });

    test('refuses the state of another story, and one in which a byte is not as it was', async () => {
      const { state } = await answered(story, undefined, '');
      const other = await compileStory('tiny', 5);
      expect(await playTurn({ story: other, state, said: 'up' })).toEqual({
        kind: 'refused',
        why: { kind: 'other-story' },
      });
      for (const spoilt of [spoil(state, -1), spoil(state, 90), state?.subarray(0, 300)]) {
        expect(await playTurn({ story, state: spoilt, said: 'n' })).toEqual({
          kind: 'refused',
          why: { kind: 'damaged-state' },
        });
      }
      expect(await playTurn({ story, state: new Uint8Array(), said: 'n' })).toMatchObject({
        why: { kind: 'damaged-state' },
      });
    });
  },
);

describe.skipIf(noCompiler !== undefined)('every version of the machine', () => {
  test.each([3, 4, 5, 8])(
    'version %i counts to three, and rolls the same dice again',
    async (version) => {
      const story = await compileStory('tiny', version);
      const { state } = await answered(story, undefined, '');
      const rolled = await answered(story, state, 'roll');
      expect(await answered(story, state, 'roll')).toEqual(rolled);
      let turn = rolled;
      for (const said of ['up', 'up', 'up']) turn = await answered(story, turn.state, said);
      expect(saidBy(turn)).toBe('You are at 3.\nYou are up.');
      expect(turn.over).toBe(true);
      expect(rolled.answer.status?.left).toBe(version === 3 ? 'Cellar' : undefined);
    },
  );

  test('the library of stories is played in version 8, too', async () => {
    const story = await compileStory('ferry', 8);
    const { state } = await answered(story, undefined, '');
    expect(saidBy(await answered(story, state, 'read mat'))).toContain('It says Ahoy, @harbour.');
  });
});

test('a story that waits for a key takes the first letter, or the key that is named', async () => {
  // Says what key it was, and waits for the next.
  const story = handMade({
    code: [...op.readKey, ...op.printNumber(16), ...op.printChar(32), ...op.jump(-10)],
  });
  const first = await answered(story, undefined, '');
  expect(first.waitsFor).toBe('key');
  const keys: string[] = [];
  for (const said of ['a', 'yes', 'Press space', 'enter', '']) {
    keys.push(saidBy(await answered(story, first.state, said)).trim());
  }
  expect(keys).toEqual(['97', '121', '32', '13', '13']);
});

function spoil(state: Uint8Array | undefined, at: number): Uint8Array {
  const bytes = Buffer.from(state ?? []);
  const place = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8((bytes.readUInt8(place) + 1) % 256, place);
  return bytes;
}
