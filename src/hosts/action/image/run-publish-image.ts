import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { settingsOf } from '../../../commands/settings-of.ts';
import { cloneRepository } from '../../../git/clone-repository.ts';
import { failureOf } from '../../../github/request-failure.ts';
import { actionBroke, notInAWorkflow, tokenMayNotPublish } from '../../../words/action-english.ts';
import { IMAGE_INPUTS } from '../action-io.ts';
import { createRequest } from '../create-request.ts';
import { readEnvironment } from '../read-environment.ts';
import { answerBuild } from './answer-build.ts';
import { publishImage } from './publish-image.ts';
import { type BuildEvent, readBuildEvent } from './read-build-event.ts';
import { withoutCommands } from './without-commands.ts';

const log = (line: object): void => core.info(JSON.stringify(line));

/**
 * The job that has the token, and runs none of the repository's code: it sends the image that the other
 * job left to a registry, and answers.
 */
export async function runPublishImage(variables: NodeJS.ProcessEnv): Promise<void> {
  try {
    const environment = readEnvironment(variables);
    const event = environment === undefined ? undefined : await readBuildEvent(environment);
    if (environment === undefined || event === undefined) return core.setFailed(notInAWorkflow());
    const token = core.getInput(IMAGE_INPUTS.token, { required: true });
    const password = core.getInput(IMAGE_INPUTS.password);
    for (const secret of [token, password]) if (secret !== '') core.setSecret(secret);
    await publish(event, {
      token,
      password,
      user: core.getInput(IMAGE_INPUTS.user),
      folder: resolve(environment.workspace, core.getInput(IMAGE_INPUTS.image)),
      temp: environment.temp ?? tmpdir(),
      apiUrl: environment.apiUrl,
    });
  } catch (error) {
    const { kind, message, requestId } = failureOf(error);
    log({ event: 'broke', kind, request: requestId });
    core.setFailed(
      kind === 'forbidden' ? tokenMayNotPublish({ message }) : actionBroke({ message }),
    );
  }
}

type Given = {
  readonly token: string;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  readonly temp: string;
  readonly apiUrl: string;
};

async function publish(event: BuildEvent, given: Given): Promise<void> {
  const { token, user, password, folder, temp, apiUrl } = given;
  const request = createRequest(token, apiUrl);
  const repository = await cloneRepository({
    url: event.facts.cloneUrl,
    branch: event.facts.defaultBranch,
    folder: await mkdtemp(join(temp, 'sayso-clone-')),
    authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
  });
  const settings = await settingsOf({ tree: await repository.tree() });
  const language = event.request.language ?? settings.language;
  const asked = { ...event, facts: { ...event.facts, ...(language && { language }) } };
  try {
    const options = {
      request,
      repository,
      folder,
      token,
      other: user === '' || password === '' ? undefined : { username: user, password },
      log,
    };
    const published = await withoutCommands(() => publishImage(asked, options));
    await answerBuild(asked, published, { request, log });
    core.info(`Image: ${published.kind}.`);
  } catch (error) {
    // Whoever waits for the image must not be left waiting.
    const said = [{ say: 'failed' } as const];
    await answerBuild(asked, { kind: 'failed', said }, { request, log }).catch(() => undefined);
    throw error;
  } finally {
    await repository.close();
  }
}
