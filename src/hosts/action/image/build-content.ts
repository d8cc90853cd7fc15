import { join } from 'node:path';
import type { Configuration } from '../../../configuration/configuration.ts';
import { defaultConfiguration } from '../../../configuration/read-configuration.ts';
import { buildImage } from '../../../image/build-image.ts';
import type { BuildResult } from '../../../image/build-result.ts';
import { findTools } from '../../../image/find-tools.ts';
import { imageName } from '../../../image/image-reference.ts';
import { NBGITPULLER_APPENDIX } from '../../../image/nbgitpuller.ts';
import { saveImage } from '../../../image/save-image.ts';
import { testImage } from '../../../image/test-image.ts';
import { settingsInFolder } from '../../settings-in-folder.ts';
import { ARCHIVE_FILE, LOCAL_NAME } from './image-files.ts';
import type { BuildEvent } from './read-build-event.ts';

/** Less than the workflow gives its job, so that there is time to say so. */
const LONGEST_BUILD = 80 * 60_000;

export type Place = {
  /** The checkout. */
  readonly content: string;
  /** Where what was made goes. */
  readonly image: string;
  readonly repo2docker: string;
  readonly log: (line: string) => void;
};

/** Builds what was checked out, tests it, and leaves the image as a file for the job that publishes. */
export async function buildContent(
  { request, facts, licence }: BuildEvent,
  { content, image, repo2docker, log }: Place,
): Promise<BuildResult> {
  const { engine } = await findTools();
  if (engine === undefined) return { kind: 'failed', step: { name: 'engine' }, lines: [] };
  const { image: settings, binder } = await settingsIn(content);
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
      labels: { source: facts.webUrl, revision: request.commit, licence, title: facts.name },
      // Only what everybody can pull: there are no passwords here.
      cacheFrom: name === undefined || facts.private ? undefined : `${name}:latest`,
      appendix: binder.environment === 'binder-build' ? NBGITPULLER_APPENDIX : undefined,
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

/** The publishing job reads them by itself; here they only say what to build. */
async function settingsIn(content: string): Promise<Pick<Configuration, 'binder' | 'image'>> {
  const read = await settingsInFolder(content);
  return read.kind === 'read' ? read.configuration : defaultConfiguration;
}
