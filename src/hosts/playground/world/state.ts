import type { WorldEvent } from './event.ts';

/** GitHub's ordered roles of a person in a repository. */
export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** An account. `login` may change, `id` never does. */
export type User = {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
};

/** The reactions GitHub knows. Source: REST API, "Reactions". */
export const REACTIONS = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'rocket',
  'eyes',
] as const;

export type ReactionContent = (typeof REACTIONS)[number];

export type Reaction = {
  readonly id: number;
  readonly user: User;
  readonly content: ReactionContent;
  readonly createdAt: Date;
};

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

export type CommitComment = {
  readonly id: number;
  readonly commit: string;
  readonly user: User;
  body: string;
  readonly path: string | null;
  readonly reactions: Reaction[];
  readonly createdAt: Date;
  updatedAt: Date;
};

export type CheckConclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required';

/** A check of the App on a commit, as the Checks tab shows it. */
export type CheckRun = {
  readonly id: number;
  readonly suite: number;
  readonly commit: string;
  /** Undefined for a check that a companion Action made with its own token. */
  readonly byApp: boolean;
  name: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: CheckConclusion | null;
  detailsUrl: string | null;
  externalId: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  startedAt: Date;
  completedAt: Date | null;
};

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
  readonly createdAt: Date;
  updatedAt: Date;
  pushedAt: Date;
};

export type Access = 'read' | 'write';

/** The App as it is registered: who it is, what it may do, where its webhooks go. */
export type AppRegistration = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly clientId: string;
  /** PEM; the App signs its tokens with the private half, the playground holds only this one. */
  readonly publicKey: string;
  readonly hookId: number;
  webhookSecret: string;
  /** Undefined: nothing is delivered yet (deliveries are logged as not sent). */
  webhookUrl: string | undefined;
  readonly permissions: Record<string, Access>;
  readonly events: string[];
  readonly createdAt: Date;
};

/** The App on an account: all its repositories, or those chosen. */
export type Installation = {
  readonly id: number;
  readonly account: User;
  /** `all`, or the ids of the repositories that were chosen. */
  repositories: 'all' | Set<number>;
  suspendedAt: Date | null;
  readonly permissions: Record<string, Access>;
  readonly createdAt: Date;
  updatedAt: Date;
};

/** What a bearer of a token may do: a person everything that person may, the rest what was granted. */
export type Token =
  | { readonly kind: 'person'; readonly user: User }
  | {
      readonly kind: 'installation';
      readonly installation: Installation;
      readonly permissions: Readonly<Record<string, Access>>;
      /** Undefined: all repositories of the installation. */
      readonly repositories: ReadonlySet<number> | undefined;
      readonly expiresAt: Date;
    }
  | {
      /** A workflow's own GITHUB_TOKEN: one repository, the permissions of the job. */
      readonly kind: 'action';
      readonly repository: number;
      readonly permissions: Readonly<Record<string, Access>>;
    };

/** One webhook, as sent or about to be; a redelivery is an entry of its own with the same `guid`. */
export type Delivery = {
  readonly id: number;
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly repository: number | null;
  readonly installation: number | null;
  /** The exact text that was signed. */
  readonly body: string;
  readonly redelivery: boolean;
  readonly at: Date;
  /** Undefined while it is under way; `failed` when nobody answered. */
  outcome: { readonly status: number; readonly milliseconds: number } | 'failed' | undefined;
};

/** A request that the playground has no answer for: ours to add, or a mistake in what was asked. */
export type Unanswered = { readonly method: string; readonly path: string };

/** A template on the start page: a folder of files on this machine. */
export type Template = {
  readonly name: string;
  readonly description: string;
  readonly folder: string;
};

/** Everything the playground remembers. Git is on disk in `folder`; the rest lives with the process. */
export type World = {
  readonly folder: string;
  /** `http://127.0.0.1:4567`, no slash at the end; known once the server listens. */
  url: string;
  readonly now: () => Date;
  readonly app: AppRegistration;
  readonly templates: readonly Template[];
  /** By id. */
  readonly users: Map<number, User>;
  /** By id; renamed repositories stay the same entry. */
  readonly repositories: Map<number, Repository>;
  readonly installations: Map<number, Installation>;
  readonly tokens: Map<string, Token>;
  readonly deliveries: Delivery[];
  readonly unanswered: Unanswered[];
  readonly listeners: Set<(event: WorldEvent) => void>;
  /** Ids are unique over everything in the world, as if GitHub had one counter. */
  nextId: number;
};
