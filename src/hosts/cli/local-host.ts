import type { Host } from '../../engine/ports.ts';
import { pushOf } from '../../engine/push-of.ts';
import { openLocalRepository } from '../../git/open-local-repository.ts';
import type { Repository } from '../../git/repository.ts';

/** What became of the work that the outcome by itself does not tell. */
export type LocalNotes = {
  /** Why git did not let the branch move, in git's own words. */
  refused?: string;
  /** The change waits on this branch; `said` is what it is about, as Markdown. */
  proposed?: { readonly branch: string; readonly said: string };
  /** The commit that holds the site, whether or not its branch could be moved to it. */
  site?: string;
  /** Branches that were moved or made. */
  readonly moved: string[];
};

export type LocalHostOptions = {
  readonly folder: string;
  readonly branch: string;
  readonly siteUrl: string;
  /** Shows what is being done now, as Markdown. */
  readonly working: (markdown: string) => void;
  /** Learns what became of the work. */
  readonly notes: LocalNotes;
};

/**
 * The engine's host on a person's own clone: the clone is theirs, so everything is allowed, and
 * nothing leaves the machine.
 */
export function createLocalHost({
  folder,
  branch,
  siteUrl,
  working,
  notes,
}: LocalHostOptions): Host {
  return {
    claim: async () => 'first',
    claimRef: async () => undefined,
    permissionOf: async () => 'admin',
    heard: async () => undefined,
    // The last word is printed with the outcome.
    reply: async (_place, markdown, state) => {
      if (state === 'working') working(markdown);
    },
    finish: async () => undefined,
    keepOpen: async () => undefined,
    borrowedWords: async () => false,
    recentCommands: async () => 0,
    openRepository: async () => noting(await openLocalRepository({ folder, branch }), notes),
    async land(landing) {
      const result = await landing.repository.push(pushOf(landing));
      if (result.kind === 'refused') notes.refused = result.reason;
      return result;
    },
    async propose({ branch: proposal, body }) {
      notes.proposed = { branch: proposal, said: body };
      return `git merge ${proposal}`;
    },
    // There are no issues here: what they would show is said in the terminal.
    openIssue: async () => undefined,
    writeComment: async () => undefined,
    site: async () => ({ kind: 'on', url: siteUrl }),
    startBuild: async () => ({ kind: 'not-here' }),
  };
}

/** The repository as it is, noting what it is asked to do. */
function noting(repository: Repository, notes: LocalNotes): Repository {
  return {
    ...repository,
    async commit(request) {
      const commit = await repository.commit(request);
      // A site is the only thing that is made from nothing.
      if (request.base === 'empty') notes.site = commit;
      return commit;
    },
    async push(request) {
      const result = await repository.push(request);
      if (result.kind !== 'pushed') return result;
      for (const { ref } of [request, ...(request.also ?? [])]) {
        notes.moved.push(ref.replace(/^refs\/heads\//, ''));
      }
      return result;
    },
  };
}
