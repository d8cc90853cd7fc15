import { askOnce } from './ask-once.ts';
import { objectKind } from './object-kind.ts';
import { readRef } from './read-ref.ts';
import { gitText, gitTextOrNothing } from './run-git.ts';
import type { Repository } from './state/repository.ts';

export type Signature = {
  readonly name: string;
  readonly email: string;
  /** ISO 8601, as written in the commit. */
  readonly date: string;
};

export type Commit = {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  /** Without the newlines at its end. */
  readonly message: string;
  readonly subject: string;
  /** True for commits that GitHub itself made and signed. */
  readonly verified: boolean;
};

export type Branch = { readonly name: string; readonly commit: string };

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');

/**
 * The commit that a branch, tag, full ref or object id names, or undefined. Branches come first, as
 * in GitHub's addresses.
 */
export async function resolveCommit(
  repository: Repository,
  revision: string,
): Promise<string | undefined> {
  if (!isRevisionName(revision)) return undefined;
  if (/^[0-9a-f]{40}$/.test(revision)) {
    const kind = await objectKind(repository, revision);
    if (kind === 'commit') return revision;
    return kind === undefined ? headOf(repository, revision) : peel(repository, revision);
  }
  if (/^[0-9a-f]{7,39}$/.test(revision)) {
    return (await peel(repository, revision)) ?? headOf(repository, revision);
  }
  const branch = await headOf(repository, revision);
  if (branch !== undefined) return branch;
  const tag = await readRef(repository.gitFolder, `refs/tags/${revision}`);
  const ofTag = tag === undefined ? undefined : await peel(repository, tag);
  return ofTag ?? peel(repository, revision);
}

/** The commit that a revision, asked of git itself, comes down to. */
function peel(repository: Repository, revision: string): Promise<string | undefined> {
  return gitTextOrNothing(repository.gitFolder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
}

/** Nothing that git would read as an expression: no `..`, `^`, `~`, `:`, `@{`. */
function isRevisionName(text: string): boolean {
  return /^[^\p{Cc}\s~^:?*[\\-][^\p{Cc}\s~^:?*[\\]*$/u.test(text) && !/\.\.|@\{/.test(text);
}

/** One commit, or undefined where there is none of that name. */
export async function readCommit(
  repository: Repository,
  revision: string,
): Promise<Commit | undefined> {
  const oid = await resolveCommit(repository, revision);
  if (oid === undefined) return undefined;
  const [commit] = await log(repository, oid, { count: 1 });
  return commit;
}

/** The newest commits of a branch (or of any revision) first; empty where there is none. */
export async function log(
  repository: Repository,
  revision: string,
  options: { readonly count?: number; readonly skip?: number; readonly path?: string } = {},
): Promise<Commit[]> {
  const oid = await resolveCommit(repository, revision);
  if (oid === undefined) return [];
  return logRange(repository, [
    `--max-count=${options.count ?? 30}`,
    `--skip=${options.skip ?? 0}`,
    oid,
    '--',
    ...(options.path ? [`:(literal)${options.path}`] : []),
  ]);
}

/** The commits that `to` has and `from` has not, oldest first: what a push or a pull request brings. */
export async function commitsBetween(
  repository: Repository,
  from: string | undefined,
  to: string,
  limit = 2048,
): Promise<Commit[]> {
  const range = from === undefined ? [to] : [to, `^${from}`];
  return (await logRange(repository, [`--max-count=${limit}`, ...range, '--'])).reverse();
}

/** The commits that are on `to` and on none of the other branches, oldest first. */
export async function newCommits(
  repository: Repository,
  to: string,
  except: readonly string[],
): Promise<Commit[]> {
  const others = except.map((oid) => `^${oid}`);
  return (await logRange(repository, ['--max-count=2048', to, ...others, '--'])).reverse();
}

/** `args` name commits by their full ids. */
async function logRange(repository: Repository, args: readonly string[]): Promise<Commit[]> {
  const text = await askOnce(repository, [
    'log',
    '-z',
    '--no-show-signature',
    `--format=${FORMAT}%x00%x01`,
    ...args,
  ]);
  return text
    .split('\0\u0001')
    .map((record) => record.replace(/^\0/, ''))
    .filter((record) => record !== '')
    .map((record) => parseCommit(repository, record));
}

function parseCommit(repository: Repository, record: string): Commit {
  const [oid = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = ''] =
    record.split('\0', 9);
  const message = record.split('\0').slice(9).join('\0').replace(/\n+$/, '');
  return {
    oid,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name: an, email: ae, date: ad },
    committer: { name: cn, email: ce, date: cd },
    message,
    subject: message.split('\n', 1)[0] ?? '',
    verified: repository.verifiedCommits.has(oid),
  };
}

/** All branches, by name. */
export async function listBranches(repository: Repository): Promise<Branch[]> {
  const text = await gitText(repository.gitFolder, [
    'for-each-ref',
    '--format=%(objectname) %(refname:lstrip=2)',
    'refs/heads/',
  ]);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ commit: line.slice(0, 40), name: line.slice(41) }));
}

/** The newest commit of a branch, or undefined where the branch does not exist. */
export function headOf(repository: Repository, branch: string): Promise<string | undefined> {
  return readRef(repository.gitFolder, `refs/heads/${branch}`);
}

/** Whether `older` is in the history of `newer`. */
export async function isAncestor(
  repository: Repository,
  older: string,
  newer: string,
): Promise<boolean> {
  // Mostly it is the one before, and what a commit is will be asked anyway.
  if ((await readCommit(repository, newer))?.parents.includes(older)) return true;
  const answer = await gitTextOrNothing(repository.gitFolder, [
    'merge-base',
    '--is-ancestor',
    older,
    newer,
  ]);
  return answer !== undefined;
}

/** The newest commit that both have, or undefined for unrelated histories. */
export function mergeBase(
  repository: Repository,
  one: string,
  other: string,
): Promise<string | undefined> {
  return gitTextOrNothing(repository.gitFolder, ['merge-base', one, other]);
}

/** How many commits are in the history of a revision. */
export async function countCommits(repository: Repository, revision: string): Promise<number> {
  const oid = await resolveCommit(repository, revision);
  if (oid === undefined) return 0;
  return Number(await askOnce(repository, ['rev-list', '--count', oid]));
}
