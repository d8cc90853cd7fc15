import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROC_RECEIVE = fileURLToPath(new URL('./proc-receive.ts', import.meta.url));

/** The folder for `core.hooksPath`. */
export function hooksFolder(worldFolder: string): string {
  return join(worldFolder, 'hooks');
}

/**
 * Writes the hooks that all repositories of a playground share. Once, before the first push: a
 * script that is being written cannot be run (ETXTBSY). Git on every system runs hooks through a
 * shell, which here only starts Node.
 */
export async function writeHooks(worldFolder: string): Promise<void> {
  const folder = hooksFolder(worldFolder);
  await mkdir(folder, { recursive: true });
  const script = `#!/bin/sh\nexec "$PLAYGROUND_NODE" "$PLAYGROUND_PROC_RECEIVE"\n`;
  await writeFile(join(folder, 'proc-receive'), script, { mode: 0o755 });
}

/** What the hooks need to run. */
export const HOOK_ENVIRONMENT = {
  PLAYGROUND_NODE: process.execPath,
  PLAYGROUND_PROC_RECEIVE: PROC_RECEIVE,
} as const;
