import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { bundleAction } from '../../../scripts/bundle-action.ts';
import { INPUTS, OUTPUTS } from '../../../src/hosts/action/action-io.ts';
import { workflowParser } from './workflow-mistakes.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFile(join(ROOT, path), 'utf8');

describe('action.yml', async () => {
  const action = z
    .object({
      inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
      outputs: z.record(z.string(), z.object({ description: z.string() })),
      runs: z.strictObject({ using: z.string(), main: z.string() }),
    })
    .parse(parse(await read('action/action.yml')));

  test('declares the inputs and outputs that the code knows, and no others', () => {
    expect(Object.keys(action.inputs).sort()).toEqual(Object.values(INPUTS).sort());
    expect(Object.keys(action.outputs).sort()).toEqual(Object.values(OUTPUTS).sort());
  });

  test('needs no input: the token is the workflow’s own', () => {
    expect(action.inputs.token?.default).toMatch(/^\$\{\{ github\.token \}\}$/);
  });

  test('runs the bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.mjs' });
  });
});

test('the committed bundle is what the sources give, byte for byte', async () => {
  const built = await bundleAction();
  expect((await readdir(join(ROOT, 'action/dist'))).sort()).toEqual([...built.keys()].sort());
  for (const [name, text] of built) {
    // Not `toBe`: a difference of two long texts would fill the screen.
    const same = (await read(`action/dist/${name}`)) === text;
    expect(same, `action/dist/${name} is stale: npm run build:action`).toBe(true);
  }
});

test('the bundle holds no path of the machine that it was built on', async () => {
  expect(await read('action/dist/index.mjs')).not.toContain(ROOT);
});

const access = z.enum(['read', 'write', 'none']);
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.object({
      if: z.string(),
      'timeout-minutes': z.int().max(30),
      concurrency: z.strictObject({
        group: z.string(),
        'cancel-in-progress': z.literal(false),
        queue: z.literal('max'),
      }),
      permissions: z.record(z.string(), access),
      steps: z.array(z.strictObject({ uses: z.string() })),
    }),
  ),
});

const TEMPLATES = join(ROOT, 'templates');

/** Every workflow of this name that a template brings, by the template's name. */
async function workflowsOfTemplates(): Promise<readonly (readonly [string, string])[]> {
  const names = await readdir(TEMPLATES);
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(TEMPLATES, name, '.github/workflows/sayso.yml');
      return [name, await readFile(file, 'utf8').catch(() => '')] as const;
    }),
  );
  return found.filter(([, text]) => text !== '');
}

/** What people say and push. */
const WORDS = {
  issues: { types: ['opened', 'edited', 'reopened'] },
  issue_comment: { types: ['created'] },
  push: { 'branches-ignore': ['gh-pages', 'sayso/**'] },
};

/** And what takes place without words, which only a course with steps answers to. */
const OCCURRENCES = {
  issues: { types: ['opened', 'edited', 'reopened', 'labeled', 'closed'] },
  issue_comment: { types: ['created'] },
  push: { 'branches-ignore': ['gh-pages', 'sayso-progress', 'sayso/**'] },
  create: null,
  pull_request: { types: ['opened', 'closed'] },
  pull_request_review: { types: ['submitted'] },
};

test('the main template’s workflow and that of a course with steps are there', async () => {
  const workflows = new Map(await workflowsOfTemplates());
  expect(parse(workflows.get('open-course') ?? '').on).toEqual(WORDS);
  expect(parse(workflows.get('tutorial') ?? '').on).toEqual(OCCURRENCES);
});

describe.each(await workflowsOfTemplates())(
  'the workflow of the template %s',
  async (name, text) => {
    const workflow = workflowSchema.parse(parse(text));
    const jobs = Object.values(workflow.jobs);

    test('starts for what people say and push, never with the rights of a stranger’s pull request', () => {
      expect([WORDS, OCCURRENCES]).toContainEqual(workflow.on);
      expect(text).not.toContain('pull_request_target');
    });

    test('leaves pull requests from elsewhere and tags alone, where it hears of them at all', () => {
      if (!('create' in workflow.on)) return;
      expect(jobs[0]?.if).toContain("github.event.ref_type == 'branch'");
      expect(jobs[0]?.if).toContain('pull_request.head.repo.id == github.event.repository.id');
    });

    test('gives its job what it needs, and nothing by default', () => {
      expect(jobs.map(({ permissions }) => permissions)).toEqual([
        {
          checks: 'write',
          contents: 'write',
          issues: 'write',
          pages: 'read',
          'pull-requests': 'write',
        },
      ]);
    });

    test('stays quiet on the template itself, and for machines', () => {
      for (const guard of ['is_template', 'archived', "sender.type != 'Bot'"]) {
        expect(jobs[0]?.if).toContain(guard);
      }
    });

    test('hears of other branches only where courses are written, which may wait for commits there', () => {
      const isDeaf = jobs[0]?.if.includes('ref_name == github.event.repository.default_branch');
      expect(isDeaf).toBe(name !== 'tutorial');
    });

    test('uses this version of the Action, and nothing else', async () => {
      const { version } = z
        .object({ version: z.string() })
        .parse(JSON.parse(await read('package.json')));
      expect(jobs.flatMap(({ steps }) => steps.map(({ uses }) => uses))).toEqual([
        `sayso/sayso/action@v${version}`,
      ]);
    });

    test('is one that GitHub’s own parser takes', async () => {
      const mistakesIn = await workflowParser();
      expect(await mistakesIn(text)).toEqual([]);
      expect(await mistakesIn(text.replace('queue: max', 'queue: lots'))).toHaveLength(1);
      expect(await mistakesIn(text.replace('github.event_name', 'githup.event_name'))).not.toEqual(
        [],
      );
    });

    test('runs no shell at all', () => {
      expect(runsIn(parse(text))).toEqual([]);
    });
  },
);

/** Whatever a workflow would give to a shell. */
function runsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(runsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'run' ? [String(inside)] : runsIn(inside),
  );
}

/** How a value is put into a workflow before anything runs. */
const EXPRESSION = ['$', '{{'].join('');

const FENCED = /^( *)(`{3,}|~{3,})ya?ml[^\n]*\n([\s\S]*?)^\1\2/gm;

async function documents(): Promise<readonly string[]> {
  const names = (await readdir(join(ROOT, 'docs'), { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  return ['README.md', ...names.map((name) => `docs/${name}`)];
}

test('no YAML in the documentation teaches how to be attacked', async () => {
  for (const name of await documents()) {
    const text = await read(name).catch(() => '');
    for (const [, , , yaml = ''] of text.matchAll(FENCED)) {
      const runs = runsIn(parse(yaml, { logLevel: 'error' }));
      expect(runs.filter((run) => run.includes(EXPRESSION))).toEqual([]);
      expect(yaml).not.toContain('pull_request_target');
    }
  }
});

test('the rule for documentation sees what it should', () => {
  const run = ['echo "$', '{{ github.event.issue.title }}"'].join('');
  const [found] = `# Do not\n\n\`\`\`yaml\nsteps:\n  - run: ${run}\n\`\`\`\n`.matchAll(FENCED);
  expect(runsIn(parse(found?.[3] ?? ''))).toEqual([run]);
});
