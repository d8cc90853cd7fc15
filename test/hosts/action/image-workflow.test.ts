import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  BUILD_EVENT,
  WORKFLOW,
  WORKFLOW_FILE,
} from '../../../src/commands/build-image/workflow.ts';
import { IMAGE_INPUTS } from '../../../src/hosts/action/action-io.ts';
import { workflowParser } from './workflow-mistakes.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFile(join(ROOT, path), 'utf8');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(await read('package.json')));

const permissions = z.record(z.string(), z.enum(['read', 'write']));
const stepSchema = z.strictObject({
  // No `run`: there is no shell that anything could be put into.
  uses: z.string(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  'continue-on-error': z.boolean().optional(),
});
const calledSchema = z.strictObject({
  name: z.string(),
  on: z.strictObject({ workflow_call: z.object({ secrets: z.record(z.string(), z.unknown()) }) }),
  permissions: z.strictObject({}),
  jobs: z.strictObject({
    build: z.strictObject({
      name: z.string(),
      'runs-on': z.string(),
      'timeout-minutes': z.int().max(120),
      permissions,
      steps: z.array(stepSchema),
    }),
    publish: z.strictObject({
      name: z.string(),
      needs: z.literal('build'),
      if: z.string(),
      'runs-on': z.string(),
      'timeout-minutes': z.int().max(60),
      permissions,
      steps: z.array(stepSchema),
    }),
  }),
});

const text = await read('.github/workflows/build-image.yml');
const { jobs, on } = calledSchema.parse(parse(text));

describe('the workflow that repositories have', () => {
  const own = z
    .strictObject({
      name: z.string(),
      on: z.unknown(),
      permissions: z.strictObject({}),
      concurrency: z.unknown(),
      jobs: z.strictObject({
        image: z.strictObject({
          permissions,
          uses: z.string(),
          secrets: z.record(z.string(), z.string()),
        }),
      }),
    })
    .parse(parse(WORKFLOW));

  test.each(['open-course', 'binder-blend'])(
    'lies in the template %s as it is offered to others',
    async (template) => {
      expect(await read(`templates/${template}/${WORKFLOW_FILE}`)).toBe(WORKFLOW);
    },
  );

  test('starts for our event and for nothing else; no image gets lost in the queue', () => {
    expect(own.on).toEqual({ repository_dispatch: { types: [BUILD_EVENT] } });
    expect(own.concurrency).toEqual({
      group: 'sayso-image',
      'cancel-in-progress': false,
      queue: 'max',
    });
  });

  test('calls ours of this version, and grants what its jobs take, and no more', () => {
    expect(own.jobs.image.uses).toBe(`sayso/sayso/.github/workflows/build-image.yml@v${version}`);
    expect(own.jobs.image.permissions).toEqual(jobs.publish.permissions);
    expect(Object.keys(own.jobs.image.secrets)).toEqual(Object.keys(on.workflow_call.secrets));
  });

  test('is one that GitHub’s own parser takes, and so is the one it calls', async () => {
    const mistakesIn = await workflowParser();
    expect(await mistakesIn(WORKFLOW)).toEqual([]);
    expect(await mistakesIn(text)).toEqual([]);
    expect(await mistakesIn(WORKFLOW.replace('permissions: {}', 'permissions: x'))).not.toEqual([]);
  });
});

describe('the job that runs the repository’s code', () => {
  const { build } = jobs;

  test('may read, and no more', () => {
    expect(build.permissions).toEqual({ contents: 'read' });
  });

  test('names no secret, and keeps no token in the checkout', () => {
    expect(JSON.stringify(build)).not.toMatch(/secrets\.|token/i);
    const checkout = build.steps.find(({ uses }) => uses.startsWith('actions/checkout@'));
    expect(checkout?.with?.['persist-credentials']).toBe(false);
  });

  test('uses an Action that asks for no token', async () => {
    const { inputs, runs } = await action('build-image');
    expect(Object.keys(inputs)).toEqual([
      IMAGE_INPUTS.job,
      IMAGE_INPUTS.content,
      IMAGE_INPUTS.image,
    ]);
    expect(JSON.stringify(inputs)).not.toContain('github.');
    expect([inputs.job?.default, runs]).toEqual(['build-image', BUNDLE]);
  });
});

describe('the job that has the rights', () => {
  const { publish } = jobs;

  test('has those it needs', () => {
    expect(publish.permissions).toEqual({
      checks: 'write',
      contents: 'write',
      issues: 'write',
      packages: 'write',
    });
  });

  test('has none of the repository’s files, and answers also when the build failed', () => {
    expect(publish.steps.map(({ uses }) => uses.split('@')[0])).toEqual([
      'actions/download-artifact',
      'sayso/sayso/action/publish-image',
    ]);
    expect(publish.if).toContain('!cancelled()');
    expect(publish.steps[0]?.['continue-on-error']).toBe(true);
  });

  test('uses an Action with the inputs that the code knows', async () => {
    const { inputs, runs } = await action('publish-image');
    const { content: _, ...known } = IMAGE_INPUTS;
    expect(Object.keys(inputs).sort()).toEqual(Object.values(known).sort());
    expect([inputs.job?.default, runs]).toEqual(['publish-image', BUNDLE]);
  });
});

test('what is not ours is pinned to a commit, and ours to this version', () => {
  const uses = [...jobs.build.steps, ...jobs.publish.steps].map((step) => step.uses);
  for (const one of uses.filter((use) => use.startsWith('sayso/'))) {
    expect(one).toMatch(new RegExp(`@v${version.replaceAll('.', '\\.')}$`));
  }
  const others = uses.filter((use) => !use.startsWith('sayso/'));
  expect(others).toHaveLength(3);
  for (const one of others) {
    expect(one).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    expect(text).toMatch(new RegExp(`${one} # v\\d+\\.\\d+\\.\\d+`));
  }
});

test('of what the event tells, one thing is used: which commit to check out', () => {
  expect(text.match(/github\.[\w.]+/g)).toEqual(['github.event.client_payload.commit']);
});

const BUNDLE = { using: 'node24', main: '../dist/index.mjs' };

async function action(name: string) {
  return z
    .object({
      inputs: z.record(z.string(), z.object({ default: z.string().optional() })),
      runs: z.strictObject({ using: z.string(), main: z.string() }),
    })
    .parse(parse(await read(`action/${name}/action.yml`)));
}
