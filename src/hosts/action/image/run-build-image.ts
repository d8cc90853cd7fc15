import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { writeBuildResult } from '../../../image/build-result.ts';
import { actionBroke, notInAWorkflow } from '../../../words/action-english.ts';
import { IMAGE_INPUTS } from '../action-io.ts';
import { readEnvironment } from '../read-environment.ts';
import { buildContent } from './build-content.ts';
import { RESULT_FILE } from './image-files.ts';
import { installRepo2docker } from './install-repo2docker.ts';
import { readBuildEvent } from './read-build-event.ts';
import { withoutCommands } from './without-commands.ts';

/**
 * The job that runs the repository's code. It has no token, and what it starts gets nothing of its
 * environment; what it leaves is an image and a note of how it went, both of them a stranger's.
 *
 * The step succeeds also where the build failed: that has its answer where it was asked for.
 */
export async function runBuildImage(variables: NodeJS.ProcessEnv): Promise<void> {
  try {
    const environment = readEnvironment(variables);
    const event = environment === undefined ? undefined : await readBuildEvent(environment);
    if (environment === undefined || event === undefined) return core.setFailed(notInAWorkflow());
    const content = resolve(environment.workspace, core.getInput(IMAGE_INPUTS.content));
    const image = resolve(environment.workspace, core.getInput(IMAGE_INPUTS.image));
    await mkdir(image, { recursive: true });
    const repo2docker = await installRepo2docker(environment.temp ?? tmpdir());
    const log = (line: string): void => core.info(`| ${line}`);
    const result = await withoutCommands(() =>
      buildContent(event, { content, image, repo2docker, log }),
    );
    await writeFile(join(image, RESULT_FILE), writeBuildResult(result));
    core.info(`Image: ${result.kind}.`);
  } catch (error) {
    core.setFailed(
      actionBroke({ message: error instanceof Error ? error.message : String(error) }),
    );
  }
}
