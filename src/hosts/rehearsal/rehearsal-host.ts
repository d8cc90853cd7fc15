import type { Host } from '../../engine/ports.ts';
import { pushOf } from '../../engine/push-of.ts';
import type { Repository } from '../../git/repository.ts';

/** What stands in an issue of a rehearsal: a comment of ours, or the text of an issue of ours (`id` 0). */
export type ShownText = {
  readonly id: number;
  readonly issue: number;
  readonly body: string;
};

/** What people would see on GitHub, besides files: kept in memory as long as the rehearsal lasts. */
export type Stage = {
  /** Titles of issues and pull requests by their numbers. */
  readonly titles: Map<number, string>;
  /** Numbers of issues of ours, by their markers. */
  readonly ours: Map<string, number>;
  /** Texts of ours in issues, in the order in which they were written or renewed. */
  readonly texts: Map<string, ShownText>;
  /** What was answered since this list was emptied, each place with its last word. */
  readonly answers: Map<string, string>;
};

export function emptyStage(): Stage {
  return { titles: new Map(), ours: new Map(), texts: new Map(), answers: new Map() };
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
    async openIssue({ marker, title, body, renews }) {
      const known = stage.ours.get(marker);
      if (known !== undefined && !renews) return known;
      const number = known ?? nextNumber(stage);
      stage.titles.set(number, title);
      stage.ours.set(marker, number);
      stage.texts.set(`${number}`, { id: 0, issue: number, body });
      return number;
    },
    async writeComment({ issue, marker, body }) {
      const key = `${issue} ${marker}`;
      const id = stage.texts.get(key)?.id ?? stage.texts.size + 1;
      stage.texts.delete(key);
      stage.texts.set(key, { id, issue, body });
      return id;
    },
    site: async () => ({ kind: 'on', url: siteUrl }),
    startBuild: async () => ({ kind: 'not-here' }),
  };
}
