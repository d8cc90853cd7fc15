import { readFile } from 'node:fs/promises';
import { readDelivery } from '../deliveries/read-delivery.ts';
import { ignored, type Reading } from '../deliveries/reading.ts';
import type { Environment } from './read-environment.ts';
import { SELF } from './self.ts';

/**
 * What the event that started the workflow tells. The clone's address is that of the server the
 * workflow runs for, which is the only place the token is ever sent to.
 */
export async function readHappening({
  eventName,
  eventPath,
  repository,
  serverUrl,
}: Pick<Environment, 'eventName' | 'eventPath' | 'repository' | 'serverUrl'>): Promise<Reading> {
  const payload: unknown = JSON.parse(await readFile(eventPath, 'utf8'));
  const reading = readDelivery(eventName, payload, { self: SELF });
  if (reading.kind === 'ignored') return reading;
  const { owner, name } = reading.repository;
  if (`${owner}/${name}`.toLowerCase() !== repository.toLowerCase()) {
    return ignored('an event of another repository');
  }
  const cloneUrl = `${serverUrl}/${owner}/${name}.git`;
  return { ...reading, repository: { ...reading.repository, cloneUrl } };
}
