import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { binderBuildDockerfile } from '../../src/image/binder-build-dockerfile.ts';
import { type BuildOutcome, buildImage } from '../../src/image/build-image.ts';
import type { ContainerEngine } from '../../src/image/find-tools.ts';
import { imageName, imageTags } from '../../src/image/image-reference.ts';
import { type PushOutcome, pushArchive } from '../../src/image/push-archive.ts';
import { saveImage } from '../../src/image/save-image.ts';
import { type TestOutcome, testImage } from '../../src/image/test-image.ts';
import { tellOfTheAppendix } from './appendix-story.ts';
import { LOGIN, type Registry } from './registry.ts';
import { FAILING_BUILD, FAILING_TEST, GOOD, layOut, NOT_BUILDABLE } from './specifications.ts';
import { tellOfTheTerminal } from './terminal-story.ts';

export type Stage = {
  readonly root: string;
  readonly tools: {
    readonly repo2docker: string;
    readonly skopeo: string;
    readonly engine: ContainerEngine;
  };
  readonly open: Registry;
  readonly locked: Registry;
  readonly log: (line: string) => void;
};

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const SECRET = 'ghs_notForTheBuild0123456789';

/** Everything that is checked, as one story after the other; `passed` and `failed` count the sentences. */
export async function tellStories(
  stage: Stage,
): Promise<{ readonly passed: number; readonly failed: number }> {
  const count = { passed: 0, failed: 0 };
  const logged: string[] = [];
  const io = {
    log(line: string): void {
      logged.push(line);
      stage.log(line);
    },
  };
  const check = (sentence: string, holds: boolean, seen?: unknown): void => {
    count[holds ? 'passed' : 'failed'] += 1;
    console.log(`${holds ? '✓' : '✗'} ${sentence}`);
    if (!holds) console.log(JSON.stringify(seen, undefined, 2));
  };
  const build = (folder: string, name: string, subfolder?: string): Promise<BuildOutcome> =>
    buildImage(
      {
        tools: stage.tools,
        folder,
        subfolder,
        image: `${name}:build`,
        labels: {
          source: 'https://example.org/you/course',
          revision: COMMIT,
          licence: 'CC-BY-4.0',
        },
        cacheFrom: undefined,
      },
      io,
    );
  const test = (folder: string, name: string): Promise<TestOutcome> =>
    testImage(
      { engine: stage.tools.engine, image: `${name}:build`, folder, subfolder: undefined },
      io,
    );

  const name = imageName({ registry: stage.open.host, owner: 'You', name: 'My-Course' }) ?? '';
  const good = await layOut(join(stage.root, 'good'), GOOD);
  process.env.GITHUB_TOKEN = SECRET;
  let started = performance.now();
  const built = await build(good, name);
  const first = performance.now() - started;
  check(
    'repo2docker builds a course, whose own settings it does not run',
    built.kind === 'built',
    built,
  );
  const tested = await test(good, name);
  check(
    'its tests run inside of the image, as its user, without tokens',
    tested.kind === 'passed',
    tested,
  );
  const logs = logged.join('\n');
  check('no token is in the log', !logs.includes(SECRET));

  started = performance.now();
  const again = await build(good, name);
  const second = performance.now() - started;
  const sameId =
    built.kind === 'built' && again.kind === 'built' && built.imageId === again.imageId;
  check(
    `the second time takes its layers from the first (${Math.round(first)} ms, ${Math.round(second)} ms)`,
    sameId && logged.some((line) => /Using cache/.test(line)),
    [built, again],
  );

  const archive = join(stage.root, 'image.tar');
  const saved = await saveImage(
    { engine: stage.tools.engine, image: `${name}:build`, file: archive },
    io,
  );
  check('the image is saved to a file', saved.kind === 'saved' && saved.bytes > 1_000_000, saved);
  const tags = imageTags({ commit: COMMIT, at: new Date('2026-11-21T12:30:05Z') });
  const request = { archive, image: `${name}:build`, name, tags, credentials: undefined };
  const pushed = await pushArchive({ ...request, tools: { skopeo: stage.tools.skopeo } }, io);
  await checkPushed(stage, { pushed, tags, path: 'you/my-course' }, check);

  const byEngine = { ...request, name: `${stage.open.host}/you/by-engine` };
  const engineOnly = await pushArchive({ ...byEngine, tools: { engine: stage.tools.engine } }, io);
  await checkPushed(stage, { pushed: engineOnly, tags, path: 'you/by-engine' }, check);

  await checkLocked(stage, { archive, image: `${name}:build` }, check);

  if (pushed.kind === 'pushed') {
    const dockerfile = binderBuildDockerfile(name, pushed.digest);
    const folder = await layOut(join(stage.root, 'binder-build'), { Dockerfile: dockerfile });
    const fromPrebuilt = await build(folder, `${stage.open.host}/you/again`);
    check(
      'Binder could start from the prebuilt image by its digest',
      fromPrebuilt.kind === 'built',
      fromPrebuilt,
    );
    const retested = await test(good, `${stage.open.host}/you/again`);
    check('and what starts is what was tested', retested.kind === 'passed', retested);
  }

  const badTest = await layOut(join(stage.root, 'bad-test'), FAILING_TEST);
  await build(badTest, name);
  const failedTest = await test(badTest, name);
  check(
    'a test that fails is told with its last words',
    failedTest.kind === 'failed' &&
      failedTest.step.name === 'tests' &&
      failedTest.lines.includes('data.csv is not there') &&
      failedTest.lines.at(-1) === 'image-tests/3-data.sh ended with exit code 4',
    failedTest,
  );
  const badBuild = await layOut(join(stage.root, 'bad-build'), FAILING_BUILD);
  const failedBuild = await build(badBuild, name, 'course');
  check(
    'a step that fails is told with its command and its last words',
    failedBuild.kind === 'failed' &&
      failedBuild.step.name === 'dockerfile' &&
      failedBuild.step.command?.startsWith('RUN { echo fetching') === true &&
      failedBuild.lines.join('|') === 'fetching|no data today|exit code: 7',
    failedBuild,
  );
  const refused = await build(await layOut(join(stage.root, 'refused'), NOT_BUILDABLE), name);
  check(
    'a specification that repo2docker refuses is told in its words, without its code',
    refused.kind === 'failed' &&
      refused.step.name === 'specification' &&
      refused.lines.length === 1,
    refused,
  );
  const stopped = await buildImage(
    {
      tools: stage.tools,
      folder: await layOut(join(stage.root, 'slow'), {
        Dockerfile: GOOD.Dockerfile?.replace('date +%s%N', 'sleep 600') ?? '',
      }),
      subfolder: undefined,
      image: `${name}:slow`,
      labels: {},
      cacheFrom: undefined,
      timeoutMs: 4000,
    },
    io,
  );
  check(
    'a build that takes too long is stopped',
    stopped.kind === 'failed' && stopped.step.name === 'time',
    stopped,
  );
  await tellOfTheAppendix(stage, check);
  await tellOfTheTerminal(stage, good, check);
  return count;
}

