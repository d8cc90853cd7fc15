import type { Configuration } from '../configuration/configuration.ts';
import { CONFIGURATION_FILE } from '../configuration/configuration.ts';
import { defaultConfiguration, readConfiguration } from '../configuration/read-configuration.ts';
import type { PlanContext } from '../engine/command.ts';

/**
 * What the repository is set to, with the defaults for whatever it does not say. A file with a mistake
 * in it counts as none; the mistake is told with `Help`.
 */
export async function settingsOf({ tree }: Pick<PlanContext, 'tree'>): Promise<Configuration> {
  const read = readConfiguration((await tree.readText(CONFIGURATION_FILE)) ?? '');
  return read.kind === 'read' ? read.configuration : defaultConfiguration;
}
