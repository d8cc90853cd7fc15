import type { CheckRun } from './check-run.ts';
import type { CommitComment } from './commit-comment.ts';
import type { Issue } from './issue.ts';
import type { Role, User } from './user.ts';

/** One time the Pages branch was put online. */
export type Deploy = { readonly id: number; readonly commit: string; readonly at: Date };

/**
 * The site of a repository. `automatic`: on with the first push to gh-pages, as on GitHub when a
 * person pushes it. `manual`: a person must switch it on in the settings.
 */
export type PagesSettings = {
  mode: 'automatic' | 'manual';
  site: { readonly branch: string; readonly folder: '/' | '/docs'; readonly since: Date } | null;
  readonly deploys: Deploy[];
};

/** A `repository_dispatch` that somebody asked for; a companion workflow would start from it. */
export type Dispatch = {
  readonly eventType: string;
  readonly clientPayload: Readonly<Record<string, unknown>>;
  readonly sender: User;
  readonly at: Date;
};

export type Repository = {
  readonly id: number;
  readonly owner: User;
  name: string;
  description: string | null;
  private: boolean;
  archived: boolean;
  readonly fork: boolean;
  isTemplate: boolean;
  hasIssues: boolean;
  defaultBranch: string;
  /** `owner/name` of the template it was made from, as shown under its name. */
  readonly madeFrom: string | undefined;
  /** The bare repository on this machine's disk; the one truth for everything git. */
  readonly gitFolder: string;
  /** Roles by user id; the owner is always admin, and everyone reads what is public. */
  readonly collaborators: Map<number, Role>;
  readonly protectedBranches: Set<string>;
  readonly issues: Map<number, Issue>;
  readonly commitComments: Map<number, CommitComment>;
  readonly checkRuns: Map<number, CheckRun>;
  /** Commits that GitHub itself made and signed: in the browser, or by the App without an author. */
  readonly verifiedCommits: Set<string>;
  /** Of those that really have a signature in them: what was signed. */
  readonly signedTexts: Map<string, string>;
  readonly pages: PagesSettings;
  readonly dispatches: Dispatch[];
  /** Whether workflows would run; those of a fork do only after somebody allowed them. */
  workflows: 'active' | 'disabled_fork' | 'disabled_manually';
  readonly createdAt: Date;
  updatedAt: Date;
  pushedAt: Date;
};
