import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { cleanEnvironment } from './clean-environment.ts';
import { runProgram } from './run-program.ts';

export type ContainerEngine = {
  readonly kind: 'docker' | 'podman';
  /** Its path. */
  readonly program: string;
};

export type FoundTools = {
  readonly repo2docker: string | undefined;
  readonly engine: ContainerEngine | undefined;
  readonly skopeo: string | undefined;
  /** Why a build cannot begin: `buildx` where docker is there and answers but lacks that plugin, and there is no podman. */
  readonly missing: readonly ('repo2docker' | 'engine' | 'buildx')[];
};

const ANSWERS_WITHIN_MS = 30_000;

/**
 * Looks on this machine for what making images needs. An engine counts when it answers: docker with its
 * buildx plugin first, which is what repo2docker itself uses, podman otherwise.
 */
export async function findTools(environment: NodeJS.ProcessEnv = process.env): Promise<FoundTools> {
  const [repo2docker, docker, podman, skopeo] = await Promise.all(
    ['jupyter-repo2docker', 'docker', 'podman', 'skopeo'].map((name) =>
      findProgram(name, environment),
    ),
  );
  const dockerAnswers = docker !== undefined && (await answers(docker, ['version'], environment));
  const builds = dockerAnswers && (await answers(docker, ['buildx', 'version'], environment));
  const engine = builds
    ? ({ kind: 'docker', program: docker } as const)
    : podman !== undefined && (await answers(podman, ['info'], environment))
      ? ({ kind: 'podman', program: podman } as const)
      : undefined;
  return {
    repo2docker,
    engine,
    skopeo,
    missing: [
      ...(repo2docker === undefined ? (['repo2docker'] as const) : []),
      ...(engine !== undefined
        ? []
        : dockerAnswers
          ? (['buildx'] as const)
          : (['engine'] as const)),
    ],
  };
}

/** The path of a program, as a shell would find it; undefined where there is none. */
export async function findProgram(
  name: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    // A program that lies in the folder in which somebody happens to be is nobody's choice.
    if (!folder.startsWith('/')) continue;
    const path = join(folder, name);
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function answers(
  program: string,
  args: readonly string[],
  given: NodeJS.ProcessEnv,
): Promise<boolean> {
  const { environment, folder, remove } = await cleanEnvironment(given);
  try {
    const run = { program, args, cwd: folder, environment, timeoutMs: ANSWERS_WITHIN_MS };
    const { end, exitCode } = await runProgram(run, { log: () => undefined });
    return end === 'exited' && exitCode === 0;
  } finally {
    await remove();
  }
}
