import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryTutorial } from '../../../src/commands/tutorial/repository-tutorial.ts';
import type { Aftermath, Command, PlanContext, Unasked } from '../../../src/engine/command.ts';
import { commitMessage } from '../../../src/engine/commit-message.ts';
import type { Occurrence, Person, Place, RepositoryFacts } from '../../../src/engine/happening.ts';
import { linksTo } from '../../../src/engine/links-to.ts';
import type { Aside, OpenIssueFollowUp, Plan } from '../../../src/engine/plan.ts';
import { cloneRepository } from '../../../src/git/clone-repository.ts';
import { interpret } from '../../../src/language/interpret.ts';
import type { Channel } from '../../../src/language/utterance.ts';
import { render } from '../../../src/words/render.ts';
import { createBareRepository } from '../../support/bare-repository.ts';

export const ADA: Person = { id: 7, login: 'ada', bot: false };
export const BEN: Person = { id: 8, login: 'ben', bot: false };

const AUTHOR = { name: 'sayso[bot]', email: 'sayso@example.org' };

/** What came of a turn: undefined where nobody said a word, and nothing is to be done. */
export type Turned = { readonly plan: Plan | undefined; readonly said: string };

type By = { readonly by?: Person; readonly place?: Place };

/** A course in a real repository, without an engine around it: every plan is landed as git has it. */
export async function beginCourse(
  files: Readonly<Record<string, string>>,
  more: {
    readonly commands?: readonly Command[];
    readonly issuesOff?: true;
    /** That of the repository's settings. */
    readonly language?: 'en' | 'de';
  } = {},
) {
  const remote = await createBareRepository();
  await remote.commit(files, 'Initial commit');
  const scratch = await mkdtemp(join(tmpdir(), 'sayso-course-'));
  const folder = join(scratch, 'clone');
  const repository = await cloneRepository({ url: remote.folder, branch: 'main', folder });
  const issues: OpenIssueFollowUp[] = [];
  let id = 1;
  let events = 0;

  const facts = (): RepositoryFacts => ({
    id,
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
    ...(more.issuesOff ? { issuesOff: true as const } : {}),
    ...(more.language === undefined ? {} : { language: more.language }),
  });

  async function around(): Promise<{
    readonly context: PlanContext;
    readonly reflexes: Awaited<ReturnType<typeof repositoryTutorial>>['reflexes'];
  }> {
    const tree = await repository.tree();
    const { commands, reflexes, problems } = await repositoryTutorial(tree);
    const context: PlanContext = {
      facts: facts(),
      tree,
      repository,
      commands: [...(more.commands ?? []), ...commands],
      problems,
      scratch,
      progress: () => undefined,
    };
    return { context, reflexes };
  }

  async function commitOf(changes: Aside['changes'], message: string, branch: string) {
    const parent = await repository.head(branch);
    const commit = await repository.commit({
      parent,
      base: parent === undefined ? 'empty' : 'parent',
      changes,
      message,
      author: AUTHOR,
    });
    return { commit, ref: `refs/heads/${branch}`, expect: parent };
  }

  async function land(plan: Plan, command: string, key: string, sender: Person): Promise<Turned> {
    const said = [plan.said, ...('also' in plan ? (plan.also ?? []) : [])];
    const turned = { plan, said: said.map((one) => render(one, linksTo(facts()))).join('\n\n') };
    if (plan.kind === 'refuse') return turned;
    const asides = plan.aside ?? [];
    const trailers = { ...('trailers' in plan ? plan.trailers : {}) };
    if (asides.length > 0) trailers['Sayso-Aside'] = asides.map(({ branch }) => branch).join(' ');
    const moves = [];
    if (plan.kind === 'change') {
      const message = commitMessage({ ...plan, trailers, command, key, sender });
      moves.push(await commitOf(plan.changes, message, 'main'));
    }
    for (const { branch, subject, changes } of asides) {
      const message = commitMessage({ subject, command, key, sender });
      moves.push(await commitOf(changes, message, branch));
    }
    const [first, ...also] = moves;
    if (first !== undefined) await repository.push({ ...first, also });
    return turned;
  }

  function happens(by: Person): {
    readonly key: string;
    readonly repository: RepositoryFacts;
    readonly sender: Person;
    readonly place: Place;
  } {
    events += 1;
    const place: Place = { kind: 'nowhere' };
    return { key: `event-${events}`, repository: facts(), sender: by, place };
  }

  /** Opens what is wanted first, as the engine does. */
  async function planOn<P extends Plan | undefined>(
    make: (context: PlanContext) => Promise<P>,
    context: PlanContext,
  ): Promise<P> {
    const plan = await make(context);
    if (plan?.kind !== 'answer' || plan.first === undefined) return plan;
    issues.push(plan.first);
    return planOn(make, { ...context, opened: new Map([[plan.first.marker, 30 + issues.length]]) });
  }

  async function react(happening: Unasked): Promise<Turned> {
    const { context, reflexes } = await around();
    for (const reflex of reflexes) {
      const plan = await planOn((inside) => reflex.plan(happening, inside), context);
      if (plan !== undefined)
        return land(plan, reflex.name, happening.key, happening.sender ?? ADA);
    }
    return { plan: undefined, said: '' };
  }

  async function hear(
    words: string,
    { key, sender, place }: ReturnType<typeof happens>,
    channel: Channel,
  ): Promise<Turned> {
    const { context } = await around();
    const heard = interpret({ channel, text: words, body: '' }, context.commands);
    const command = context.commands.find(
      ({ name }) => heard.kind === 'command' && name === heard.command,
    );
    if (heard.kind !== 'command' || command === undefined) {
      throw new Error(`${words} is heard as ${heard.kind}`);
    }
    return land(
      await planOn((inside) => command.plan({ ...heard, sender, key, place }, inside), context),
      command.name,
      key,
      sender,
    );
  }

  async function push(
    changed: Readonly<Record<string, string | null>>,
    message: string,
    by: Person,
  ) {
    const before = await repository.head();
    const changes = Object.entries(changed).map(([path, text]) =>
      text === null
        ? ({ kind: 'delete', path } as const)
        : ({ kind: 'write', path, content: { kind: 'text', text } } as const),
    );
    await repository.push(await commitOf(changes, message, 'main'));
    const touched = Object.keys(changed);
    return { ...happens(by), kind: 'pushed', message, before, added: [], touched } as const;
  }

  async function follow(aftermath: Aftermath): Promise<Turned> {
    const { context, reflexes } = await around();
    const { key, sender } = aftermath.happening;
    for (const reflex of reflexes) {
      const plan = await reflex.after?.(aftermath, context);
      if (plan !== undefined) return land(plan, reflex.name, key, sender ?? ADA);
    }
    return { plan: undefined, said: '' };
  }

  return {
    repository,
    /** Issues that were opened first, as they were wanted; their numbers are 31, 32, … */
    issues,
    /** Says words, as the title of an issue unless told otherwise. */
    says: (
      words: string,
      { by = ADA, place, channel = 'issue' }: By & { channel?: Channel } = {},
    ) => hear(words, { ...happens(by), ...(place === undefined ? {} : { place }) }, channel),
    /** Commits files (null: deletes one) and pushes them. */
    async pushes(
      changed: Readonly<Record<string, string | null>>,
      { by = ADA, message = 'Write' }: By & { message?: string } = {},
    ): Promise<Turned> {
      return react(await push(changed, message, by));
    },
    /** The same with words that the course knows; it is told afterwards what came of them. */
    async speaks(words: string, changed: Readonly<Record<string, string>>): Promise<Turned> {
      const happening = await push(changed, words, ADA);
      const turned = await hear(words, happening, 'commit');
      const command = 'tutorial-say-0';
      await follow({ happening, occurrences: [{ kind: 'carried-out', command }] });
      return turned;
    },
    /** Something takes place without words. */
    occurs: (occurrence: Occurrence, { by = ADA, words }: By & { words?: string } = {}) =>
      react({
        ...happens(by),
        kind: 'occurred',
        occurrence,
        ...(words === undefined ? {} : { words }),
      }),
    /** The reflexes are told what came of something. */
    async after({ occurrences = [] }: Partial<Aftermath>, { by = ADA }: By = {}): Promise<Turned> {
      const occurrence = { kind: 'carried-out', command: 'any' } as const;
      const happening = { ...happens(by), kind: 'occurred', occurrence } as const;
      return follow({ happening, occurrences });
    },
    text: async (path: string, branch = 'main') =>
      (await (await repository.tree(branch)).readText(path)) ?? '',
    subjects: async (branch = 'main') =>
      (await repository.log(20, branch)).map(({ subject }) => subject),
    problems: async () => {
      const { context } = await around();
      return context.problems.map((problem) => render(problem, linksTo(facts())));
    },
    /** What this person (undefined: everybody) is answered in, whatever they say; undefined: as the repository is. */
    async languageOf(person: Person | undefined) {
      const { languageOf, languageOfAll } = await repositoryTutorial(await repository.tree());
      const around = { repository, facts: facts() };
      return person === undefined ? languageOfAll?.(around) : languageOf?.(person, around);
    },
    /** From now on it is another repository, with all that is in this one. */
    copied() {
      id += 1;
    },
    async close() {
      await repository.close();
      await rm(scratch, { recursive: true, force: true });
      await remote.remove();
    },
  };
}

export type Course = Awaited<ReturnType<typeof beginCourse>>;
