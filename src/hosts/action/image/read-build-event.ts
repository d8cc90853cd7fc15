import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BUILD_EVENT } from '../../../commands/build-image/workflow.ts';
import type { RepositoryFacts } from '../../../engine/happening.ts';
import { readRepository, repositorySchema } from '../../deliveries/read-repository.ts';
import { type BuildRequest, buildRequestSchema } from '../../github-host/build-request.ts';
import type { Environment } from '../read-environment.ts';

/** As GitHub recognised it in the repository's files; `NOASSERTION` where it did not. */
const licenceSchema = z
  .object({ spdx_id: z.string().regex(/^[\w.+-]{1,100}$/) })
  .transform(({ spdx_id: id }) => (id === 'NOASSERTION' ? undefined : id))
  .nullish()
  .catch(undefined);

const schema = z.object({
  action: z.literal(BUILD_EVENT),
  client_payload: buildRequestSchema,
  repository: repositorySchema.extend({ license: licenceSchema }),
});

export type BuildEvent = {
  readonly request: BuildRequest;
  readonly facts: RepositoryFacts;
  /** An SPDX identifier. */
  readonly licence?: string | undefined;
};

/**
 * What the event asks for; undefined for any other event. The clone's address is that of the server the
 * workflow runs for, which is the only place the token is ever sent to.
 */
export async function readBuildEvent({
  eventName,
  eventPath,
  repository,
  serverUrl,
}: Pick<Environment, 'eventName' | 'eventPath' | 'repository' | 'serverUrl'>): Promise<
  BuildEvent | undefined
> {
  if (eventName !== 'repository_dispatch') return undefined;
  const { data } = schema.safeParse(JSON.parse(await readFile(eventPath, 'utf8')));
  const facts = data === undefined ? undefined : readRepository(data.repository);
  if (data === undefined || facts === undefined || 'kind' in facts) return undefined;
  const { owner, name } = facts;
  if (`${owner}/${name}`.toLowerCase() !== repository.toLowerCase()) return undefined;
  const cloneUrl = `${serverUrl}/${owner}/${name}.git`;
  return {
    request: data.client_payload,
    facts: { ...facts, cloneUrl },
    licence: data.repository.license ?? undefined,
  };
}
