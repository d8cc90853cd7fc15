import { afterEach, describe, expect, test } from 'vitest';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { compileStory, noCompiler } from '../../story/compile-story.ts';
import { type Copy, copyOf } from './copy-of.ts';

let copy: Copy | undefined;
afterEach(() => copy?.close());

describe.skipIf(noCompiler !== undefined)(`a story${noCompiler ? ` (${noCompiler})` : ''}`, () => {
  test('is played by the workflow alone: by titles and commits, gone back in, told, and put away', async () => {
    copy = await copyOf('website');
    const { world, repository, you, work, say, commit, text, subjects } = copy;
    await work();
    const before = await text('README.md');
    const story = Buffer.from(await compileStory('ferry', 5));
    const edits = [{ kind: 'write' as const, path: 'ferry.z5', content: story }];
    await commitFiles(world, repository, { edits, message: 'Play', by: you, branch: 'main' });
    await work();
    expect(await text('README.md')).toContain('You have missed the last ferry.');

    const turn = await say('look under the mat');
    expect(turn.comments.at(-1)?.body).toContain('> Under the doormat lies a small key.');
    expect(turn.state).toBe('closed');
    await commit({}, 'take key');
    expect(await text('README.md')).toContain('You said `take key`.\n\nTaken.');
    await commit({}, 'Undo');
    expect(await text('README.md')).toContain('You said `look under the mat`.');
    const undone = await say('Undo');
    expect(undone.comments.at(-1)?.body).toContain('> You have missed the last ferry.');

    await say('inventory');
    await say('Transcript');
    expect(await text('transcript.md')).toMatch(
      /^<!-- .* -->\n# Transcript\n\nThe game in 2 turns\.\n\n## A new game of ferry\.z5 begins\n\n[\s\S]*\n\n## inventory\n\nYou're carrying nothing\./,
    );
    await say('Stop playing');
    expect(await text('README.md')).toBe(before);
    expect((await say('look')).comments).toEqual([]);
    expect((await subjects()).slice(0, 9).toReversed()).toEqual([
      'look under the mat',
      'take key',
      'take key',
      'Undo',
      'Take back “take key”',
      'Take back “look under the mat”',
      'inventory',
      'Collect the game into one page',
      'Put ferry.z5 away',
    ]);
  });
});
