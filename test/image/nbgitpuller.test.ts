import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { NBGITPULLER_APPENDIX } from '../../src/image/nbgitpuller.ts';
import { standIns } from './stand-ins.ts';

/** Runs it as the engine would; answers what its Python was asked. */
async function run(python: string | undefined): Promise<string> {
  const shop = await standIns(python === undefined ? {} : { python });
  try {
    await symlink(shop.folder, `${shop.folder}/bin`);
    const prefix = python === undefined ? {} : { NB_PYTHON_PREFIX: shop.folder };
    const command = NBGITPULLER_APPENDIX.replace(/^RUN /, '');
    const env = { PATH: process.env.PATH, ...prefix };
    await promisify(execFile)('sh', ['-ec', command], { env });
    return await shop.notes('asked');
  } finally {
    await shop.remove();
  }
}

test('nbgitpuller is installed beside the Jupyter server', async () => {
  const asked = await run('echo "$*" >> "$NOTES/asked"; test "$1" = -m');
  expect(asked).toMatch(/^-c import nbgitpuller\n-m pip install .* nbgitpuller==[\d.]+\n$/);
});

test('not where it is already, in a version of its author’s', async () => {
  expect(await run('echo "$*" >> "$NOTES/asked"')).toBe('-c import nbgitpuller\n');
});

test('not where repo2docker put no server, as with Nix', async () => {
  expect(await run(undefined)).toBe('');
});

test('and where that fails, there is no image', async () => {
  await expect(run('exit 1')).rejects.toThrow();
});
