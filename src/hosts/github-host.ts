import type { RepositoryFacts } from '../engine/happening.ts';
import type { Host } from '../engine/ports.ts';
import type { Repository } from '../git/repository.ts';
import { closeIssue } from '../github/close-issue.ts';
import { permissionOf } from '../github/permission-of.ts';
import { renameIssue } from '../github/rename-issue.ts';
import type { Request } from '../github/request.ts';
import type { Language } from '../words/language.ts';
import type { Self } from './deliveries/reading.ts';
import { borrowedWords } from './github-host/borrowed-words.ts';
import { claim, claimRef } from './github-host/claim.ts';
import type { HostContext, Log } from './github-host/context.ts';
import { landPushed, landVerified } from './github-host/land.ts';
import { type Memory, noMemory } from './github-host/memory.ts';
import { propose } from './github-host/propose.ts';
import { quietly } from './github-host/quietly.ts';
import { recentCommandsIn } from './github-host/recent-commands.ts';
import { repliesOf } from './github-host/replies.ts';
import { openIssue, writeComment } from './github-host/show.ts';
import { type SettingsRequest, siteState } from './github-host/site-state.ts';
import { startBuild } from './github-host/start-build.ts';

/** Milliseconds between two edits of a reply; GitHub allows 80 of them a minute over all repositories. */
const BETWEEN_EDITS = 1500;

export type GitHubHostOptions = {
  readonly request: Request;
  readonly facts: RepositoryFacts;
  /** `app`: commits are signed by GitHub. `action`: they are pushed as they are. */
  readonly mode: 'app' | 'action';
  readonly self: Self;
  readonly openClone: () => Promise<Repository>;
  readonly memory?: Memory;
  readonly log?: Log;
  /** For switching Pages on; without it a person is asked to. */
  readonly settingsRequest?: SettingsRequest;
  readonly betweenEdits?: number;
};

/** The engine's host over GitHub's REST API, for one happening in one repository. */
export function createGitHubHost(options: GitHubHostOptions): Host {
  const { request, facts, memory = noMemory, log = () => undefined } = options;
  const name = { owner: facts.owner, repo: facts.name };
  let claimed: { key: string; again: boolean } | undefined;
  let remembered: string | undefined;
  let clone: Repository | undefined;
  let language: Language | undefined;
  const context = {
    request,
    name,
    facts,
    self: options.self,
    memory,
    log,
    claimed: () => claimed,
    language: () => language,
  };
  const replies = repliesOf(context satisfies HostContext, options.betweenEdits ?? BETWEEN_EDITS);

  return {
    async claim(key) {
      const commit = await clone?.head();
      const answer = await claim(key, context, { commit, isRemembered: key === remembered });
      if (key === remembered) remembered = undefined;
      // The first key is that of the happening, and marks the reply; others may follow it.
      if (answer !== 'taken') claimed ??= { key, again: answer === 'again' };
      return answer;
    },
    async claimRef(key) {
      // Whoever remembers it from an attempt before has to find out how that ended.
      if ((await memory.remember(key)) === 'before') return undefined;
      remembered = key;
      claimed ??= { key, again: false };
      return claimRef(key);
    },
    permissionOf: (person) => permissionOf(request, name, person),
    heard: (place) => quietly('heard', log, () => replies.heard(place)),
    reply(place, markdown, state, spoken) {
      language = spoken;
      return replies.reply(place)(markdown, state);
    },
    async finish(place) {
      if (place.kind !== 'issue') return;
      await quietly('finish', log, () => closeIssue(request, name, place.number));
    },
    async keepOpen(place, title) {
      if (place.kind !== 'issue') return;
      await quietly('keep open', log, () => renameIssue(request, name, place.number, title));
    },
    borrowedWords: (commit, subject) => borrowedWords({ commit, subject }, context),
    async recentCommands() {
      return (await memory.recentCommands()) ?? (clone === undefined ? 0 : recentCommandsIn(clone));
    },
    async openRepository() {
      clone = await options.openClone();
      return clone;
    },
    land: (landing) =>
      options.mode === 'app' ? landVerified(landing, context) : landPushed(landing),
    propose: (pull) => propose(pull, context),
    openIssue: (issue) => openIssue(issue, context),
    writeComment: (comment) => writeComment(comment, context),
    startBuild: (build) => startBuild(build, context),
    site: () => siteState(context, clone, options.settingsRequest ?? (async () => undefined)),
  };
}
