import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Playground,
  startPlaygroundServer,
} from '../../../src/hosts/playground/start-playground-server.ts';
import { TEMPLATES } from '../../../src/hosts/playground/templates.ts';
import { commitFiles } from '../../../src/hosts/playground/world/commit-files.ts';
import { createWorld } from '../../../src/hosts/playground/world/create-world.ts';
import { openIssue } from '../../../src/hosts/playground/world/issues.ts';
import { log } from '../../../src/hosts/playground/world/read-commits.ts';
import { listAllFiles, readFile } from '../../../src/hosts/playground/world/read-files.ts';
import { createRepositoryFromTemplate } from '../../../src/hosts/playground/world/repositories.ts';
import type { Issue } from '../../../src/hosts/playground/world/state/issue.ts';
import type { Repository } from '../../../src/hosts/playground/world/state/repository.ts';
import type { User } from '../../../src/hosts/playground/world/state/user.ts';
import type { World } from '../../../src/hosts/playground/world/state/world.ts';
import { visitor } from '../../../src/hosts/playground/world/users.ts';
import { createOracle } from '../../support/openapi-oracle.ts';
import type { Run } from './rehearsal.ts';
import { workflowRuns } from './workflow-runs.ts';

type Files = Readonly<Record<string, string | null>>;

/** A copy of a template, with nobody behind it but its own workflow, which runs the committed bundle. */
export type Copy = {
  readonly playground: Playground;
  readonly world: World;
  readonly you: User;
  readonly repository: Repository;
  /** Runs the workflow for all that took place since. */
  work(): Promise<readonly Run[]>;
  /** Opens an issue, and runs the workflow for it. */
  say(title: string, more?: { readonly by?: User; readonly body?: string }): Promise<Issue>;
  /** Commits in the browser, and runs the workflow for it. A path with null is deleted. */
  commit(files: Files, message: string, branch?: string): Promise<readonly Run[]>;
  text(path: string, branch?: string): Promise<string>;
  files(branch?: string): Promise<readonly string[]>;
  /** The first line with one `#` on the first page. */
  heading(): Promise<string | undefined>;
  /** Subjects of all commits of the main branch, the newest first. */
  subjects(): Promise<readonly string[]>;
  /** A page of the site. */
  site(page?: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Fails where something was asked or answered that is not as GitHub describes it. */
  close(): Promise<void>;
};

export async function copyOf(template: string, name = 'my-course'): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-action-'));
  const oracle = createOracle();
  const { world } = await createWorld({ folder: join(folder, 'world') });
  const playground = await startPlaygroundServer({ world, onExchange: oracle.checkExchange });
  const you = visitor(world);
  const repository = await createRepositoryFromTemplate(world, {
    owner: you,
    name,
    template: join(TEMPLATES, template),
  });
  const work = await workflowRuns(template, playground, repository);
  const text = async (path: string, branch = 'main') =>
    (await readFile(repository, branch, path))?.bytes.toString('utf8') ?? '';

  return {
    ...{ playground, world, you, repository, work, text },
    async say(title, { by = you, body = '' } = {}) {
      const issue = openIssue(world, repository, { title, body, by });
      await work();
      return issue;
    },
    async commit(files, message, branch = 'main') {
      const edits = Object.entries(files).map(([path, content]) =>
        content === null
          ? { kind: 'delete' as const, path }
          : { kind: 'write' as const, path, content },
      );
      await commitFiles(world, repository, { edits, message, by: you, branch });
      return work();
    },
    files: async (branch = 'main') =>
      (await listAllFiles(repository, branch)).map(({ path }) => path),
    heading: async () => (await text('README.md')).match(/^# .*$/m)?.[0],
    subjects: async () => (await log(repository, 'main')).map(({ subject }) => subject),
    async site(page = '') {
      const answer = await fetch(`${playground.url}/pages/${you.login}/${name}/${page}`);
      return { status: answer.status, text: await answer.text() };
    },
    async close() {
      await playground.close();
      await rm(folder, { recursive: true, force: true });
      const wrong = [...oracle.violations, ...world.unanswered.map((one) => JSON.stringify(one))];
      if (wrong.length > 0) throw new Error(`Not as GitHub describes it:\n${wrong.join('\n')}`);
    },
  };
}

/** What was answered in an issue, without what differs from run to run: ports, object ids, marks. */
export function answerIn({ playground }: Copy, { comments }: Issue): string {
  const encoded = encodeURIComponent(playground.url);
  return (comments.at(-1)?.body ?? '(silence)')
    .replace(/\s*<!--.*?-->\s*/gs, '')
    .replaceAll(playground.url, 'https://github.test')
    .replaceAll(encoded, encodeURIComponent('https://github.test'))
    .replace(/http:\/\/localhost:\d+\/pages/g, 'https://pages.test')
    .replace(/\b[0-9a-f]{40}\b/g, 'COMMIT')
    .replace(/(?<=[@[])[0-9a-f]{7}\b/g, 'SHORT');
}
