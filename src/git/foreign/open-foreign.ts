import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchBlobs } from '../fetch-blobs.ts';
import { foreignEnvironment } from '../git-environment.ts';
import { GitError } from '../git-error.ts';
import { openTree } from '../open-tree.ts';
import { readObjects } from '../read-objects.ts';
import type { Tree } from '../tree.ts';
import { type FoundCommit, findCommit, type Wish } from './find-commit.ts';
import type { ForeignRules } from './foreign-rules.ts';
import { type JudgedRemote, judgeRemote } from './judge-remote.ts';
import { GitLimit, limitedGit } from './limited-git.ts';
import { movedTo } from './moved-to.ts';

/** Somebody else's repository at one commit, to be read; or why it cannot be. */
export type Foreign =
  | {
      readonly kind: 'opened';
      readonly commit: string;
      /** The branch, tag or commit that was asked for; the default branch where none was. */
      readonly ref: string;
      /** The folder that an address named behind the ref; '' for none. */
      readonly folder: string;
      /** Contents are fetched by `prefetch`; it and `list` may end with a `GitLimit`. */
      readonly tree: Tree;
      /** Removes what was kept on disk. */
      close(): Promise<void>;
    }
  | ForeignProblem;

export type ForeignProblem =
  | { readonly kind: 'refused'; readonly why: 'address' | 'host' | 'private-address' }
  /** There is none, or it is not for everybody: servers do not say which. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-ref' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'unreachable'; readonly detail: string };

export type ForeignRequest = {
  /** The address that git clones from; an https address of an allowed host. */
  readonly url: string;
  readonly wish: Wish;
  /** An absolute path that does not exist yet. */
  readonly folder: string;
  readonly rules: ForeignRules;
};

/**
 * Opens a repository of somebody else's at one commit, without contents and history, as somebody who is
 * nobody: no credentials, no hooks, no submodules, no filters (nothing is checked out), no redirects
 * but one on the same server, and with caps on time, bytes and names.
 */
export async function openForeign(request: ForeignRequest): Promise<Foreign> {
  const first = await openAt(request.url, request);
  if (first !== 'moved') return first;
  const url = await movedTo(request.url, request.rules);
  const second = url === undefined ? 'moved' : await openAt(url, request);
  return second === 'moved' ? { kind: 'not-found' } : second;
}

async function openAt(url: string, request: ForeignRequest): Promise<Foreign | 'moved'> {
  const judged = await judgeRemote(url, request.rules);
  if (judged.kind !== 'allowed') return judged;
  try {
    return await open(url, judged, request);
  } catch (error) {
    await rm(request.folder, { recursive: true, force: true });
    return foreignProblem(error, request.rules);
  }
}

async function open(
  url: string,
  { protocol, addresses }: Extract<JudgedRemote, { kind: 'allowed' }>,
  { folder, wish, rules }: ForeignRequest,
): Promise<Foreign> {
  const home = join(folder, 'home');
  const bare = join(folder, 'git');
  await Promise.all([mkdir(home, { recursive: true }), mkdir(bare, { recursive: true })]);
  const resolve =
    addresses === undefined ? undefined : `${new URL(url).hostname}:443:${addresses.join(',')}`;
  const environment = foreignEnvironment({ home, protocol, resolve });
  const signal = AbortSignal.timeout(rules.timeoutMs);
  const git = limitedGit(bare, environment, { ...rules, signal });
  await git.run(['init', '--bare', '--template=', '--initial-branch=main', '.']);
  await appendFile(join(bare, 'config'), `[remote "origin"]\n\turl = "${quoted(url)}"\n`);
  const found: FoundCommit = await findCommit(git, wish);
  if (found.kind !== 'found') {
    await rm(folder, { recursive: true, force: true });
    return found;
  }
  await git.run([...FETCH, 'origin', found.commit]);
  const reader = readObjects(bare, environment);
  const prefetch = (oids: readonly string[]) => fetchBlobs(git, oids);
  return {
    kind: 'opened',
    commit: found.commit,
    ref: found.ref,
    folder: found.folder,
    tree: openTree(found.commit, { git, reader, prefetch }),
    async close() {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const FETCH = [
  'fetch',
  '--depth=1',
  '--filter=blob:none',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-progress',
  '--recurse-submodules=no',
];

/** Source: git-config(1), "Syntax". */
function quoted(url: string): string {
  return new URL(url).href.replace(/[\\"]/g, '\\$&');
}

/** What went wrong with somebody else's repository, as far as git tells; other errors are ours and are thrown on. */
export function foreignProblem(
  error: unknown,
  { timeoutMs }: ForeignRules,
): ForeignProblem | 'moved' {
  if (error instanceof GitLimit) {
    return error.limit === 'time'
      ? { kind: 'timeout', seconds: Math.round(timeoutMs / 1000) }
      : { kind: 'too-large' };
  }
  if (!(error instanceof GitError)) throw error;
  const words = error.message;
  if (/returned error: 30[12378]\b/.test(words)) return 'moved';
  if (
    /could not read Username|Authentication failed|not found|returned error: 40[134]\b/i.test(words)
  ) {
    return { kind: 'not-found' };
  }
  if (/not our ref|unadvertised object|no such remote ref|couldn't find remote ref/i.test(words)) {
    return { kind: 'no-ref' };
  }
  return { kind: 'unreachable', detail: words };
}
