import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../../src/hosts/cli/run-cli.ts';
import { standIns } from '../../image/stand-ins.ts';
import { git } from '../../support/bare-repository.ts';
import type { Seen } from './stage.ts';

const IMAGE_ID = '0a'.repeat(32);
const DIGEST = `sha256:${'0b'.repeat(32)}`;
const ENGINE = `echo "$*" | head -1 >> "$NOTES/engine"
case "$*" in
  "image inspect"*) echo "sha256:${IMAGE_ID} 1234567890" ;;
  push*) echo "latest: digest: ${DIGEST} size: 12" ;;
esac`;
const BUILDS = `printf '%s\\n' "$@" > "$NOTES/arguments"; echo 'Step 1: all is well'`;

let folder: string;
const removals: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sayso-cli-image-')));
  await write('my-course/README.md', '# Hi\n');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
  for (const remove of removals.splice(0)) await remove();
});

async function write(path: string, content: string): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}

/** A machine with these programs before its own, or with nothing but these. */
async function machine(
  programs: Readonly<Record<string, string>> = { 'jupyter-repo2docker': BUILDS, docker: ENGINE },
  { alone }: { readonly alone: boolean } = { alone: false },
) {
  const shop = await standIns(programs);
  removals.push(shop.remove);
  vi.stubEnv('PATH', alone ? shop.folder : `${shop.folder}:${process.env.PATH}`);
  return shop;
}

async function sayso(...args: readonly string[]): Promise<Seen> {
  const seen = { out: [] as string[], error: [] as string[], progress: [] as string[] };
  const code = await runCli(args, {
    folder,
    out: (text) => void seen.out.push(text),
    error: (text) => void seen.error.push(text),
    progress: (text) => void seen.progress.push(text),
  });
  const { out, error, progress } = seen;
  return { code, out: out.join('\n'), error: error.join('\n'), progress };
}

