import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Auths } from './credentials.ts';

/** What programs need of the machine. Tokens, and whatever else a job has in its environment, stay behind. */
const KEPT = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'XDG_RUNTIME_DIR',
  'XDG_DATA_HOME',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_TLS_VERIFY',
  'DOCKER_CERT_PATH',
  'CONTAINERS_CONF',
  'CONTAINERS_STORAGE_CONF',
  'CONTAINERS_REGISTRIES_CONF',
  'BUILDAH_ISOLATION',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
] as const;

export type CleanEnvironment = {
  readonly environment: NodeJS.ProcessEnv;
  /** An empty folder: repo2docker executes a `repo2docker_config.py` where it is started. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
};

/**
 * An environment without tokens and without the machine's logins to registries, for programs that run what
 * strangers wrote.
 *
 * `DOCKER_CONFIG` and `REGISTRY_AUTH_FILE` lead to files of our own with the logins in `auths` and no others;
 * where docker finds its plugins and which engine it talks to is carried over.
 * Sources: docs.docker.com/reference/cli/docker (environment variables, config.json), containers-auth.json(5).
 */
export async function cleanEnvironment(
  given: NodeJS.ProcessEnv = process.env,
  auths: Auths = {},
): Promise<CleanEnvironment> {
  const root = await mkdtemp(join(tmpdir(), 'sayso-image-'));
  const folder = join(root, 'empty');
  const docker = join(root, 'docker');
  const auth = join(root, 'auth.json');
  await mkdir(folder);
  await mkdir(docker);
  await writeFile(auth, JSON.stringify({ auths }), { mode: 0o600 });
  await layOutDocker(
    docker,
    auths,
    given.DOCKER_CONFIG ?? join(given.HOME ?? homedir(), '.docker'),
  );
  const kept = KEPT.flatMap((name) => {
    const value = given[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    folder,
    environment: {
      ...Object.fromEntries(kept),
      DOCKER_CONFIG: docker,
      REGISTRY_AUTH_FILE: auth,
      // Lines come when they are printed, in English.
      PYTHONUNBUFFERED: '1',
      LC_ALL: 'C.UTF-8',
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

const CONFIG = z.object({ currentContext: z.string().optional() });

async function layOutDocker(folder: string, auths: Auths, usual: string): Promise<void> {
  const currentContext = await contextOf(join(usual, 'config.json'));
  const config = {
    auths,
    cliPluginsExtraDirs: [join(usual, 'cli-plugins')],
    ...(currentContext === undefined ? {} : { currentContext }),
  };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
  // Builders and contexts hold addresses of engines, no passwords of registries.
  for (const name of ['contexts', 'buildx']) {
    await symlink(join(usual, name), join(folder, name)).catch(() => undefined);
  }
}

async function contextOf(file: string): Promise<string | undefined> {
  try {
    return CONFIG.parse(JSON.parse(await readFile(file, 'utf8'))).currentContext;
  } catch {
    return undefined;
  }
}
