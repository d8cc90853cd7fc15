import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, PlanContext } from '../../src/engine/command.ts';
import { commitMessage } from '../../src/engine/commit-message.ts';
import type { RepositoryFacts } from '../../src/engine/happening.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { cloneRepository } from '../../src/git/clone-repository.ts';
import { interpret } from '../../src/language/interpret.ts';
import { render } from '../../src/words/render.ts';
import type { BareRepository } from './bare-repository.ts';

export const links = { repositoryUrl: 'https://github.com/you/my-course', branch: 'main' };
const sender = { id: 7, login: 'you', bot: false };

function factsOf(remote: BareRepository): RepositoryFacts {
  return {
    id: 1,
    owner: 'you',
    name: 'my-course',
    webUrl: links.repositoryUrl,
    siteUrl: 'https://you.github.io/my-course/',
    cloneUrl: remote.folder,
    defaultBranch: 'main',
    private: false,
    fork: false,
    archived: false,
    template: false,
  };
}

/** Gives a fresh, real clone of the remote as a command sees it, and cleans up afterwards. */
export async function withContext<Result>(
  remote: BareRepository,
  use: (
    context: PlanContext,
    land: (plan: Plan, name: string) => Promise<string>,
  ) => Promise<Result>,
): Promise<Result> {
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-rehearsal-'));
  const folder = join(scratch, 'clone');
  const repository = await cloneRepository({ url: remote.folder, branch: 'main', folder });
  async function land(plan: Plan, command: string): Promise<string> {
    if (plan.kind !== 'change') throw new Error(`There is nothing to land: ${plan.kind}`);
    const parent = await repository.head();
    const commit = await repository.commit({
      parent,
      base: 'parent',
      changes: plan.changes,
      message: commitMessage({ ...plan, command, key: 'issue-1', sender }),
      author: { name: 'sayso[bot]', email: 'sayso@example.org' },
    });
    await repository.push({ commit, ref: 'refs/heads/main', expect: parent });
    return commit;
  }
  try {
    const context: PlanContext = {
      facts: factsOf(remote),
      tree: await repository.tree(),
      repository,
      commands: [],
      problems: [],
      scratch,
      progress: () => undefined,
    };
    return await use(context, land);
  } finally {
    await repository.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What became of saying something in a repository, without an engine around it. */
export type Rehearsed = {
  readonly plan: Plan;
  /** The reply, as people read it. */
  readonly said: string;
  /** Object id of the commit, when the plan was one of changes. */
  readonly commit: string | undefined;
};

/** Understands the words, plans, and when there is something to change pushes it. */
export async function say(
  words: string,
  command: Command,
  remote: BareRepository,
): Promise<Rehearsed> {
  const heard = interpret({ channel: 'issue', text: words, body: '' }, [command]);
  if (heard.kind !== 'command') throw new Error(`${words} is heard as ${heard.kind}`);
  return withContext(remote, async (context, land) => {
    const plan = await command.plan({ ...heard, sender, key: 'issue-1' }, context);
    const commit = plan.kind === 'change' ? await land(plan, command.name) : undefined;
    return { plan, said: render(plan.said, links), commit };
  });
}
