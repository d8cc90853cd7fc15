import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findImageTests } from '../../src/image/find-image-tests.ts';
import { testImage } from '../../src/image/test-image.ts';
import { standIns } from './stand-ins.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-image-tests-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content = ''): Promise<void> {
  const file = join(folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
}

describe('tests of an image', () => {
  test('are what pytest looks for, and shell scripts', async () => {
    await write('image-tests/deep/test_one.py');
    await write('image-tests/two_test.py');
    await write('image-tests/helper.py');
    await write('image-tests/b.sh');
    await write('image-tests/a.sh');
    await write('image-tests/-x.sh');
    expect(await findImageTests(folder)).toMatchObject({
      python: true,
      scripts: ['a.sh', 'b.sh'],
      files: 4,
    });
  });

  test('are not looked for through a link', async () => {
    await write('elsewhere/a.sh');
    await symlink(join(folder, 'elsewhere'), join(folder, 'image-tests'));
    expect(await findImageTests(folder)).toBeUndefined();
  });

  test('run in a container that is gone afterwards, also when they fail', async () => {
    await write('image-tests/a.sh');
    await write('unit/image-tests/b.sh');
    const shop = await standIns({
      podman: `printf '%s\\n' "$*" | head -1 >> "$NOTES/calls"
case "$1" in start) echo '== image-tests/b.sh'; echo 'no data'; exit 3 ;; esac`,
    });
    try {
      const outcome = await testImage(
        {
          engine: { kind: 'podman', program: shop.path('podman') },
          image: 'ghcr.io/you/course:build',
          folder,
          subfolder: 'unit',
        },
        { log: () => undefined },
      );
      expect(outcome).toEqual({
        kind: 'failed',
        step: { name: 'tests' },
        lines: ['== image-tests/b.sh', 'no data'],
      });
      const calls = (await shop.notes('calls')).trim().split('\n');
      expect(calls.map((call) => call.split(' ', 1)[0])).toEqual(['create', 'cp', 'start', 'rm']);
      expect(calls[0]).toContain('--security-opt no-new-privileges');
      expect(calls[1]).toContain(`${folder}/unit/image-tests sayso-test-`);
    } finally {
      await shop.remove();
    }
  });
});