export type Check = (sentence: string, holds: boolean, seen?: unknown) => void;

async function checkPushed(
  { open }: Stage,
  {
    pushed,
    tags,
    path,
  }: { readonly pushed: PushOutcome; readonly tags: readonly string[]; readonly path: string },
  check: Check,
): Promise<void> {
  const listed: unknown = await (await open.ask(`${path}/tags/list`)).json();
  const expected = JSON.stringify([...tags].sort());
  const seen = Object(listed).tags;
  check(
    `all tags of ${path} are in the registry`,
    Array.isArray(seen) && JSON.stringify(seen.sort()) === expected,
    { pushed, listed },
  );
  const bodies = await Promise.all(
    tags.map(async (tag) => (await open.ask(`${path}/manifests/${tag}`)).text()),
  );
  const digests = bodies.map((body) => `sha256:${createHash('sha256').update(body).digest('hex')}`);
  check(
    'and all of them are the digest that was told',
    pushed.kind === 'pushed' && digests.every((digest) => digest === pushed.digest),
    { pushed, digests },
  );
  const config = Object(JSON.parse(bodies[0] ?? '{}')).config?.digest;
  const labels = Object(await (await open.ask(`${path}/blobs/${config}`)).json()).config?.Labels;
  check(
    'the image says where it comes from',
    labels?.['org.opencontainers.image.source'] === 'https://example.org/you/course' &&
      labels['org.opencontainers.image.revision'] === COMMIT &&
      labels['org.opencontainers.image.licenses'] === 'CC-BY-4.0',
    labels,
  );
}

/** A registry that asks for a password. */
async function checkLocked(
  { locked, tools }: Stage,
  saved: { readonly archive: string; readonly image: string },
  check: Check,
): Promise<void> {
  const lines: string[] = [];
  const io = { log: (line: string): void => void lines.push(line) };
  const request = { ...saved, name: `${locked.host}/you/course`, tags: ['latest'] };
  for (const own of [{ skopeo: tools.skopeo }, { engine: tools.engine }]) {
    const [which = ''] = Object.keys(own);
    const wrong = { username: 'you', password: 'not-the-password' };
    const refused = await pushArchive({ ...request, tools: own, credentials: wrong }, io);
    check(
      `a wrong password is told as such (${which})`,
      refused.kind === 'failed' && refused.why === 'credentials',
      refused,
    );
    const pushed = await pushArchive({ ...request, tools: own, credentials: LOGIN }, io);
    check(`the right one lets the image in (${which})`, pushed.kind === 'pushed', pushed);
  }
  const log = lines.join('\n');
  check('no password is in the log', !log.includes(LOGIN.password) && !log.includes('not-the-'));
}
