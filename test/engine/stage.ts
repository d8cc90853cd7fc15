import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Reflex } from '../../src/engine/command.ts';
import { handle } from '../../src/engine/handle.ts';
import type {
  Happening,
  Occurrence,
  Person,
  Place,
  RepositoryFacts,
} from '../../src/engine/happening.ts';
import type {
  Book,
  Engine,
  Host,
  Outcome,
  Permission,
  StartedBuild,
} from '../../src/engine/ports.ts';
import { pushOf } from '../../src/engine/push-of.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import { type BareRepository, createBareRepository, git } from '../support/bare-repository.ts';

/** A host for the engine's own tests: real git below, and everything said to people written down. */
export type Stage = {
  readonly remote: BareRepository;
  readonly facts: RepositoryFacts;
  /** What happened in order: heard, said (state and text), closed, proposed. */
  readonly log: string[];
  /** Changes what the host answers. */
  readonly world: World;
  say(title: string, more?: Partial<Happening>): Promise<Outcome>;
  push(message: string, more?: Partial<Happening>): Promise<Outcome>;
  /** Something takes place without words. */
  occur(occurrence: Occurrence, more?: Partial<Happening>): Promise<Outcome>;
  close(): Promise<void>;
};

export type World = {
  permission: Permission;
  claim: 'first' | 'again' | 'taken';
  /** Keys that are claimed already, and by whom. */
  readonly claimed: Map<string, 'again' | 'taken'>;
  /** What is done in a moment is claimed by the push that does it. */
  claimsByPush: boolean;
  recent: number;
  borrowed: boolean;
  pagesOn: boolean;
  build: StartedBuild;
  /** Something that happens between planning and landing, once. */
  meanwhile: (() => Promise<unknown>) | undefined;
  book: Partial<Book>;
};

export const you: Person = { id: 1, login: 'you', bot: false };

export async function setStage(
  commands: readonly Command[],
  reflexes: readonly Reflex[] = [],
): Promise<Stage> {
  const remote = await createBareRepository();
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-stage-'));
  const log: string[] = [];
  const world: World = {
    permission: 'write',
    claim: 'first',
    claimed: new Map(),
    claimsByPush: false,
    recent: 0,
    borrowed: false,
    pagesOn: true,
    build: { kind: 'started', url: 'https://github.com/you/my-course/actions' },
    meanwhile: undefined,
    book: {},
  };
  const facts: RepositoryFacts = {
    id: 7,
    owner: 'you',
    name: 'my-course',
    webUrl: 'https://github.com/you/my-course',
    siteUrl: 'https://you.github.io/my-course/',
    cloneUrl: remote.folder,
    defaultBranch: 'main',
    private: false,
    fork: false,
    archived: false,
    template: false,
  };
  const engine: Engine = {
    host: hostOf({ remote, scratch, log, world }),
    shipped: commands,
    bookOf: async () => ({
      commands,
      reflexes,
      problems: [],
      changes: 'direct',
      publishes: 'always',
      ...world.book,
    }),
    runners: {
      publish: async (tree, { editions }) => ({
        changes: [
          {
            kind: 'write',
            path: 'index.html',
            content: { kind: 'text', text: (await tree.list()).map(({ path }) => path).join('\n') },
          },
        ],
        pages: 1,
        offers: [...editions.offered, ...editions.asked],
        notes: [],
      }),
    },
    author: { name: 'sayso[bot]', email: 'sayso[bot]@users.noreply.github.com' },
    self: 'sayso[bot]',
    log: () => undefined,
  };
  let spoken = 0;
  return {
    remote,
    facts,
    log,
    world,
    async say(title, more = {}) {
      spoken += 1;
      const place: Place = { kind: 'issue', number: spoken, locked: false };
      return handle(
        {
          kind: 'said',
          key: `issue-${spoken}`,
          repository: facts,
          place,
          sender: you,
          utterance: { channel: 'issue', text: title, body: '' },
          before: undefined,
          ...more,
        } as Happening,
        engine,
      );
    },
    async push(message, more = {}) {
      const commit = await remote.commit({ [`pushed-${message.length}.md`]: message }, message);
      return handle(
        {
          kind: 'pushed',
          key: `commit-${commit}`,
          repository: facts,
          place: { kind: 'commit', commit },
          sender: you,
          message,
          added: undefined,
          ...more,
        } as Happening,
        engine,
      );
    },
    async occur(occurrence, more = {}) {
      spoken += 1;
      return handle(
        {
          kind: 'occurred',
          key: `occurred-${spoken}`,
          repository: facts,
          place: { kind: 'nowhere' },
          sender: you,
          occurrence,
          ...more,
        } as Happening,
        engine,
      );
    },
    async close() {
      await remote.remove();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

function hostOf({
  remote,
  scratch,
  log,
  world,
}: {
  remote: BareRepository;
  scratch: string;
  log: string[];
  world: World;
}): Host {
  return {
    async claim(key) {
      const known = world.claimed.get(key) ?? world.claim;
      if (known !== 'first' || !world.claimsByPush) return known;
      log.push('claimed by itself');
      return (await hasRef(remote.folder, claimOf(key))) ? 'taken' : 'first';
    },
    claimRef: async (key) => (world.claimsByPush ? claimOf(key) : undefined),
    permissionOf: async () => world.permission,
    heard: async (place) => void log.push(`heard ${place.kind}`),
    reply: async (_place, markdown, state) => void log.push(`${state}: ${markdown}`),
    finish: async (place) => void log.push(`closed ${place.kind}`),
    keepOpen: async (place, title) => void log.push(`kept ${place.kind}: ${title}`),
    borrowedWords: async () => world.borrowed,
    recentCommands: async () => world.recent,
    openRepository: async () =>
      cloneRepository({
        url: remote.folder,
        branch: 'main',
        folder: await mkdtemp(join(scratch, 'clone-')),
      }),
    async land(landing) {
      const meanwhile = world.meanwhile;
      world.meanwhile = undefined;
      await meanwhile?.();
      return landing.repository.push(pushOf(landing));
    },
    async propose({ branch, title }) {
      log.push(`proposed ${title} from ${branch}`);
      return 'https://github.com/you/my-course/pull/2';
    },
    async openIssue({ marker, title }) {
      log.push(`issue ${marker}: ${title}`);
      return 70;
    },
    async writeComment({ issue, marker, body, comment = 700 }) {
      log.push(`comment ${marker} in ${issue}: ${body}`);
      return comment;
    },
    async startBuild({ commit, place, language }) {
      const spoken = language === undefined ? '' : ` in ${language}`;
      log.push(`building ${commit.slice(0, 7)}, answer at ${place.kind}${spoken}`);
      return world.build;
    },
    async site() {
      const url = 'https://you.github.io/my-course/';
      return world.pagesOn
        ? { kind: 'on', url }
        : { kind: 'off', url, settingsUrl: 'https://github.com/you/my-course/settings/pages' };
    },
  };
}

export function claimOf(key: string): string {
  return `refs/sayso/claims/${key}`;
}

export async function hasRef(folder: string, ref: string): Promise<boolean> {
  return (await git(folder, 'for-each-ref', ref)) !== '';
}
