import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { WORKFLOW } from '../../../src/commands/build-image/workflow.ts';
import { createActionToken } from '../../../src/hosts/playground/rest/tokens.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { World } from '../../../src/hosts/playground/world/state/world.ts';

const MAIN = fileURLToPath(new URL('../../../src/hosts/action/main.ts', import.meta.url));

const workflowSchema = z.object({
  jobs: z.object({
    image: z.object({ permissions: z.record(z.string(), z.enum(['read', 'write'])) }),
  }),
});

/** What the repository's workflow grants the job that publishes. */
const GRANTED = workflowSchema.parse(parse(WORKFLOW)).jobs.image.permissions;

export type Run = { readonly code: number; readonly log: string; readonly token: string };

/**
 * Runs the job that publishes on an event that our dispatch caused: the Action's own source, or the
 * bundle that is given.
 */
export async function runPublish(
  world: World,
  repository: Repository,
  event: unknown,
  /** What the job that builds left. */
  image: string,
  inputs: Readonly<Record<string, string>> = {},
  program = MAIN,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-runner-'));
  await writeFile(join(folder, 'event.json'), JSON.stringify(event));
  const token = createActionToken(world, repository, GRANTED);
  const given = { job: 'publish-image', token, image, ...inputs };
  try {
    const ended = await start(program, {
      PATH: process.env.PATH,
      HOME: folder,
      GITHUB_API_URL: `${world.url}/api/v3`,
      GITHUB_SERVER_URL: world.url,
      GITHUB_REPOSITORY: `${repository.owner.login}/${repository.name}`,
      GITHUB_EVENT_NAME: 'repository_dispatch',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    });
    if (ended.log.replaceAll(`::add-mask::${token}`, '').includes(token)) {
      throw new Error('The token is in the log');
    }
    return { ...ended, token };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function start(
  program: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, log: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** An image with nothing in it, as `docker save` writes one: one archive, and the names it claims. */
export async function writeArchive(file: string, names: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-archive-'));
  const run = promisify(execFile);
  try {
    await mkdir(join(folder, 'empty'));
    await run('tar', ['-cf', join(folder, 'layer.tar'), '-C', join(folder, 'empty'), '.']);
    const { stdout } = await run('sha256sum', [join(folder, 'layer.tar')]);
    const config = JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: [`sha256:${stdout.slice(0, 64)}`] },
      history: [{ created_by: 'nothing' }],
    });
    const configFile = `${createHash('sha256').update(config).digest('hex')}.json`;
    await writeFile(join(folder, configFile), config);
    const manifest = names.map((name) => ({
      Config: configFile,
      RepoTags: [name],
      Layers: ['layer.tar'],
    }));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await run('tar', ['-cf', file, '-C', folder, 'manifest.json', configFile, 'layer.tar']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Why images cannot be sent to a registry on this machine; undefined where they can. */
export async function whyNoRegistry(): Promise<string | undefined> {
  for (const program of ['skopeo', 'docker-registry']) {
    try {
      await promisify(execFile)(program, ['--version']);
    } catch {
      return `${program} is not installed`;
    }
  }
  return undefined;
}

export type Registry = {
  /** `localhost:5000`. */
  readonly host: string;
  tags(name: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

export async function startRegistry(): Promise<Registry> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-registry-'));
  const port = await freePort();
  const settings = {
    version: 0.1,
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: join(folder, 'images') } },
    http: { addr: `127.0.0.1:${port}` },
  };
  await writeFile(join(folder, 'config.yml'), JSON.stringify(settings));
  const child = spawn('docker-registry', ['serve', join(folder, 'config.yml')], {
    stdio: 'ignore',
  });
  const host = `localhost:${port}`;
  await untilThere(`http://127.0.0.1:${port}/v2/`);
  return {
    host,
    async tags(name) {
      const answer = await fetch(`http://127.0.0.1:${port}/v2/${name}/tags/list`);
      const { tags } = z.object({ tags: z.array(z.string()).nullish() }).parse(await answer.json());
      return tags ?? [];
    },
    async close() {
      child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilThere(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The registry does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
