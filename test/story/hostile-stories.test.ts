import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/story/answer.ts';
import { askProcess, FENCE } from '../../src/story/ask-process.ts';
import { type Played, playTurn, type Turn } from '../../src/story/play-turn.ts';
import { AT, handMade, op, packed } from './hand-made.ts';

/** Enough for a turn of anything real, little enough for a test. */
const LIMITS = { steps: 300_000 } as const;

async function play(story: Uint8Array, limits: Turn['limits'] = LIMITS): Promise<Played> {
  return playTurn({ story, state: undefined, said: '', limits });
}

async function fateOf(code: readonly number[], limits?: Turn['limits']): Promise<string> {
  const played = await play(handMade({ code }), limits);
  return played.kind === 'refused' ? played.why.kind : 'answered';
}

describe('a story file that is none', () => {
  test.each([
    ['nothing at all', new Uint8Array(), 'not-a-story'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'not-a-story'],
    ['the first half of a header', handMade({}).subarray(0, 40), 'truncated'],
    ['a story of which the end is missing', handMade({}).subarray(0, 0x600), 'truncated'],
    ['one byte that differs from what its header says', damaged(), 'damaged'],
    ['memory that ends behind its end', handMade({ more: { 14: [0xff, 0xff] } }), 'damaged'],
    ['version 6, with pictures', handMade({ version: 6 }), 'version'],
    ['version 7', handMade({ version: 7 }), 'version'],
    ['more than half a megabyte', handMade({ version: 8, size: 520 * 1024 }), 'too-large'],
    ['more than its version can have', handMade({ version: 3, size: 200 * 1024 }), 'too-large'],
  ])('%s', async (_what, story, why) => {
    expect(await play(story)).toMatchObject({ kind: 'refused', why: { kind: why } });
  });
});

describe('a story that goes on and on', () => {
  test('by jumping to where it is', async () => {
    expect(await fateOf(op.jump(0))).toBe('too-long');
  });

  test('by printing: the answer to everybody is the same, whatever machine it was asked of', async () => {
    expect(await fateOf([...op.printChar(65), ...op.jump(-3)])).toBe('too-long');
  });

  test('by asking for a file to save to, again and again', async () => {
    expect(await fateOf([...op.save, ...op.jump(-op.save.length)])).toBe('too-long');
  });

  test('by beginning again', async () => {
    expect(await fateOf(op.restart, { steps: 2_000 })).toBe('too-long');
  });

  test('within one instruction, where only the clock helps', async () => {
    expect(await fateOf(op.throw(0, 0), { time: 700 })).toBe('too-long');
  });

  test('in a family of things in which everybody is the sister of another', async () => {
    // Object 1 says that its parent is 2; whose first child is 3, whose sister is 3.
    const object = (number: number, parent: number, sister: number, child: number) => ({
      [AT.objects + 126 + 14 * (number - 1) + 6]: [0, parent, 0, sister, 0, child],
    });
    const more = { ...object(1, 2, 0, 0), ...object(2, 0, 0, 3), ...object(3, 2, 3, 0) };
    const story = handMade({ code: [...op.removeObject(1), ...op.quit], more });
    expect(await play(story, { time: 700 })).toMatchObject({ why: { kind: 'too-long' } });
  });
});

describe('a story that takes what it may not have', () => {
  test('memory that is not there, or may not change', async () => {
    expect(await fateOf(op.storeByte(0xffff, 1))).toBe('broke');
    expect(await fateOf(op.storeByte(AT.fixed, 1))).toBe('broke');
    expect(await fateOf(op.loadWord(0xffff))).toBe('broke');
  });

  test('more of the stack than there is', async () => {
    const routine = [0, ...op.call(AT.code + 4)];
    expect(await fateOf([...op.call(AT.code + 4), 0, ...routine])).toBe('broke');
    expect(await fateOf([...op.push(1), ...op.jump(-3)])).toBe('too-long');
  });

  test('more memory than one may hold', async () => {
    const code = [...op.outputToTable(AT.free), ...op.printChar(65), ...op.jump(-3)];
    const limits = { steps: 1e9, memory: 32 * 1024 * 1024 };
    expect(await fateOf(code, limits)).toBe('too-much-memory');
  });

  test('an instruction that does not exist', async () => {
    expect(await fateOf([0xbe, 0xff, 0xff])).toBe('broke');
  });

  test('ten megabytes of a page: the first of them are shown', async () => {
    const code = [...op.printTable(0x500, 0xffff, 160), ...op.quit];
    const more = { 1280: Array.from({ length: 0x200 }, () => 65) };
    const played = await play(handMade({ code, more, size: 0x20000 }), { characters: 100 });
    expect(played).toMatchObject({ kind: 'answered', over: true, answer: { cut: true } });
    expect(linesOf(played).join('\n')).toMatch(/^A{1,100}$/);
  });
});

describe('a story that wants out', () => {
  test('by a text that the interpreter would have compiled as code', async () => {
    // It marks abbreviations by U+E000, and a story's own table may have that character.
    const evil = "+(this.quit=1,this.Glk.glk_put_jstring('out'),'')+";
    const played = await play(speaking(0xe000, [155, ...codesOf(evil), 155, 'abbreviation']));
    // Word for word, without the character that cannot be seen.
    expect(linesOf(played)).toEqual([`${evil}A`]);
  });

  test('by names, links and pictures: they are data, without what cannot be seen', async () => {
    const words = '@you #1 fixes #2 <img src=x> ![x](y)';
    expect(linesOf(await play(speaking(0x202e, [155, ...codesOf(words)])))).toEqual([words]);
  });

  test('of its process: there is nothing of Node in it, and the process may do nothing', async () => {
    const program = `String([typeof process, typeof require, typeof fetch,
      this.constructor.constructor('return typeof process')()])`;
    expect(await askProcess(program, { time: 10_000, memory: 2 ** 26 })).toEqual({
      kind: 'text',
      text: 'undefined,undefined,undefined,undefined',
    });
  });
});

test.each([
  ['reads no file', `require('fs').readFileSync(process.execPath)`],
  ['writes none', `require('fs').writeFileSync('here', '')`],
  ['starts no program', `require('child_process').spawnSync('id').error?.code === 'EACCES'`],
  ['starts no thread', `new (require('worker_threads').Worker)('', { eval: true })`],
])('even what came out of its world into the process %s', async (_what, code) => {
  const run = promisify(execFile)(process.execPath, [...FENCE, '-e', code], { cwd: tmpdir() });
  await expect(run).rejects.toThrow('ERR_ACCESS_DENIED');
});

/** A story that says these characters; 155 is one of its own, and its abbreviation is an A. */
function speaking(own: number, codes: readonly (number | 'abbreviation')[]): Uint8Array {
  return handMade({
    code: [...op.printAt(AT.text), ...op.quit],
    more: {
      54: [AT.free >> 8, AT.free & 0xff],
      [AT.free]: [0, 3, 0, 0, 0, 0, AT.characters >> 8, AT.characters & 0xff],
      [AT.characters]: [1, own >> 8, own & 0xff],
      [AT.text]: packed(codes),
      [AT.abbreviations]: [(AT.abbreviated / 2) >> 8, (AT.abbreviated / 2) & 0xff],
      [AT.abbreviated]: packed([65]),
    },
  });
}

function codesOf(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function linesOf(played: Played): readonly string[] {
  if (played.kind !== 'answered') throw new Error(played.why.kind);
  return played.answer.lines.map(textOf);
}

function damaged(): Uint8Array {
  const story = Buffer.from(handMade({}));
  story.writeUInt8(7, 0x700);
  return story;
}
