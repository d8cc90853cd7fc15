import { stat } from 'node:fs/promises';
import { askEngine } from './ask-engine.ts';
import { cleanEnvironment } from './clean-environment.ts';
import type { ImageFailure } from './failed-step.ts';
import { engineFailureOf } from './failure-of.ts';
import type { ContainerEngine } from './find-tools.ts';
import { assertReference } from './image-reference.ts';
import type { ImageIo } from './run-program.ts';

const AN_HOUR = 60 * 60 * 1000;

/**
 * Writes an image to a file (docker's archive format, a tar file; its absolute path must not exist yet), for
 * somebody who may push it but should not run what built it.
 * @throws RangeError where `image` is no name with a registry and a tag
 */
export async function saveImage(
  {
    engine,
    image,
    file,
  }: { readonly engine: ContainerEngine; readonly image: string; readonly file: string },
  io: ImageIo,
): Promise<{ readonly kind: 'saved'; readonly bytes: number } | ImageFailure> {
  assertReference(image);
  const format = engine.kind === 'podman' ? ['--format', 'docker-archive'] : [];
  const clean = await cleanEnvironment();
  try {
    const args = ['save', ...format, '--output', file, image];
    const failure = engineFailureOf(
      await askEngine({ engine, clean }, args, { io, timeoutMs: AN_HOUR }),
    );
    return failure ?? { kind: 'saved', bytes: (await stat(file)).size };
  } finally {
    await clean.remove();
  }
}
