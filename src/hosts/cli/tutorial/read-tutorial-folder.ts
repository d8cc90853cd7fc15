import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readTarget } from '../../../commands/own-phrase/read-target.ts';
import { CONFIGURATION_FILE } from '../../../configuration/configuration.ts';
import { type ReadTutorial, readTutorial } from '../../../tutorial/read-tutorial.ts';
import { namesIn, shippedCommands } from '../../book.ts';

/** Where a repository keeps its tutorial. */
export const TUTORIAL_FILE = '.github/tutorial.yml';

/** More than any tutorial may have; the reader says how much that is. */
const MOST_BYTES = 1_048_576;

/** Reads the tutorial of a folder on this machine. */
export async function readTutorialFolder(
  folder: string,
): Promise<ReadTutorial | { readonly kind: 'missing'; readonly isFolder: boolean }> {
  const path = join(folder, TUTORIAL_FILE);
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return { kind: 'missing', isFolder: await isFolder(folder) };
  const text = found.size > MOST_BYTES ? 'x'.repeat(MOST_BYTES) : await readFile(path, 'utf8');
  return readTutorial(text, {
    mayWrite: (target) => readTarget(target) !== undefined,
    commands: await commandsOf(folder),
  });
}

/** The names of all that can be said in a repository of this folder; nothing of it is carried out. */
async function commandsOf(folder: string): Promise<readonly string[]> {
  const path = join(folder, CONFIGURATION_FILE);
  const found = await lstat(path).catch(() => undefined);
  const isRead = found?.isFile() && found.size <= MOST_BYTES;
  const settings = isRead ? await readFile(path, 'utf8') : undefined;
  return namesIn(settings, shippedCommands({ read: async () => ({ kind: 'missing' }) }));
}

/** Whether there is such a folder on this machine. */
export async function isFolder(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
