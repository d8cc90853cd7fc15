import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { CONFIGURATION_FILE } from '../../../commands/repository-words.ts';
import type { ImageSettings } from '../../../configuration/configuration.ts';
import {
  defaultConfiguration,
  readConfiguration,
} from '../../../configuration/read-configuration.ts';
import { buildImage } from '../../../image/build-image.ts';
import { type BuildResult, writeBuildResult } from '../../../image/build-result.ts';
import { findTools } from '../../../image/find-tools.ts';
import { imageName } from '../../../image/image-reference.ts';
import { saveImage } from '../../../image/save-image.ts';
import { testImage } from '../../../image/test-image.ts';
import { actionBroke, notInAWorkflow } from '../../../words/action-english.ts';
import { IMAGE_INPUTS } from '../action-io.ts';
import { readEnvironment } from '../read-environment.ts';
import { ARCHIVE_FILE, LOCAL_NAME, RESULT_FILE } from './image-files.ts';
import { installRepo2docker } from './install-repo2docker.ts';
import { type BuildEvent, readBuildEvent } from './read-build-event.ts';
import { withoutCommands } from './without-commands.ts';

/** Less than the workflow gives its job, so that there is time to say so. */
const LONGEST_BUILD = 80 * 60_000;

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
    const result = await withoutCommands(() => build(event, { content, image, repo2docker, log }));
    await writeFile(join(image, RESULT_FILE), writeBuildResult(result));
    core.info(`Image: ${result.kind}.`);
  } catch (error) {
    core.setFailed(
      actionBroke({ message: error instanceof Error ? error.message : String(error) }),
    );
  }
}

type Place = {
  /** The checkout. */
  readonly content: string;
  /** Where what was made goes. */
  readonly image: string;
  readonly repo2docker: string;
  readonly log: (line: string) => void;
};

async function build(
  { request, facts }: BuildEvent,
  { content, image, repo2docker, log }: Place,
): Promise<BuildResult> {
  const { engine } = await findTools();
  if (engine === undefined) return { kind: 'failed', step: { name: 'engine' }, lines: [] };
  const settings = await settingsIn(content);
  const name = imageName({
    registry: settings.registry,
    owner: facts.owner,
    name: facts.name,
    image: settings.name,
  });
  const built = await buildImage(
    {
      tools: { repo2docker, engine },
      folder: content,
      subfolder: settings.folder,
      image: LOCAL_NAME,
      labels: { source: facts.webUrl, revision: request.commit, title: facts.name },
      // Only what everybody can pull: there are no passwords here.
      cacheFrom: name === undefined || facts.private ? undefined : `${name}:latest`,
      timeoutMs: LONGEST_BUILD,
    },
    { log },
  );
  if (built.kind === 'failed') return built;
  const where = { engine, image: LOCAL_NAME };
  const tested = await testImage(
    { ...where, folder: content, subfolder: settings.folder },
    { log },
  );
  if (tested.kind === 'failed') return tested;
  const saved = await saveImage({ ...where, file: join(image, ARCHIVE_FILE) }, { log });
  if (saved.kind === 'failed') return saved;
  const tests = tested.kind === 'passed' ? tested.files : 'none';
  return { kind: 'built', imageId: built.imageId, bytes: built.bytes, tests };
}

/** The publishing job reads them by itself; here they only say which folder to build. */
async function settingsIn(content: string): Promise<ImageSettings> {
  const text = await readFile(join(content, CONFIGURATION_FILE), 'utf8').catch(() => '');
  const read = readConfiguration(text);
  return (read.kind === 'read' ? read.configuration : defaultConfiguration).image;
}
