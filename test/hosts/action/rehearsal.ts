import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { createActionToken } from '../../../src/hosts/playground/rest/tokens.ts';
import type { Delivery } from '../../../src/hosts/playground/world/state/delivery.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { World } from '../../../src/hosts/playground/world/state/world.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** What a workflow runs. */
export const BUNDLE = join(ROOT, 'action/dist/index.mjs');
export const WORKFLOW = join(ROOT, 'templates/open-course/.github/workflows/sayso.yml');

/** How one run of the Action ended, as the runner sees it. */
export type Run = {
  readonly code: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
};

export type RunOptions = {
  /** Instead of what the template's workflow gives its job. */
  readonly permissions?: Readonly<Record<string, 'read' | 'write'>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Another bundle than the committed one: what the sources give. */
  readonly bundle?: string;
};

const workflowSchema = z.object({
  jobs: z.object({
    sayso: z.object({ permissions: z.record(z.string(), z.enum(['read', 'write'])) }),
  }),
});

/** The permissions that the template's workflow gives its job, by the names of GitHub's API. */
async function permissionsOfWorkflow(): Promise<Record<string, 'read' | 'write'>> {
  const { jobs } = workflowSchema.parse(parse(await readFile(WORKFLOW, 'utf8')));
  return Object.fromEntries(
    Object.entries(jobs.sayso.permissions).map(([name, access]) => [
      name.replaceAll('-', '_'),
      access,
    ]),
  );
}

/**
 * Runs the committed bundle on an event, with the variables and files of a real runner, the payload
 * as a workflow gets it, and a token with the permissions of the template's workflow.
 */
export async function runBundle(
  world: World,
  repository: Repository,
  delivery: Delivery,
  { permissions, inputs = {}, bundle = BUNDLE }: RunOptions = {},
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-runner-'));
  const files = { event: 'event.json', summary: 'summary.md', output: 'output.txt' };
  const at = (name: string) => join(folder, name);
  await writeFile(at(files.event), JSON.stringify(asInAWorkflow(JSON.parse(delivery.body))));
  await writeFile(at(files.summary), '');
  await writeFile(at(files.output), '');
  const token = createActionToken(
    world,
    repository,
    permissions ?? (await permissionsOfWorkflow()),
  );
  const given = Object.entries({ token, ...inputs });
  const ended = await start(bundle, {
    PATH: process.env.PATH,
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: `${world.url}/api/v3`,
    GITHUB_SERVER_URL: world.url,
    GITHUB_REPOSITORY: `${repository.owner.login}/${repository.name}`,
    GITHUB_EVENT_NAME: delivery.event,
    GITHUB_EVENT_PATH: at(files.event),
    GITHUB_STEP_SUMMARY: at(files.summary),
    GITHUB_OUTPUT: at(files.output),
    GITHUB_WORKSPACE: ROOT,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  });
  const run = {
    ...ended,
    summary: await readFile(at(files.summary), 'utf8'),
    outputs: outputsIn(await readFile(at(files.output), 'utf8')),
  };
  const left = (await readdir(folder)).filter((name) => !Object.values(files).includes(name));
  await rm(folder, { recursive: true, force: true });
  if (left.length > 0) throw new Error(`The Action left something behind: ${left.join(', ')}`);
  // The runner hides a token that it was told of; nobody else would.
  if (run.log.replaceAll(`::add-mask::${token}`, '').includes(token)) {
    throw new Error('The token is in the log');
  }
  return run;
}

function start(
  bundle: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, log: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

const pathsOfCommit = ['added', 'removed', 'modified'];

/**
 * A webhook's payload as a workflow finds it: without the App's installation, and without the paths
 * of commits. Source: GitHub's "Events that trigger workflows", push.
 */
function asInAWorkflow(payload: Readonly<Record<string, unknown>>): unknown {
  const { installation: _, ...event } = payload;
  return JSON.parse(JSON.stringify(event), (key, value) =>
    pathsOfCommit.includes(key) ? undefined : value,
  );
}

/** `name<<DELIMITER`, lines, `DELIMITER`. Source: GitHub's "Workflow commands", multiline strings. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(
    /^(\w+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  )) {
    outputs[name] = value;
  }
  return outputs;
}
