import type { Reaction } from './reaction.ts';
import type { User } from './user.ts';

export type Label = { readonly id: number; readonly name: string; readonly color: string };

/** A comment on an issue or on a pull request's conversation. */
export type Comment = {
  readonly id: number;
  readonly issue: number;
  readonly user: User;
  body: string;
  /** True for what the App itself wrote, which GitHub tells in `performed_via_github_app`. */
  readonly byApp: boolean;
  readonly reactions: Reaction[];
  readonly createdAt: Date;
  updatedAt: Date;
};

/** A line of an issue's conversation that is not a comment. */
export type TimelineEntry = {
  readonly kind:
    | 'renamed'
    | 'closed'
    | 'reopened'
    | 'labeled'
    | 'locked'
    | 'unlocked'
    | 'merged'
    | 'reviewed';
  readonly user: User;
  readonly at: Date;
  /** What changed, in words for the page: the old title, the label, the merge commit. */
  readonly detail: string;
};

/** An issue, or (where `pull` is set) a pull request: they share numbers, comments and reactions. */
export type Issue = {
  readonly id: number;
  readonly number: number;
  readonly user: User;
  readonly byApp: boolean;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'reopened' | null;
  locked: boolean;
  readonly labels: Label[];
  readonly comments: Comment[];
  readonly reactions: Reaction[];
  readonly timeline: TimelineEntry[];
  readonly createdAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  closedBy: User | null;
  readonly pull: Pull | undefined;
};

/** What a pull request has besides its issue. Head and base are branches of the same repository. */
export type Pull = {
  readonly id: number;
  readonly headBranch: string;
  readonly baseBranch: string;
  /** Follows the head branch while the pull request is open. */
  headCommit: string;
  /** Where the base branch was when it was opened, then when it was merged. */
  baseCommit: string;
  readonly draft: boolean;
  mergedAt: Date | null;
  mergedBy: User | null;
  mergeCommit: string | null;
};

/** An issue that is a pull request. */
export type PullRequest = Issue & { readonly pull: Pull };

/** What somebody said about a pull request as a whole. */
export type Review = {
  readonly id: number;
  readonly user: User;
  readonly state: 'commented' | 'approved' | 'changes_requested';
  readonly body: string | null;
  readonly commit: string;
  readonly submittedAt: Date;
};
