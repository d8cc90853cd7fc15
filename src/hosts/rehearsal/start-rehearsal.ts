import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allStandings } from '../../commands/tutorial/read-standing.ts';
import { handle } from '../../engine/handle.ts';
import type { Happening, Person } from '../../engine/happening.ts';
import { personalEnvironment } from '../../git/git-environment.ts';
import { openLocalRepository } from '../../git/open-local-repository.ts';
import { gitIn } from '../../git/run-git.ts';
import type { Tree } from '../../git/tree.ts';
import type { Progress } from '../../tutorial/progress.ts';
import type { Act } from '../../tutorial/script/script.ts';
import type { Acting } from './acting.ts';
import { happeningsOf } from './happenings-of.ts';
import { importFolder } from './import-folder.ts';
import { engineOf, factsOf, YOU } from './rehearsal-engine.ts';
import { createRehearsalHost, emptyStage, type ShownText } from './rehearsal-host.ts';
import { rememberRepository } from './remember-repository.ts';

/** What came of something that somebody did. */
export type Taken = {
  /** What was answered, as Markdown, in the order of the answers. */
  readonly answers: readonly string[];
  /** Why it could not be done at all, in one line; undefined: it was done. */
  readonly broke: string | undefined;
};

/** A course in a repository of its own on this machine, with the real engine behind it. */
export type Rehearsal = {
  /** The bare repository. */
  readonly folder: string;
  /** Somebody (by login) does something; what it brings about has come to rest then. */
  take(act: Act, by?: string): Promise<Taken>;
  /** The text of a file, or undefined where there is none. */
  read(path: string, branch?: string): Promise<string | undefined>;
  /** How far the learner of this login is; undefined: they have not begun. */
  progressOf(login?: string): Promise<Progress | undefined>;
  /** What was written or renewed last in the issue of this learner. */
  shownTo(progress: Progress): ShownText | undefined;
  /** Ends what still runs; the files below `scratch` stay. */
  close(): Promise<void>;
};

/**
 * Makes a repository of the files in a folder, as “Use this template” does, and lets the course in it begin.
 * Everything is written below `scratch`, an empty folder. Sites are not built: that they are there is all
 * that a course can wait for.
 */
export async function startRehearsal({
  course,
  scratch,
}: {
  /** The files of the course. */
  readonly course: { readonly tree: Tree; readonly folder: string };
  readonly scratch: string;
}): Promise<Rehearsal & { readonly begun: Taken }> {
  const folder = join(scratch, 'course.git');
  await mkdir(folder, { recursive: true });
  const git = gitIn(folder, personalEnvironment());
  await git.run(['init', '--quiet', '--bare', '--initial-branch=main']);
  const opened = await openLocalRepository({ folder, branch: 'main' });
  const { remembered: repository, end } = rememberRepository(opened);
  const stage = emptyStage();
  const facts = factsOf(folder);
  const people = new Map<string, Person>();
  const broken: string[] = [];
  const host = createRehearsalHost(stage, { repository, siteUrl: facts.siteUrl });
  const engine = engineOf(host, broken);
  const acting: Acting = { facts, stage, git, acts: 0, branches: [], pulls: [] };

  function personOf(login: string): Person {
    const known = people.get(login) ?? { id: people.size + 1, login, bot: false };
    people.set(login, known);
    return known;
  }
  async function hear(happenings: readonly Happening[]): Promise<Taken> {
    stage.answers.clear();
    broken.length = 0;
    for (const happening of happenings) await handle(happening, engine);
    return { answers: [...stage.answers.values()], broke: broken[0] };
  }
  const first = await importFolder(course, git, repository);
  const begun = await hear([
    {
      key: `rehearsal-${first.commit}`,
      repository: facts,
      place: { kind: 'commit', commit: first.commit },
      sender: personOf(YOU),
      kind: 'pushed',
      message: first.message,
      before: undefined,
      added: first.paths,
      touched: first.paths,
    },
  ]);
  return {
    folder,
    begun,
    async take(act, by = YOU) {
      const happenings = await happeningsOf(act, personOf(by), repository, acting);
      return typeof happenings === 'string' ? { answers: [], broke: happenings } : hear(happenings);
    },
    read: async (path, branch) => (await repository.tree(branch)).readText(path),
    async progressOf(login = YOU) {
      const all = await allStandings({ repository, facts });
      return all.get(`learners/${personOf(login).id}.json`) ?? all.get('learners/all.json');
    },
    shownTo: ({ issue }) => [...stage.texts.values()].findLast((one) => one.issue === issue),
    close: end,
  };
}
