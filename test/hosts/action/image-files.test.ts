import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ARCHIVE_FILE,
  RESULT_FILE,
  readBuilt,
} from '../../../src/hosts/action/image/image-files.ts';
import { type BuildResult, writeBuildResult } from '../../../src/image/build-result.ts';

const BUILT: BuildResult = {
  kind: 'built',
  imageId: `sha256:${'a'.repeat(64)}`,
  bytes: 1000,
  tests: 'none',
};

let image: string;
beforeEach(async () => {
  image = await mkdtemp(join(tmpdir(), 'sayso-image-'));
});
afterEach(() => rm(image, { recursive: true, force: true }));

async function leaveImage(): Promise<void> {
  await writeFile(join(image, RESULT_FILE), writeBuildResult(BUILT));
  await writeFile(join(image, ARCHIVE_FILE), 'an archive');
}

test('what a build of ours leaves is taken', async () => {
  await leaveImage();
  expect(await readBuilt(image)).toEqual({ result: BUILT, archive: join(image, ARCHIVE_FILE) });
});

describe('what a hostile build leaves', () => {
  const cases: Readonly<Record<string, () => Promise<unknown>>> = {
    nothing: async () => undefined,
    'no JSON': () => writeFile(join(image, RESULT_FILE), '{'),
    'far too much': () => writeFile(join(image, RESULT_FILE), ' '.repeat(300_000)),
    'more than it was asked': () =>
      writeFile(join(image, RESULT_FILE), JSON.stringify({ ...BUILT, name: 'ghcr.io/evil/x' })),
    'a link instead of the note': async () => {
      await writeFile(join(image, 'elsewhere'), writeBuildResult(BUILT));
      await symlink(join(image, 'elsewhere'), join(image, RESULT_FILE));
    },
    'a link instead of the image': async () => {
      await leaveImage();
      await rm(join(image, ARCHIVE_FILE));
      await symlink('/etc/passwd', join(image, ARCHIVE_FILE));
    },
    'a folder instead of the image': async () => {
      await leaveImage();
      await rm(join(image, ARCHIVE_FILE));
      await mkdir(join(image, ARCHIVE_FILE));
    },
  };

  test.each(Object.entries(cases))('%s: is not taken', async (_name, prepare) => {
    await prepare();
    expect(await readBuilt(image)).toBeUndefined();
  });
});
