import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildContent } from '../../../src/hosts/action/image/build-content.ts';
import { ARCHIVE_FILE } from '../../../src/hosts/action/image/image-files.ts';
import {
  type BuildEvent,
  readBuildEvent,
} from '../../../src/hosts/action/image/read-build-event.ts';
import { standIns } from '../../image/stand-ins.ts';

const COMMIT = '0c'.repeat(20);
const IMAGE_ID = '0a'.repeat(32);
const ENGINE = `case "$*" in
  "image inspect"*) echo "sha256:${IMAGE_ID} 1000" ;;
  start*) test "\${FAILS-}" = "" || { echo "no data"; exit 4; } ;;
  save*) echo image > "$3" ;;
esac`;

let folder: string;
let shop: Awaited<ReturnType<typeof standIns>>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-build-content-'));
  shop = await standIns({
    docker: ENGINE,
    repo2docker: `printf '%s\\n' "$@" > "$NOTES/arguments"; env > "$NOTES/environment"`,
  });
  vi.stubEnv('PATH', `${shop.folder}:${process.env.PATH}`);
  vi.stubEnv('GITHUB_TOKEN', 'ghs_secret');
  await mkdir(join(folder, 'image'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await shop.remove();
  await rm(folder, { recursive: true, force: true });
});

async function write(path: string, content: string): Promise<void> {
  const file = join(folder, 'content', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** The event as GitHub tells it to the workflow. */
async function event(license: unknown): Promise<BuildEvent> {
  const file = join(folder, 'event.json');
  const repository = {
    id: 1,
    name: 'My-Course',
    owner: { login: 'you' },
    html_url: 'https://github.com/you/My-Course',
    clone_url: 'https://github.com/you/My-Course.git',
    default_branch: 'main',
    private: false,
    fork: false,
    license,
  };
  const payload = { commit: COMMIT, key: 'r1-issue-1', author: 'sayso[bot]', asked: 0 };
  const told = { action: 'sayso-build-image', client_payload: payload, repository };
  await writeFile(file, JSON.stringify(told));
  const read = await readBuildEvent({
    eventName: 'repository_dispatch',
    eventPath: file,
    repository: 'you/My-Course',
    serverUrl: 'https://github.com',
  });
  if (read === undefined) throw new Error('No such event');
  return read;
}

async function build(license: unknown = null) {
  const place = {
    content: join(folder, 'content'),
    image: join(folder, 'image'),
    repo2docker: shop.path('repo2docker'),
    log: () => undefined,
  };
  const result = await buildContent(await event(license), place);
  return { result, asked: (await shop.notes('arguments')).split('\n') };
}

test('what was checked out is built, tested, and left as a file', async () => {
  await write('image-tests/a.sh', 'true\n');
  const { result, asked } = await build({ spdx_id: 'CC-BY-4.0' });
  const imageId = `sha256:${IMAGE_ID}`;
  expect(result).toEqual({ kind: 'built', imageId, bytes: 1000, tests: 1 });
  expect(await readFile(join(folder, 'image', ARCHIVE_FILE), 'utf8')).toBe('image\n');
  expect(asked.filter((one) => one.startsWith('org.'))).toEqual([
    'org.opencontainers.image.source=https://github.com/you/My-Course',
    `org.opencontainers.image.revision=${COMMIT}`,
    'org.opencontainers.image.licenses=CC-BY-4.0',
    'org.opencontainers.image.title=My-Course',
  ]);
  expect(asked).toContain('ghcr.io/you/my-course:latest');
  expect(asked).not.toContain('--appendix');
  expect(await shop.notes('environment')).not.toContain('ghs_secret');
});

test('nbgitpuller comes last where Binder brings files in', async () => {
  await write('.github/sayso.yml', 'binder: { environment: binder-build }\n');
  const { asked } = await build();
  expect(asked[asked.indexOf('--appendix') + 1]).toMatch(
    /^RUN .* -m pip install .*nbgitpuller==\d+\.\d+\.\d+; fi$/,
  );
});

test.each([null, { spdx_id: 'NOASSERTION' }, { spdx_id: null }, { spdx_id: 'MIT"\nRUN x' }])(
  'a licence that GitHub does not know is not told: %j',
  async (license) => {
    await write('README.md', '');
    const { result, asked } = await build(license);
    expect(result.kind).toBe('built');
    expect(asked.join('\n')).not.toContain('image.licenses');
  },
);

test('an image whose tests fail is not handed on', async () => {
  await write('image-tests/a.sh', 'exit 4\n');
  await writeFile(shop.path('docker'), `#!/bin/sh\nFAILS=yes\n${ENGINE}\n`);
  const { result } = await build();
  expect(result).toEqual({ kind: 'failed', step: { name: 'tests' }, lines: ['no data'] });
  await expect(readFile(join(folder, 'image', ARCHIVE_FILE))).rejects.toThrow();
});
