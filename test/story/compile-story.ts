import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LIBRARY = '/usr/share/inform6/library';

/** Undefined where stories can be compiled; else what is missing, for whoever reads that tests were skipped. */
export const noCompiler: string | undefined = (() => {
  try {
    execFileSync('inform6', ['-h'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'skipped without inform6: apt-get install inform6-compiler inform6-library';
  }
})();

/** The bytes of one of our own stories, compiled for a version of the machine. */
export async function compileStory(name: 'ferry' | 'tiny', version: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-story-'));
  try {
    const source = join(import.meta.dirname, 'stories', `${name}.inf`);
    const story = join(folder, `${name}.z${version}`);
    await run('inform6', [`+include_path=${LIBRARY}`, '-w', `-v${version}`, source, story]);
    return await readFile(story);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
