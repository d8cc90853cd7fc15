import type { Installation } from './state/app.ts';
import type { CheckRun } from './state/check-run.ts';
import type { CommitComment } from './state/commit-comment.ts';
import type { Comment, Issue, PullRequest, Review } from './state/issue.ts';
import type { Dispatch, Repository } from './state/repository.ts';
import type { User } from './state/user.ts';
import type { World } from './state/world.ts';

/** A ref that moved, whoever moved it and by whatever door: git, the API or the browser. */
export type RefMove = {
  readonly ref: string;
  /** Undefined: the ref is new. */
  readonly before: string | undefined;
  /** Undefined: the ref is gone. */
  readonly after: string | undefined;
  readonly forced: boolean;
};

/** What took place, told to everyone who subscribed. Named as GitHub names its webhook events. */
export type WorldEvent =
  | {
      readonly kind: 'issues';
      readonly action:
        | 'opened'
        | 'edited'
        | 'closed'
        | 'reopened'
        | 'labeled'
        | 'unlabeled'
        | 'locked'
        | 'unlocked'
        | 'deleted';
      readonly repository: Repository;
      readonly issue: Issue;
      readonly sender: User;
      /** Of an edit: what it was before. */
      readonly before?: { readonly title?: string; readonly body?: string | null };
      readonly label?: Issue['labels'][number];
    }
  | {
      readonly kind: 'issue_comment';
      readonly action: 'created' | 'edited' | 'deleted';
      readonly repository: Repository;
      readonly issue: Issue;
      readonly comment: Comment;
      readonly sender: User;
      readonly before?: { readonly body: string };
    }
  | {
      readonly kind: 'commit_comment';
      readonly repository: Repository;
      readonly comment: CommitComment;
      readonly sender: User;
    }
  | {
      readonly kind: 'push';
      readonly repository: Repository;
      readonly move: RefMove;
      /** Undefined: pushed with a deploy key. */
      readonly sender: User | undefined;
    }
  | {
      readonly kind: 'pull_request';
      readonly action: 'opened' | 'closed' | 'reopened' | 'edited' | 'synchronize';
      readonly repository: Repository;
      readonly pull: PullRequest;
      readonly sender: User;
      /** Of `synchronize`: the head commits before and after. */
      readonly moved?: { readonly before: string; readonly after: string };
      readonly before?: { readonly title?: string; readonly body?: string | null };
    }
  | {
      readonly kind: 'pull_request_review';
      readonly repository: Repository;
      readonly pull: PullRequest;
      readonly review: Review;
      readonly sender: User;
    }
  /** A branch or tag that was made. */
  | {
      readonly kind: 'create';
      readonly repository: Repository;
      readonly ref: string;
      readonly sender: User;
    }
  | {
      readonly kind: 'check_run';
      readonly action: 'created' | 'completed' | 'rerequested';
      readonly repository: Repository;
      readonly checkRun: CheckRun;
      readonly sender: User;
    }
  | {
      readonly kind: 'repository';
      readonly action: 'created' | 'renamed' | 'archived' | 'unarchived' | 'deleted' | 'edited';
      readonly repository: Repository;
      readonly sender: User;
      readonly before?: { readonly name?: string; readonly defaultBranch?: string };
    }
  | {
      readonly kind: 'installation';
      readonly action: 'created' | 'deleted' | 'suspend' | 'unsuspend';
      readonly installation: Installation;
      readonly repositories: readonly Repository[];
      readonly sender: User;
    }
  | {
      readonly kind: 'installation_repositories';
      readonly action: 'added' | 'removed';
      readonly installation: Installation;
      readonly repositories: readonly Repository[];
      readonly sender: User;
    }
  | {
      readonly kind: 'repository_dispatch';
      readonly repository: Repository;
      readonly dispatch: Dispatch;
    }
  /** Not a webhook of GitHub's; pages that show reactions live may want it. */
  | {
      readonly kind: 'reaction';
      readonly repository: Repository;
      readonly issue: Issue;
      readonly sender: User;
    };

/** Has `listener` told of everything from now on; answers how to stop that. */
export function subscribe(world: World, listener: (event: WorldEvent) => void): () => void {
  world.listeners.add(listener);
  return () => world.listeners.delete(listener);
}

/** Tells everyone, in the order of subscription. A listener must not throw. */
export function emit(world: World, event: WorldEvent): void {
  for (const listener of world.listeners) listener(event);
}
