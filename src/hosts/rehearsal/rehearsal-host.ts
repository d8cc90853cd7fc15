import type { Host } from '../../engine/ports.ts';
import { pushOf } from '../../engine/push-of.ts';
import type { Repository } from '../../git/repository.ts';

/** A comment that an issue of a rehearsal holds, by its marker. */
export type ShownComment = {
  readonly id: number;
  readonly issue: number;
  readonly marker: string;
  readonly body: string;
};

/** What people would see on GitHub, besides files: kept in memory as long as the rehearsal lasts. */
export type Stage = {
  /** Titles of issues and pull requests by their numbers. */
  readonly titles: Map<number, string>;
  /** Numbers of issues of ours, by their markers. */
  readonly ours: Map<string, number>;
  /** Comments of ours, in the order in which they were written or renewed. */
  readonly comments: Map<string, ShownComment>;
  /** What was answered since this list was emptied, each place with its last word. */
  readonly answers: Map<string, string>;
};

export function emptyStage(): Stage {
  return { titles: new Map(), ours: new Map(), comments: new Map(), answers: new Map() };
}

/** The next number of an issue or pull request. */
export function nextNumber({ titles }: Stage): number {
  return titles.size + 1;
}

/** The engine's host for a rehearsal: a repository on this machine, and a stage instead of GitHub. */
export function createRehearsalHost(
  stage: Stage,
  { repository, siteUrl }: { readonly repository: Repository; readonly siteUrl: string },
): Host {
  return {
    claim: async () => 'first',
    claimRef: async () => undefined,
    permissionOf: async () => 'admin',
    heard: async () => undefined,
    async reply(place, markdown, state) {
      if (state !== 'working') stage.answers.set(JSON.stringify(place), markdown);
    },
    finish: async () => undefined,
    async keepOpen(place, title) {
      if (place.kind === 'issue') stage.titles.set(place.number, title);
    },
    borrowedWords: async () => false,
    recentCommands: async () => 0,
    openRepository: async () => repository,
    land: (landing) => landing.repository.push(pushOf(landing)),
    propose: async ({ branch: proposal }) => proposal,
    async openIssue({ marker, title }) {
      const known = stage.ours.get(marker);
      if (known !== undefined) return known;
      const number = nextNumber(stage);
      stage.titles.set(number, title);
      stage.ours.set(marker, number);
      return number;
    },
    async writeComment({ issue, marker, body }) {
      const key = `${issue} ${marker}`;
      const id = stage.comments.get(key)?.id ?? stage.comments.size + 1;
      stage.comments.delete(key);
      stage.comments.set(key, { id, issue, marker, body });
      return id;
    },
    site: async () => ({ kind: 'on', url: siteUrl }),
    startBuild: async () => ({ kind: 'not-here' }),
  };
}
