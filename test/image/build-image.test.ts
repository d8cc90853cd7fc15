import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type BuildRequest, buildImage } from '../../src/image/build-image.ts';
import { repo2dockerArguments } from '../../src/image/repo2docker-arguments.ts';
import { standIns } from './stand-ins.ts';

const IMAGE_ID = '0a'.repeat(32);
const NOTE_ALL = `env > "$NOTES/environment"; pwd > "$NOTES/folder"; ls -A > "$NOTES/files"
printf '%s\\n' "$@" > "$NOTES/arguments"; cat "$DOCKER_CONFIG/config.json" > "$NOTES/login"`;
const ENGINE = `echo "$*" >> "$NOTES/engine"
case "$*" in "image inspect"*) echo "sha256:${IMAGE_ID} 1234" ;; esac`;

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const remove of removals.splice(0)) await remove();
});

async function workshop(programs: Readonly<Record<string, string>>) {
  const shop = await standIns({ docker: ENGINE, podman: ENGINE, ...programs });
  removals.push(shop.remove);
  const request = (kind: 'docker' | 'podman' = 'docker'): BuildRequest => ({
    tools: {
      repo2docker: shop.path('jupyter-repo2docker'),
      engine: { kind, program: shop.path(kind) },
    },
    folder: '/home/you/course',
    subfolder: undefined,
    image: 'ghcr.io/you/course:build',
    labels: {},
    cacheFrom: undefined,
  });
  return { ...shop, request };
}

const silent = { log: (): void => undefined };

describe('building an image', () => {
  test('hands on no token and no login, and starts in an empty folder', async () => {
    vi.stubEnv('GITHUB_TOKEN', 'ghs_secret');
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'secret');
    vi.stubEnv('CONTAINER_ENGINE_REGISTRY_CREDENTIALS', '{"password":"secret"}');
    const shop = await workshop({ 'jupyter-repo2docker': NOTE_ALL });
    await buildImage(shop.request(), silent);
    const environment = await shop.notes('environment');
    expect(environment).toMatch(/^PATH=/m);
    expect(environment).not.toMatch(/secret|TOKEN|CREDENTIALS/);
    expect(await shop.notes('folder')).not.toContain('course');
    expect(await shop.notes('files')).toBe('');
    expect(JSON.parse(await shop.notes('login')).auths).toEqual({});
  });

  test('under a name of its own, because one that exists would not be built again', async () => {
    const shop = await workshop({ 'jupyter-repo2docker': NOTE_ALL });
    const built = await buildImage(shop.request(), silent);
    expect(built).toEqual({
      kind: 'built',
      imageId: `sha256:${IMAGE_ID}`,
      image: 'ghcr.io/you/course:build',
      bytes: 1234,
    });
    const [, working = ''] =
      /(localhost\/sayso-build:[0-9a-f-]+)/.exec(await shop.notes('arguments')) ?? [];
    expect((await shop.notes('engine')).trim().split('\n')).toEqual([
      `tag ${working} ghcr.io/you/course:build`,
      `image inspect --format {{.Id}} {{.Size}} ${working}`,
      `image rm ${working}`,
    ]);
  });

  test('with podman, which answers to the name of docker', async () => {
    const shop = await workshop({
      'jupyter-repo2docker':
        'docker buildx version && docker buildx build --progress plain --load --tag "a b" /x',
    });
    await buildImage(shop.request('podman'), silent);
    expect((await shop.notes('engine')).split('\n').slice(0, 2)).toEqual([
      'version',
      'build --format docker --load --tag a b /x',
    ]);
  });

  test('that fails is explained, and the log is clean', async () => {
    const shop = await workshop({
      'jupyter-repo2docker': `printf 'STEP 2/3: RUN ./postBuild\\n\\033[31mno \\ttoken=abcdefgh\\033[0m\\n' >&2; exit 1`,
    });
    const log: string[] = [];
    const outcome = await buildImage(shop.request(), { log: (line) => log.push(line) });
    expect(log).toEqual(['STEP 2/3: RUN ./postBuild', 'no     token=•••']);
    expect(outcome).toEqual({
      kind: 'failed',
      step: { name: 'postBuild', command: 'RUN ./postBuild' },
      lines: ['no     token=•••'],
    });
  });

  test('that takes too long, or is not wanted any more, ends with all that it started', async () => {
    const slow = {
      'jupyter-repo2docker': '(while sleep 0.05; do echo alive >> "$NOTES/child"; done) & wait',
    };
    const shop = await workshop(slow);
    const late = await buildImage({ ...shop.request(), timeoutMs: 300 }, silent);
    expect(late).toMatchObject({ kind: 'failed', step: { name: 'time' } });
    await wait(100);
    const heard = await shop.notes('child');
    expect(heard).toContain('alive');
    await wait(300);
    expect(await shop.notes('child')).toBe(heard);

    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    const cancelled = await buildImage(shop.request(), { ...silent, signal: controller.signal });
    expect(cancelled).toMatchObject({ kind: 'failed', step: { name: 'cancelled' } });
  });

  test('without repo2docker, or with a name that none can have', async () => {
    const shop = await workshop({});
    expect(await buildImage(shop.request(), silent)).toMatchObject({
      kind: 'failed',
      step: { name: 'engine' },
    });
    const request = { ...shop.request(), image: '--privileged' };
    await expect(buildImage(request, silent)).rejects.toThrow(RangeError);
  });

  test('labels, subfolder and cache become arguments of their own', async () => {
    const shop = await workshop({});
    const request: BuildRequest = {
      ...shop.request(),
      subfolder: 'unit one',
      labels: { source: 'https://github.com/you/course', licence: 'CC-BY-4.0\n--push', title: '' },
      cacheFrom: 'ghcr.io/you/course:latest',
      appendix: 'RUN echo last',
    };
    expect(repo2dockerArguments(request, 'localhost/sayso-build:1')).toEqual([
      '--no-run',
      '--user-id',
      '1000',
      '--user-name',
      'jovyan',
      '--image-name',
      'localhost/sayso-build:1',
      '--label',
      'org.opencontainers.image.source=https://github.com/you/course',
      '--label',
      'org.opencontainers.image.licenses=CC-BY-4.0 --push',
      '--subdir=unit one',
      '--appendix',
      'RUN echo last',
      '--DockerEngine.extra_buildx_build_args=--load',
      '--DockerEngine.extra_buildx_build_args=--cache-to=type=inline',
      '--cache-from',
      'ghcr.io/you/course:latest',
      '/home/you/course',
    ]);
  });
});
