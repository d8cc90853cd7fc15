import type { BuildRequest } from './build-image.ts';

/** Who people are inside of the image; Binder's own numbers. */
const USER = ['--user-id', '1000', '--user-name', 'jovyan'] as const;
/** An SPDX expression, an address, a commit: nothing that a label needs has other characters. */
const LONGEST_LABEL = 500;

/**
 * How repo2docker is called: it builds `request` and names the image `working`.
 *
 * Docker is asked to load the image, because builders other than its own do not, and to note in it
 * which layers can be taken over by later builds. Podman keeps layers by itself and takes over no others.
 * Sources: repo2docker.readthedocs.io/en/latest/usage.html, docs.docker.com/build/cache/backends/inline.
 */
export function repo2dockerArguments(
  request: Omit<BuildRequest, 'tools'> & {
    readonly tools: { readonly engine: { readonly kind: 'docker' | 'podman' } };
  },
  working: string,
): readonly string[] {
  const { folder, subfolder, cacheFrom, appendix } = request;
  return [
    '--no-run',
    ...USER,
    '--image-name',
    working,
    ...labelsOf(request.labels).flatMap((label) => ['--label', label]),
    ...(subfolder === undefined ? [] : [`--subdir=${subfolder}`]),
    ...(appendix === undefined ? [] : ['--appendix', appendix]),
    ...(request.tools.engine.kind === 'podman' ? [] : docker(cacheFrom)),
    folder,
  ];
}

function docker(cacheFrom: string | undefined): readonly string[] {
  return [
    // Once for each: a whole list would be taken for one argument.
    ...['--load', '--cache-to=type=inline'].map(
      (argument) => `--DockerEngine.extra_buildx_build_args=${argument}`,
    ),
    ...(cacheFrom === undefined ? [] : ['--cache-from', cacheFrom]),
  ];
}

function labelsOf({ source, revision, licence, title }: BuildRequest['labels']): readonly string[] {
  const values = { source, revision, licenses: licence, title };
  return Object.entries(values).flatMap(([name, value]) => {
    const text = value?.replaceAll(/\p{C}+/gu, ' ').slice(0, LONGEST_LABEL);
    return text === undefined || text === '' ? [] : [`org.opencontainers.image.${name}=${text}`];
  });
}
