import { describe, expect, test } from 'vitest';
import { findTools } from '../../src/image/find-tools.ts';
import { standIns } from './stand-ins.ts';

const WELL = 'exit 0';
const NO_BUILDX = 'test "$1" != buildx';
const ASLEEP = 'exit 1';

describe('what this machine has for making images', () => {
  test.each([
    ['docker with buildx, before podman', { docker: WELL, podman: WELL }, 'docker', []],
    ['podman, where docker does not answer', { docker: ASLEEP, podman: WELL }, 'podman', []],
    ['podman, where docker lacks buildx', { docker: NO_BUILDX, podman: WELL }, 'podman', []],
    ['docker without buildx alone', { docker: NO_BUILDX }, undefined, ['buildx']],
    ['an engine that does not answer', { docker: ASLEEP, podman: ASLEEP }, undefined, ['engine']],
    ['no engine at all', {}, undefined, ['engine']],
  ])('%s', async (_, programs, engine, missing) => {
    const shop = await standIns({ 'jupyter-repo2docker': WELL, ...programs });
    try {
      const found = await findTools({ PATH: `.:${shop.folder}` });
      expect(found.engine?.kind).toBe(engine);
      expect(found.missing).toEqual(missing);
      expect(found.repo2docker).toBe(shop.path('jupyter-repo2docker'));
      expect(found.skopeo).toBeUndefined();
    } finally {
      await shop.remove();
    }
  });

  test('nothing', async () => {
    expect((await findTools({})).missing).toEqual(['repo2docker', 'engine']);
  });
});
