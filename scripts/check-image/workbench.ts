import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentFolder } from '../setup-python/environments.ts';

/** What is needed of the machine besides repo2docker, by Debian's packages. */
export const PACKAGES = {
  podman: 'podman runc',
  skopeo: 'skopeo',
  'docker-registry': 'docker-registry',
  busybox: 'busybox-static',
} as const;

/** Podman in a container or a small virtual machine: no limits that it may not set, no network of its own. */
const CONTAINERS = `[containers]
default_ulimits = ["nofile=1024:1024", "nproc=1000:1000"]
netns = "host"
[engine]
runtime = "runc"
`;

/**
 * An environment in which podman keeps all that it has in one folder, so that nothing is left of it and
 * nothing of this machine's images counts, and in which the repo2docker of `npm run setup:python` is found.
 */
export async function openWorkbench(): Promise<{
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where podman will look for which registries speak http. */
  readonly registries: string;
  readonly close: () => Promise<void>;
}> {
  const root = await mkdtemp(join(tmpdir(), 'sayso-check-image-'));
  const containers = join(root, 'containers.conf');
  const storage = join(root, 'storage.conf');
  await writeFile(containers, CONTAINERS);
  await writeFile(
    storage,
    `[storage]\ndriver = "vfs"\ngraphroot = "${root}/graph"\nrunroot = "${root}/run"\n`,
  );
  const registries = join(root, 'registries.conf');
  await writeFile(registries, '');
  await mkdir(join(root, 'graph'));
  return {
    root,
    registries,
    environment: {
      PATH: `${join(environmentFolder('binder'), 'bin')}:${process.env.PATH ?? ''}`,
      CONTAINERS_CONF: containers,
      CONTAINERS_STORAGE_CONF: storage,
      CONTAINERS_REGISTRIES_CONF: registries,
      BUILDAH_ISOLATION: 'chroot',
    },
    close: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}
