import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../../src/hosts/playground/start-playground.ts';
import { TEMPLATES } from '../../src/hosts/playground/templates.ts';
import { unitsSource } from '../../src/hosts/playground/units-source.ts';
import { commentOnIssue } from '../../src/hosts/playground/world/comments.ts';
import { commitFiles } from '../../src/hosts/playground/world/commit-files.ts';
import { editIssue, openIssue, reopenIssue } from '../../src/hosts/playground/world/issues.ts';
import { log } from '../../src/hosts/playground/world/read-commits.ts';
import { listAllFiles, readFile } from '../../src/hosts/playground/world/read-files.ts';
import {
  createRepositoryFromTemplate,
  type NewRepository,
} from '../../src/hosts/playground/world/repositories.ts';
import type { Access } from '../../src/hosts/playground/world/state/app.ts';
import type { Issue } from '../../src/hosts/playground/world/state/issue.ts';
import type { Repository } from '../../src/hosts/playground/world/state/repository.ts';
import type { User } from '../../src/hosts/playground/world/state/user.ts';
import type { World } from '../../src/hosts/playground/world/state/world.ts';
import { addUser, visitor } from '../../src/hosts/playground/world/users.ts';
import type { Source } from '../../src/openlearn/download/source.ts';
import { createOracle } from '../support/openapi-oracle.ts';
import { createWebhookOracle } from '../support/webhook-oracle.ts';

/** What a person sees after they said something. */
export type Answer = {
  readonly issue: Issue;
  /** The last comment's text without its hidden mark; undefined for silence. */
  readonly reply: string | undefined;
  readonly comments: number;
  readonly state: string;
  readonly reactions: readonly string[];
};

/**
 * A person at the playground, with the real App behind it. Every request, every answer and every
 * webhook on the way is held against GitHub's own descriptions; `close` fails when one did not fit.
 */
export type Journey = {
  readonly playground: Playground;
  readonly repository: Repository;
  readonly you: User;
  /** What was asked of the API (`POST /repos/…`) and of git (`git /you/…`), in order; empty it to count. */
  readonly traffic: string[];
  /** Opens an issue, waits for everything to come to rest, answers what is seen there. */
  say(title: string, more?: { readonly body?: string; readonly by?: User }): Promise<Answer>;
  comment(issue: number, body: string, by?: User): Promise<Answer>;
  retitle(issue: number, title: string): Promise<Answer>;
  reopen(issue: number): Promise<Answer>;
  /** Commits in the browser, and waits. A path with null is deleted. */
  commit(
    files: Readonly<Record<string, string | Uint8Array | null>>,
    message: string,
  ): Promise<string>;
  stranger(): User;
  files(branch?: string): Promise<readonly string[]>;
  text(path: string, branch?: string): Promise<string>;
  /** Subjects of the newest commits. */
  subjects(count: number): Promise<readonly string[]>;
  /** The checks on a commit, with what they say. */
  checks(commit: string): readonly { readonly conclusion: string | null; readonly says: string }[];
  /** Gets an address of the playground. */
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  close(): Promise<void>;
};

/** A template with nothing but a first page, in which no site is built unasked: for stories about other things. */
export const BLANK = join(import.meta.dirname, 'blank');

export type JourneyOptions = {
  /** The name of a shipped template, or a folder. */
  readonly template?: string;
  readonly name?: string;
  readonly openlearn?: string;
  /** Where units come from, instead of the sample. */
  readonly source?: Source;
  /** What the App understands besides what is shipped: a reflex of the test's own. */
  readonly shelf?: PlaygroundOptions['shelf'];
  readonly installed?: boolean;
  /** How the repository is, besides: a site that goes online by hand, issues switched off. */
  readonly repository?: Pick<NewRepository, 'hasIssues' | 'pagesMode' | 'fork' | 'isTemplate'>;
  /** What the installation gives the App, where that is not what the App asks for. */
  readonly permissions?: Readonly<Record<string, Access | 'none'>>;
  /** As where people try it: whoever asks for an image is told that none is built. */
  readonly tellOfBuilds?: boolean;
};

