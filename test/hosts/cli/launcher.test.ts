import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../../bin/sayso.mjs', import.meta.url));

/** Makes a Node say that it is older than it is. */
const OLD = `data:text/javascript,${encodeURIComponent(
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.0' } })`,
)}`;

type Ended = { readonly code: number; readonly out: string; readonly error: string };

function launch(args: readonly string[], cwd = tmpdir()): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd, encoding: 'utf8' }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
    });
  });
}

test('runs from any folder, and hands on the exit code', async () => {
  expect(await launch([LAUNCHER, '--version'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  const { code, error } = await launch([LAUNCHER, 'sya']);
  expect([code, error]).toEqual([2, 'I do not know “sya”. Did you mean sayso say?\n']);
});

test('ends in peace when whoever reads along has read enough', async () => {
  const ended = await new Promise<Ended>((resolve) => {
    const args = [LAUNCHER, 'help', 'tutorial'];
    const child = execFile(process.execPath, args, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
    });
    child.stdout?.destroy();
  });
  expect(ended).toEqual({ code: 0, out: '', error: '' });
});

test('on a Node that is too old, goes on with the project’s own, exit code and all', async () => {
  const { code, error } = await launch(['--import', OLD, LAUNCHER, 'sya']);
  expect([code, error]).toEqual([2, 'I do not know “sya”. Did you mean sayso say?\n']);
});

test('on a Node that is too old and without an own one, says what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-launcher-'));
  await cp(LAUNCHER, join(folder, 'bin', 'sayso.mjs'));
  const lonely = fileURLToPath(pathToFileURL(join(folder, 'bin', 'sayso.mjs')));
  const { code, error } = await launch(['--import', OLD, lonely, '--version']);
  await rm(folder, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(error).toContain('Sayso needs Node 24 or newer; this is Node 20.18.0');
  expect(error).toContain('npm ci');
});
