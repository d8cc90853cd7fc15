import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cleanEnvironment } from '../../../image/clean-environment.ts';

/** One version, so that what was built once is built the same way again. */
export const REPO2DOCKER = 'jupyter-repo2docker==2026.4.0';

const LONGEST = 300_000;

/**
 * Installs it into an environment of its own, and answers the program's address. Nothing of the
 * repository has a say in it, and it is told no token.
 */
export async function installRepo2docker(folder: string): Promise<string> {
  const place = await mkdtemp(join(folder, 'sayso-repo2docker-'));
  const clean = await cleanEnvironment();
  try {
    const options = { cwd: place, env: clean.environment, timeout: LONGEST };
    const run = promisify(execFile);
    await run('python3', ['-m', 'venv', 'venv'], options);
    const bin = join(place, 'venv', 'bin');
    await run(join(bin, 'pip'), ['install', '--quiet', '--no-input', REPO2DOCKER], options);
    return join(bin, 'repo2docker');
  } finally {
    await clean.remove();
  }
}
