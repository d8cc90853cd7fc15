import { describe, expect, test } from 'vitest';
import { readBuildResult, writeBuildResult } from '../../src/image/build-result.ts';

const IMAGE_ID = `sha256:${'0a'.repeat(32)}`;

describe('the result of a build, which whoever was built could have written', () => {
  test('goes there and back', () => {
    const built = { kind: 'built', imageId: IMAGE_ID, bytes: 12, tests: 2 } as const;
    expect(readBuildResult(writeBuildResult(built))).toEqual(built);
    const failed = {
      kind: 'failed',
      step: { name: 'pip', command: 'RUN pip install' },
      lines: ['one', 'two'],
    } as const;
    expect(readBuildResult(writeBuildResult(failed))).toEqual(failed);
  });

  test.each([
    ['no JSON', 'x'],
    ['another thing', '[]'],
    ['no digest', JSON.stringify({ kind: 'built', imageId: 'latest', bytes: 1, tests: 'none' })],
    [
      'a name of its own',
      JSON.stringify({ kind: 'built', imageId: IMAGE_ID, bytes: 1, tests: 1, name: 'ghcr.io/x/y' }),
    ],
    ['an unknown step', JSON.stringify({ kind: 'failed', step: { name: 'x' }, lines: [] })],
    [
      'too many lines',
      JSON.stringify({ kind: 'failed', step: { name: 'pip' }, lines: Array(21).fill('x') }),
    ],
    [
      'too long',
      JSON.stringify({ kind: 'failed', step: { name: 'pip' }, lines: ['x'.repeat(70_000)] }),
    ],
    ['not a number', `{"kind":"built","imageId":"${IMAGE_ID}","bytes":1e400,"tests":1}`],
  ])('%s is no result', (_, text) => {
    expect(readBuildResult(text)).toBeUndefined();
  });

  test('its lines are cleaned again', () => {
    const written = {
      kind: 'failed',
      step: { name: 'other', command: 'RUN \u001b[31mx' },
      lines: ['a\nb \u202etxet', 'password=hunter22', 'y'.repeat(3000)],
    };
    const result = readBuildResult(JSON.stringify(written));
    expect(result).toMatchObject({ step: { command: 'RUN x' } });
    if (result?.kind !== 'failed') throw new Error('not read');
    expect(result.lines.slice(0, 2)).toEqual(['a b txet', 'password=•••']);
    expect(result.lines[2]).toHaveLength(300);
  });
});
