import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * repo2docker builds with `docker buildx build`, which podman answers to under that name only in newer
 * versions, and even there without some of its options. This stands in for `docker` and leaves out what podman
 * does anyway: showing plain progress, and keeping what was built.
 */
const SCRIPT = `#!/bin/sh
case "$1 \${2-}" in
  'buildx version') exec "$SAYSO_PODMAN" version ;;
  'buildx build') shift 2 ;;
  *) exec "$SAYSO_PODMAN" "$@" ;;
esac
if [ "\${1-} \${2-}" = '--progress plain' ]; then shift 2; fi
# Docker's own format, because podman's drops what a Dockerfile says of SHELL.
exec "$SAYSO_PODMAN" build --format docker "$@"
`;

/** The environment with a command `docker` that is podman, written into a new folder beneath `folder`. */
export async function podmanAsDocker(
  podman: string,
  { environment, folder }: { readonly environment: NodeJS.ProcessEnv; readonly folder: string },
): Promise<NodeJS.ProcessEnv> {
  const programs = join(folder, 'programs');
  await mkdir(programs);
  await writeFile(join(programs, 'docker'), SCRIPT);
  await chmod(join(programs, 'docker'), 0o755);
  return {
    ...environment,
    PATH: `${programs}${delimiter}${environment.PATH ?? ''}`,
    SAYSO_PODMAN: podman,
  };
}
