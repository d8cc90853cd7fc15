import type { Changeset } from './changeset.ts';
import type { Tree } from './tree.ts';

/** A commit as the history shows it. */
export type LoggedCommit = {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly subject: string;
  readonly message: string;
  /** Trailers by lower-case name (`sayso-command`, `sayso-for`, …); the last one wins. */
  readonly trailers: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly time: number;
};

export type CommitRequest = {
  /** Undefined: a commit without parent (an orphan, or the first one of an empty repository). */
  readonly parent: string | undefined;
  /** A second parent, for a commit that brings its line of history in as well; needs a `parent`. */
  readonly merges?: string;
  /** `parent`: changes on top of the parent's tree. `empty`: the changes are the whole tree. */
  readonly base: 'parent' | 'empty';
  readonly changes: Changeset;
  /** Subject, blank line, body, blank line, trailers. */
  readonly message: string;
  /** Who it is recorded as; the time is now unless given (seconds since 1970, for reproducible trees). */
  readonly author: { readonly name: string; readonly email: string };
  readonly time?: number;
};

export type PushResult =
  | { readonly kind: 'pushed' }
  /** Somebody pushed first: plan again on the new head. */
  | { readonly kind: 'moved' }
  /**
   * A protected branch or a ruleset said no; `reason` is the remote's own text, untrusted. `ref`: to
   * which of the refs, where it told.
   */
  | { readonly kind: 'protected'; readonly reason: string; readonly ref?: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** One ref to be moved to `commit`. `expect`: what it must be now (undefined: it must not exist). */
export type RefMove = {
  readonly commit: string;
  readonly ref: string;
  readonly expect: string | undefined;
  /** Replaces an unrelated history (gh-pages). */
  readonly force?: boolean;
};

export type PushRequest = RefMove & {
  /** Moved in the same push: all of them, or none. */
  readonly also?: readonly RefMove[];
  /** Refs that go away in the same push, if they are there. */
  readonly without?: readonly string[];
};

/** A bare, blob-less, shallow clone, or a local repository, seen through one small surface. */
export type Repository = {
  /** The tree at the newest commit of `branch` (default: the branch it was opened on). */
  tree(branch?: string): Promise<Tree>;
  treeAt(commit: string): Promise<Tree>;
  /** The newest commit of a branch, or undefined where the branch does not exist. */
  head(branch?: string): Promise<string | undefined>;
  /** Looks again at what the remote has; a local repository has nothing to do here. */
  refresh(): Promise<void>;
  /** The newest `count` commits of the branch, newest first, deepening the clone as needed. */
  log(count: number, branch?: string): Promise<readonly LoggedCommit[]>;
  /** Writes a commit and answers its object id; nothing is visible to others before `push`. */
  commit(request: CommitRequest): Promise<string>;
  /** A commit as git keeps it: headers (`tree`, `parent`, …), a blank line, the message. */
  commitText(commit: string): Promise<string>;
  /** Writes a commit that somebody else made, from its whole text (a signature is part of it). */
  adopt(commitText: string): Promise<string>;
  /** Moves refs on the remote; one that is not what it was expected to be answers `moved`. */
  push(request: PushRequest): Promise<PushResult>;
  /** Deletes a ref on the remote; no error where there is none. */
  deleteRef(ref: string): Promise<void>;
  /** Removes what the clone left on disk. */
  close(): Promise<void>;
};
