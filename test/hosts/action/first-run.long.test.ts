import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleAction } from '../../../scripts/bundle-action.ts';
import {
  type Playground,
  startPlaygroundServer,
} from '../../../src/hosts/playground/start-playground-server.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { createWorld } from '../../../src/hosts/playground/world/create-world.ts';
import { log } from '../../../src/hosts/playground/world/read-commits.ts';
import { readFile } from '../../../src/hosts/playground/world/read-files.ts';
import {
  createRepositoryFromTemplate,
  type NewRepository,
} from '../../../src/hosts/playground/world/repositories.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import { visitor } from '../../../src/hosts/playground/world/users.ts';
import { createOracle } from '../../support/openapi-oracle.ts';
import { type Run, runBundle } from './rehearsal.ts';

let folder: string;
let playground: Playground;
const oracle = createOracle();

/** Copies of templates with nobody behind them but their own workflow, as the sources are now. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sayso-action-'));
  for (const [name, text] of await bundleAction()) await writeFile(join(folder, name), text);
  const { world } = await createWorld({ folder: join(folder, 'world') });
  playground = await startPlaygroundServer({ world, onExchange: oracle.checkExchange });
});
afterAll(async () => {
  await playground.close();
  await rm(folder, { recursive: true, force: true });
  expect(oracle.violations).toEqual([]);
});

async function copy(template: string, more: Partial<NewRepository> = {}): Promise<Repository> {
  const { world } = playground;
  const repository = await createRepositoryFromTemplate(world, {
    owner: visitor(world),
    name: `my-${template}`,
    template: join(TEMPLATES, template),
    ...more,
  });
  await playground.idle();
  return repository;
}

/** Runs the workflow for the newest push. */
async function run(repository: Repository, permissions?: { contents: 'read' }): Promise<Run> {
  await playground.idle();
  const { world } = playground;
  const push = world.deliveries.findLast(({ event }) => event === 'push');
  if (push === undefined) throw new Error('There was no push');
  const options = { bundle: join(folder, 'index.mjs') };
  return runBundle(world, repository, push, permissions ? { ...options, permissions } : options);
}

const page = async (repository: Repository) =>
  (await readFile(repository, 'main', 'README.md'))?.bytes.toString('utf8') ?? '';

test.each(['open-course', 'website', 'binder-blend'])(
  'a copy of %s gets its own first page, once',
  async (template) => {
    const repository = await copy(template);
    expect((await run(repository)).outputs.outcome).toBe('done');
    expect(await page(repository)).toContain(`${playground.url}/you/my-${template}/issues/new?`);
    expect(await page(repository)).not.toContain('{{');
    const subjects = async () =>
      (await log(repository, 'main', { count: 9 })).map((one) => one.oid);
    const before = await subjects();
    expect((await run(repository)).code).toBe(0);
    expect(await subjects()).toEqual(before);
  },
);

test('nothing happens on the template itself, should its workflow start there', async () => {
  const repository = await copy('website', { name: 'itself', isTemplate: true });
  const { code, outputs, summary } = await run(repository);
  expect([code, outputs, summary]).toEqual([0, { outcome: 'nothing' }, '']);
  expect(await log(repository, 'main', { count: 9 })).toHaveLength(1);
});

test('a site that a person must switch on: the page and the summary have the one link', async () => {
  const repository = await copy('website', { name: 'by-hand', pagesMode: 'manual' });
  const { summary } = await run(repository);
  const settings = `${playground.url}/you/by-hand/settings/pages`;
  expect(summary).toContain(settings);
  expect(await page(repository)).toContain(settings);
  repository.pages.site = { branch: 'gh-pages', folder: '/', since: new Date() };
  await commitFiles(playground.world, repository, {
    edits: [{ kind: 'write', path: 'index.md', content: '# Mine\n' }],
    message: 'Update index.md',
    by: visitor(playground.world),
  });
  await run(repository);
  expect(await page(repository)).not.toContain(settings);
});

test('a workflow that may only read: the summary has the link to the switch', async () => {
  const repository = await copy('website', { name: 'read-only' });
  const { code, summary, log: lines } = await run(repository, { contents: 'read' });
  const settings = `${playground.url}/you/read-only/settings/actions`;
  expect([code, lines.includes(settings)]).toEqual([1, true]);
  expect(summary).toContain(settings);
});
