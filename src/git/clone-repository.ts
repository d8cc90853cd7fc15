import { appendFile, mkdir, rm } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCommitText, writeCommitText } from './commit-text.ts';
import { fetchBlobs } from './fetch-blobs.ts';
import { isolatedEnvironment } from './git-environment.ts';
import { openTree } from './open-tree.ts';
import { deleteOn, pushTo } from './push-to-remote.ts';
import { readObjects } from './read-objects.ts';
import { remoteBranches } from './remote-branches.ts';
import type { Repository } from './repository.ts';
import { gitIn } from './run-git.ts';
import type { Tree } from './tree.ts';
import { writeCommit } from './write-commit.ts';

export type CloneRequest = {
  /** An http(s) or file address, or the absolute path of a repository on this machine. */
  readonly url: string;
  /** What `tree()`, `head()` and `log()` mean when no branch is named; it need not exist yet. */
  readonly branch: string;
  /** An absolute path that does not exist yet, or an empty folder; removed by `close`. */
  readonly folder: string;
  /** The value of the HTTP Authorization header, such as `Basic …` or `Bearer …`. */
  readonly authorization?: string | undefined;
};

/** How many trees stay listed: most ask for the same ones again, and a listing is a process. */
const RECENT = 3;

/**
 * A bare, blob-less clone of the newest commit of one branch, without tags; file contents, other
 * branches and history are fetched when they are asked for.
 *
 * Rejects with a `GitError` when the remote cannot be reached or does not let us in. A remote
 * without commits or without that branch is fine: `head()` is undefined, `tree()` is empty.
 * `init` and `fetch` instead of `git clone`, because clone fails on a branch that is not there.
 */
export async function cloneRepository(request: CloneRequest): Promise<Repository> {
  const { folder, branch } = request;
  await mkdir(folder, { recursive: true });
  const environment = isolatedEnvironment(request.authorization);
  const git = gitIn(folder, environment);
  await git.run(['init', '--bare', '--template=', '--initial-branch=main', '.']);
  await appendFile(`${folder}/config`, remoteSection(request.url));

  const reader = readObjects(folder, environment);
  const branches = remoteBranches(git, reader);
  const prefetch = (oids: readonly string[]) => fetchBlobs(git, oids);
  const trees: Tree[] = [];
  function treeOf(commit: string | undefined): Tree {
    const known = trees.find((tree) => tree.commit === commit);
    if (known !== undefined) return known;
    const tree = openTree(commit, { git, reader, prefetch });
    trees.push(tree);
    if (trees.length > RECENT) trees.shift();
    return tree;
  }
  try {
    await branches.head(branch);
  } catch (error) {
    await reader.close();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }

  return {
    tree: async (name = branch) => treeOf(await branches.head(name)),
    treeAt: async (commit) => treeOf(commit),
    head: (name = branch) => branches.head(name),
    async refresh() {
      branches.forget();
      await branches.head(branch);
    },
    async log(count, name = branch) {
      const head = await branches.head(name);
      return head === undefined ? [] : branches.log(head, count);
    },
    async commit(wanted) {
      // Git looks at every blob that a tree is to hold; without this it would fetch them one by one.
      await prefetch(blobsIn(wanted.changes));
      return writeCommit(folder, environment, wanted);
    },
    commitText: (commit) => readCommitText(reader, commit),
    adopt: (text) => writeCommitText(git, text),
    async push(wanted) {
      const result = await pushTo(git, wanted);
      if (result.kind !== 'pushed') return result;
      for (const { ref, commit } of [wanted, ...(wanted.also ?? [])]) branches.moved(ref, commit);
      for (const ref of wanted.without ?? []) branches.moved(ref, undefined);
      return result;
    },
    async deleteRef(ref) {
      await deleteOn(git, ref);
      branches.moved(ref, undefined);
    },
    async close() {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function blobsIn(changes: Parameters<Repository['commit']>[0]['changes']): readonly string[] {
  return changes.flatMap((change) =>
    change.kind === 'write' && change.content.kind === 'blob' ? [change.content.oid] : [],
  );
}

/** The remote in git's configuration, as `git remote add` would write it. Source: git-config(1), "Syntax". */
function remoteSection(url: string): string {
  const address = isAbsolute(url) ? pathToFileURL(url).href : url;
  if (!/^(https?|file):\/\//.test(address)) throw new Error('Not an address to clone from');
  if (/[\p{Cc}]/u.test(address)) throw new Error('Not an address to clone from');
  return `[remote "origin"]\n\turl = "${address.replace(/[\\"]/g, '\\$&')}"\n`;
}
