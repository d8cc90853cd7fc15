import { type BuildRequest, buildImage } from '../../../image/build-image.ts';
import type { ImageFailure } from '../../../image/failed-step.ts';
import type { PushOutcome } from '../../../image/push-archive.ts';
import { pushImage } from '../../../image/push-image.ts';
import type { ImageIo } from '../../../image/run-program.ts';
import { testImage } from '../../../image/test-image.ts';

export type MadeImage =
  | {
      readonly kind: 'made';
      readonly imageId: string;
      readonly bytes: number;
      /** Files of tests that passed. */
      readonly tests: number | 'none';
      /** Undefined where it was to stay here. */
      readonly pushed: PushOutcome | undefined;
    }
  | ImageFailure;

/** Builds an image, runs its tests in it, and pushes it if they pass and that is wanted. */
export async function makeImage(
  build: BuildRequest,
  push: { readonly name: string; readonly tags: readonly string[] } | undefined,
  io: ImageIo,
): Promise<MadeImage> {
  const { folder, subfolder, image, tools } = build;
  const { engine } = tools;
  const built = await buildImage(build, io);
  if (built.kind === 'failed') return built;
  const tested = await testImage({ engine, image, folder, subfolder }, io);
  if (tested.kind === 'failed') return tested;
  return {
    kind: 'made',
    imageId: built.imageId,
    bytes: built.bytes,
    tests: tested.kind === 'passed' ? tested.files : 'none',
    pushed: push === undefined ? undefined : await pushImage({ engine, image, ...push }, io),
  };
}
