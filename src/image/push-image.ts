import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContainerEngine } from './find-tools.ts';
import { assertReference, isImageName, isTag } from './image-reference.ts';
import type { PushOutcome } from './push-archive.ts';
import { pushFromEngine } from './push-with-engine.ts';
import type { ImageIo } from './run-program.ts';

export type EnginePushRequest = {
  readonly engine: ContainerEngine;
  /** What the engine calls the image: a name with its registry, and a tag. */
  readonly image: string;
  /** What it shall be called in the registry, without a tag. */
  readonly name: string;
  /** One or more; the last one moves last. */
  readonly tags: readonly string[];
  readonly timeoutMs?: number;
};

const AN_HOUR = 60 * 60 * 1000;

/**
 * Pushes an image from the engine that has it, as the person whose machine this is: the logins that
 * `docker login` or `podman login` left count, helpers for passwords included. Nothing of the image runs.
 * @throws RangeError for names and tags that no registry takes
 */
export async function pushImage(request: EnginePushRequest, io: ImageIo): Promise<PushOutcome> {
  const { engine, image, name, tags, timeoutMs = AN_HOUR } = request;
  assertReference(image);
  if (!isImageName(name)) throw new RangeError('Not the name of an image');
  if (tags.length === 0 || !tags.every(isTag)) throw new RangeError('Not tags');
  const folder = await mkdtemp(join(tmpdir(), 'sayso-push-'));
  try {
    const clean = { environment: process.env, folder };
    return await pushFromEngine({ engine, clean }, { image, name, tags, timeoutMs }, io);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