export async function begin(options: JourneyOptions = {}): Promise<Journey> {
  const folder = await mkdtemp(join(tmpdir(), 'sayso-journey-'));
  const oracle = createOracle();
  const webhooks = createWebhookOracle();
  const traffic: string[] = [];
  const playground = await startPlayground({
    folder,
    port: 0,
    source: options.source ?? unitsSource({ openlearn: options.openlearn, network: false }),
    ...(options.shelf === undefined ? {} : { shelf: options.shelf }),
    ...(options.installed === undefined ? {} : { installed: options.installed }),
    tellOfBuilds: options.tellOfBuilds ?? false,
    onExchange(exchange) {
      traffic.push(`${exchange.request.method} ${exchange.request.path}`);
      oracle.checkExchange(exchange);
    },
    onGit: (path) => traffic.push(`git ${path}`),
    onWebhook: webhooks.checkWebhook,
  });
  const { world } = playground;
  const you = visitor(world);
  give(world, options.permissions);
  const repository = await createRepositoryFromTemplate(world, {
    ...options.repository,
    owner: you,
    name: options.name ?? 'my-course',
    template: resolve(TEMPLATES, options.template ?? 'open-course'),
  });
  await playground.idle();

  async function seen(number: number): Promise<Answer> {
    await playground.idle();
    const issue = repository.issues.get(number);
    if (issue === undefined) throw new Error(`There is no issue ${number}`);
    const fromApp = issue.comments.filter(({ byApp }) => byApp);
    return {
      issue,
      reply: fromApp.at(-1)?.body.replace(/\s*<!--.*?-->\s*/gs, ''),
      comments: fromApp.length,
      state: issue.state,
      reactions: [issue, ...issue.comments].flatMap(({ reactions }) =>
        reactions.map(({ content }) => content),
      ),
    };
  }

  return {
    playground,
    repository,
    you,
    traffic,
    say: (title, { body = '', by = you } = {}) =>
      seen(openIssue(world, repository, { title, body, by }).number),
    comment(issue, body, by = you) {
      commentOnIssue(world, repository, issue, { body, by });
      return seen(issue);
    },
    retitle(issue, title) {
      editIssue(world, repository, issue, { title, by: you });
      return seen(issue);
    },
    reopen(issue) {
      reopenIssue(world, repository, issue, { by: you });
      return seen(issue);
    },
    async commit(files, message) {
      const commit = await commitFiles(world, repository, {
        edits: Object.entries(files).map(([path, content]) =>
          content === null ? { kind: 'delete', path } : { kind: 'write', path, content },
        ),
        message,
        by: you,
      });
      await playground.idle();
      return commit;
    },
    stranger: () => addUser(world, 'stranger'),
    files: async (branch = 'main') =>
      (await listAllFiles(repository, branch)).map(({ path }) => path),
    text: async (path, branch = 'main') =>
      (await readFile(repository, branch, path))?.bytes.toString('utf8') ?? '',
    subjects: async (count) => (await log(repository, 'main', { count })).map((one) => one.subject),
    checks: (commit) =>
      [...repository.checkRuns.values()]
        .filter((run) => run.commit === commit)
        .map(({ conclusion, output }) => ({ conclusion, says: output.summary ?? '' })),
    async get(path) {
      const response = await fetch(new URL(path, playground.url));
      return { status: response.status, text: await response.text() };
    },
    async close() {
      await playground.close();
      await rm(folder, { recursive: true, force: true });
      const wrong = [...oracle.violations, ...webhooks.violations];
      if (wrong.length > 0) throw new Error(`Not as GitHub describes it:\n${wrong.join('\n')}`);
      if (world.unanswered.length > 0) {
        throw new Error(`The playground has no answer for ${JSON.stringify(world.unanswered)}`);
      }
    },
  };
}

function give({ installations }: World, permissions: JourneyOptions['permissions'] = {}): void {
  for (const { permissions: given } of installations.values()) {
    for (const [name, access] of Object.entries(permissions)) {
      if (access === 'none') delete given[name];
      else given[name] = access;
    }
  }
}

/** Replaces what differs from run to run (ports, object ids), so that replies can be compared whole. */
export function steady(journey: Journey, text: string | undefined): string {
  return (text ?? '(silence)')
    .replaceAll(journey.playground.url, 'https://github.test')
    .replace(/http:\/\/localhost:\d+\/pages/g, 'https://pages.test')
    .replace(/\b[0-9a-f]{40}\b/g, 'COMMIT');
}
