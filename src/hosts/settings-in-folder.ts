import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import { type ReadConfiguration, readConfiguration } from '../configuration/read-configuration.ts';

/** Far more than settings may have; how much that is, reading them says. */
const MOST_BYTES = 1_000_000;

/**
 * The settings of a checkout that may be a stranger's; those of a repository that says nothing where there
 * is no such file. A link is not followed: it could lead to what never ends.
 */
export async function settingsInFolder(folder: string): Promise<ReadConfiguration> {
  const file = join(folder, CONFIGURATION_FILE);
  const found = await lstat(file).catch(() => undefined);
  const isSettings = found?.isFile() === true && found.size <= MOST_BYTES;
  return readConfiguration(isSettings ? await readFile(file, 'utf8') : '');
}