/** Makes the folder a clone of a repository on GitHub; answers its commit. */
async function clone(): Promise<string> {
  const inClone = (...args: readonly string[]) => git(join(folder, 'my-course'), ...args);
  await inClone('init', '--quiet');
  await inClone('remote', 'add', 'origin', 'git@github.com:You/My-Course.git');
  await inClone('add', '--all');
  await inClone('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'x');
  return (await inClone('rev-parse', 'HEAD')).trim();
}

describe('building an image at the terminal', () => {
  test('of a folder that is no clone, with what the programs say on the way', async () => {
    const shop = await machine();
    const { code, out, error } = await sayso('image', 'build', 'my-course');
    expect(
      error,
    ).toBe(`Building localhost/sayso/my-course:latest. That may take minutes; Ctrl+C stops it.
Step 1: all is well`);
    expect([code, out]).toEqual([
      0,
      `Built localhost/sayso/my-course:latest (1.2 GB).
To start it: docker run --rm -it -p 127.0.0.1:8888:8888 localhost/sayso/my-course:latest`,
    ]);
    expect(await shop.notes('arguments')).toMatch(new RegExp(`\n${join(folder, 'my-course')}\n$`));
  });

  test('of a clone, called after its repository and labelled with its commit', async () => {
    const shop = await machine();
    const commit = await clone();
    const { out, error, progress } = await sayso('image', 'build', 'my-course', '--quiet');
    expect(out).toContain('Built ghcr.io/you/my-course:latest');
    expect([error, progress]).toEqual(['', ['Step 1: all is well']]);
    const asked = await shop.notes('arguments');
    expect(asked).toContain('image.source=https://github.com/You/My-Course\n');
    expect(asked).toContain(`image.revision=${commit}\n`);

    await write('my-course/new.md', 'not committed\n');
    await sayso('image', 'build', 'my-course', '--quiet');
    expect(await shop.notes('arguments')).not.toContain(commit);
  });

  test('as the settings say, and as it is said here rather', async () => {
    const shop = await machine();
    const settings = 'image:\n  registry: registry.example\n  name: a/b\n  folder: unit\n';
    await write('my-course/.github/sayso.yml', settings);
    await write('my-course/unit/README.md', '');
    await write('my-course/other/README.md', '');
    expect((await sayso('image', 'build', 'my-course')).out).toContain(
      'Built registry.example/a/b:latest',
    );
    expect(await shop.notes('arguments')).toContain('\n--subdir=unit\n');
    const said = ['--name', 'localhost/x', '--tag', 'v1', '--subdir', 'other/'];
    expect((await sayso('image', 'build', 'my-course', ...said)).out).toContain(
      'Built localhost/x:v1',
    );
    expect(await shop.notes('arguments')).toContain('\n--subdir=other\n');

    await write('my-course/.github/sayso.yml', 'title: x\nimagee: 1\n');
    const { code, error } = await sayso('image', 'build', 'my-course');
    expect(code).toBe(0);
    expect(error).toContain('line 2 of .github/sayso.yml');

    await rm(join(folder, 'my-course/.github/sayso.yml'));
    await symlink('/dev/zero', join(folder, 'my-course/.github/sayso.yml'));
    expect((await sayso('image', 'build', 'my-course')).out).toContain('Built localhost/sayso/');
  });

  test('with nbgitpuller, where Binder brings files in', async () => {
    const shop = await machine();
    await write('my-course/.github/sayso.yml', 'binder: { environment: binder-build }\n');
    await sayso('image', 'build', 'my-course');
    expect(await shop.notes('arguments')).toMatch(/^--appendix\nRUN .* nbgitpuller==/m);
  });

  test('runs its tests, and tells of one that fails', async () => {
    await machine({
      'jupyter-repo2docker': BUILDS,
      docker: `${ENGINE}\ncase "$1" in start) echo "no data"; exit 3 ;; esac`,
    });
    await write('my-course/image-tests/a.sh', 'test -f data.csv\n');
    const { code, out, error } = await sayso(
      'image',
      'build',
      'my-course',
      '--push',
      '--name',
      'ghcr.io/you/x',
    );
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(
      /could not be built\. It was built, and a test in “image-tests\/” failed in it\.\nThe last lines:\n {2}\| no data$/,
    );
    await machine();
    expect((await sayso('image', 'build', 'my-course')).out).toContain(
      'one file of tests ran in it and passed.',
    );
  });

  test('tells which step failed, with its last lines', async () => {
    await machine({
      'jupyter-repo2docker':
        "printf 'STEP 2/3: RUN ./postBuild\\n\\033[31mno data today\\033[0m\\n' >&2; exit 1",
      docker: ENGINE,
    });
    const { code, error } = await sayso('image', 'build', 'my-course', '--quiet');
    expect([code, error]).toEqual([
      1,
      `The image could not be built. Your script “postBuild” ended with an error.
It was at: RUN ./postBuild
The last lines:
  | no data today`,
    ]);
  });

  test('ends all that it started when it is stopped', async () => {
    const shop = await machine({
      'jupyter-repo2docker':
        'echo begun; (while sleep 0.05; do echo alive >> "$NOTES/child"; done) & wait',
      docker: ENGINE,
    });
    const listening = process.listenerCount('SIGINT');
    const building = sayso('image', 'build', 'my-course');
    await vi.waitFor(async () => expect(await shop.notes('child')).toContain('alive'));
    process.emit('SIGINT');
    const { code, error } = await building;
    expect(code).toBe(1);
    expect(error).toContain('You stopped it.');
    expect(process.listenerCount('SIGINT')).toBe(listening);
  });

  test('answers programs in JSON', async () => {
    await machine();
    const { out } = await sayso('image', 'build', 'my-course', '--json');
    expect(JSON.parse(out)).toEqual({
      exitCode: 0,
      image: 'localhost/sayso/my-course:latest',
      kind: 'made',
      imageId: `sha256:${IMAGE_ID}`,
      bytes: 1234567890,
      tests: 'none',
    });
  });
});

describe('pushing it', () => {
  test('by the commit, the date and latest, with the logins of this machine', async () => {
    const shop = await machine({
      'jupyter-repo2docker': BUILDS,
      docker: `${ENGINE}\ncase "$1" in push) echo "$DOCKER_CONFIG" > "$NOTES/login" ;; esac`,
    });
    vi.stubEnv('DOCKER_CONFIG', '/home/you/.docker');
    const commit = await clone();
    const { code, out, error } = await sayso('image', 'build', 'my-course', '--push');
    expect(code).toBe(0);
    expect(error).toContain(`It will be pushed to ghcr.io/you/my-course (${commit}, `);
    expect(out).toContain(`To get it: docker pull ghcr.io/you/my-course@${DIGEST}`);
    expect(out).toContain(`FROM ghcr.io/you/my-course@${DIGEST}`);
    const calls = (await shop.notes('engine')).split('\n');
    const tags = calls.flatMap((call) => /^push \S+:(\S+)$/.exec(call)?.[1] ?? []);
    expect(tags.slice(0, 2)).toEqual([commit, commit.slice(0, 7)]);
    expect(tags.slice(2).join(' ')).toMatch(/^(\d{4}-\d\d-\d\d) \1-\d{6} latest$/);
    expect(await shop.notes('login')).toBe('/home/you/.docker\n');
  });

  test('under one tag, where that is said', async () => {
    const shop = await machine();
    await sayso('image', 'build', 'my-course', '--name', 'ghcr.io/you/x', '--tag', 'v1', '--push');
    expect((await shop.notes('engine')).match(/^push .*$/gm)).toEqual(['push ghcr.io/you/x:v1']);
  });

  test('says how to log in where the registry does not know who it is', async () => {
    await machine({
      'jupyter-repo2docker': BUILDS,
      docker: `${ENGINE}\ncase "$1" in push) echo "unauthorized: authentication required"; exit 1 ;; esac`,
    });
    const { code, error } = await sayso(
      'image',
      'build',
      'my-course',
      '--name',
      'ghcr.io/you/x',
      '--push',
    );
    expect(code).toBe(1);
    expect(error).toContain('Built ghcr.io/you/x:latest');
    expect(error).toMatch(/To say who you are: docker login ghcr\.io$/);
  });
});

describe('nothing is built', () => {
  test.each([
    ['repo2docker', { docker: ENGINE }, 'pipx install jupyter-repo2docker'],
    ['docker and podman', { 'jupyter-repo2docker': BUILDS }, 'https://docs.docker.com/engine'],
    [
      'the plugin of docker that builds',
      { 'jupyter-repo2docker': BUILDS, docker: 'test "$1" != buildx' },
      'docker-buildx',
    ],
  ])('without %s, and it says how to get that', async (_, programs, words) => {
    await machine({ ...programs, git: 'exit 128' }, { alone: true });
    const { code, error, out } = await sayso('image', 'build', 'my-course');
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain(words);
  });

  test.each([
    [['image', 'build'], 2, 'Name one folder'],
    [['image', 'build', 'my-course', 'more'], 2, 'Name one folder'],
    [['image', 'build', 'nowhere'], 1, 'I looked for the folder nowhere'],
    [['image', 'build', 'my-course', '--subdir', 'x'], 1, 'I looked for the folder x'],
    [['image', 'build', 'my-course', '--subdir', '..'], 1, 'is not inside'],
    [['image', 'build', 'my-course', '--subdir', 'out'], 1, 'is not inside'],
    [['image', 'build', 'my-course', '--name', 'My/Course'], 2, 'No registry takes'],
    [['image', 'build', 'my-course', '--name', 'ghcr.io/a/b:c'], 2, 'is --tag'],
    [['image', 'build', 'my-course', '--tag', 'a b'], 2, 'cannot be a tag'],
    [['image', 'build', 'my-course', '--push'], 2, 'where to push to'],
    [['image', 'biuld', 'my-course'], 2, 'Did you mean sayso image build?'],
  ])('for %j', async (args, exitCode, words) => {
    const shop = await machine();
    await symlink(folder, join(folder, 'my-course', 'out'));
    const { code, error, out } = await sayso(...args);
    expect(error).toContain(words);
    expect([code, out]).toEqual([exitCode, '']);
    expect(await shop.notes('arguments')).toBe('');
  });
});
