import { randomUUID } from 'node:crypto';
import { type Asking, askEngine } from './ask-engine.ts';
import { cleanEnvironment } from './clean-environment.ts';
import type { ImageFailure } from './failed-step.ts';
import { engineFailureOf, failureOf } from './failure-of.ts';
import type { ContainerEngine } from './find-tools.ts';
import { assertReference } from './image-reference.ts';
import { podmanAsDocker } from './podman-as-docker.ts';
import { repo2dockerArguments } from './repo2docker-arguments.ts';
import { type ImageIo, runProgram } from './run-program.ts';

export type BuildRequest = {
  readonly tools: { readonly repo2docker: string; readonly engine: ContainerEngine };
  /** The checkout, as an absolute path. */
  readonly folder: string;
  /** The part of the checkout to build; undefined for all of it. */
  readonly subfolder: string | undefined;
  /** What the engine shall call the image: a name with its registry, and a tag. */
  readonly image: string;
  /** What the image says of itself, by the names of the OCI image specification, "Annotations". */
  readonly labels: {
    readonly source?: string | undefined;
    readonly revision?: string | undefined;
    /** An SPDX expression. */
    readonly licence?: string | undefined;
    readonly title?: string | undefined;
  };
  /** An image whose layers may be taken over, with its registry and tag; it need not exist. */
  readonly cacheFrom: string | undefined;
  /** Lines of a Dockerfile that come last; repo2docker leaves them out where it uses a `Dockerfile`. */
  readonly appendix?: string | undefined;
  readonly timeoutMs?: number;
};

export type BuildOutcome =
  | {
      readonly kind: 'built';
      readonly imageId: string;
      readonly image: string;
      /** What it takes in the engine's store, unpacked. */
      readonly bytes: number;
    }
  | ImageFailure;

const TWO_HOURS = 2 * 60 * 60 * 1000;

/**
 * Has repo2docker build an image of a folder. This runs what the folder's author wrote (in containers of
 * the engine), so it belongs where no secret is: none is handed on, neither tokens nor logins to registries,
 * and only base images that anybody may have can be used.
 * @throws RangeError where `image` or `cacheFrom` is no name with a registry and a tag
 */
export async function buildImage(request: BuildRequest, io: ImageIo): Promise<BuildOutcome> {
  assertReference(request.image);
  if (request.cacheFrom !== undefined) assertReference(request.cacheFrom);
  const { engine, repo2docker } = request.tools;
  const clean = await cleanEnvironment();
  // Where an image of the wanted name exists, repo2docker takes it for the one it shall build.
  const working = `localhost/sayso-build:${randomUUID()}`;
  const asking = { engine, clean };
  try {
    const environment =
      engine.kind === 'podman' ? await podmanAsDocker(engine.program, clean) : clean.environment;
    const ran = await runProgram(
      {
        program: repo2docker,
        args: repo2dockerArguments(request, working),
        cwd: clean.folder,
        environment,
        timeoutMs: request.timeoutMs ?? TWO_HOURS,
      },
      io,
    );
    return failureOf(ran) ?? (await nameImage(asking, working, request.image));
  } finally {
    await askEngine(asking, ['image', 'rm', working]);
    await clean.remove();
  }
}

async function nameImage(asking: Asking, working: string, image: string): Promise<BuildOutcome> {
  const tagged = await askEngine(asking, ['tag', working, image]);
  const looked = await askEngine(asking, [
    'image',
    'inspect',
    '--format',
    '{{.Id}} {{.Size}}',
    working,
  ]);
  const failure = engineFailureOf(tagged) ?? engineFailureOf(looked);
  if (failure !== undefined) return failure;
  const [, id, size] = /^(?:sha256:)?([0-9a-f]{64}) (\d+)$/m.exec(looked.lines.join('\n')) ?? [];
  if (id === undefined) return { kind: 'failed', step: { name: 'engine' }, lines: looked.lines };
  return { kind: 'built', imageId: `sha256:${id}`, image, bytes: Number(size) };
}
