import { realpath } from 'node:fs/promises';
import type { Change } from '../../git/changeset.ts';
import { personalEnvironment } from '../../git/git-environment.ts';
import type { Repository } from '../../git/repository.ts';
import { type Git, gitIn } from '../../git/run-git.ts';
import type { Tree } from '../../git/tree.ts';
import { PROGRESS_BRANCH } from '../../tutorial/progress-files.ts';

/** More than a course needs; whatever is larger is left out. */
const MOST_FILE_BYTES = 50_000_000;
const AUTHOR = { name: 'you', email: 'you@localhost' } as const;
/** What a copy of a repository begins without. */
const NOT_COPIED = new Set(['main', PROGRESS_BRANCH, 'gh-pages']);

export type Imported = {
  readonly commit: string;
  readonly message: string;
  readonly paths: readonly string[];
};

/**
 * Makes the files of a folder the first commit of an empty repository. Where the folder is a clone, its other branches
 * come along, because courses keep there what they reveal later.
 */
export async function importFolder(
  { tree, folder }: { readonly tree: Tree; readonly folder: string },
  git: Git,
  repository: Repository,
): Promise<Imported> {
  const changes: Change[] = [];
  for (const { path, mode } of await tree.list()) {
    if (mode !== '100644' && mode !== '100755' && mode !== '120000') continue;
    const bytes = await tree.read(path, MOST_FILE_BYTES);
    if (bytes === undefined) continue;
    changes.push({ kind: 'write', path, content: { kind: 'bytes', bytes }, mode });
  }
  const message = 'Initial commit';
  const author = AUTHOR;
  const whole = { parent: undefined, base: 'empty', changes, message, author } as const;
  const commit = await repository.commit(whole);
  await repository.push({ commit, ref: 'refs/heads/main', expect: undefined });
  for (const branch of await branchesOf(folder)) {
    await git.attempt(['fetch', '--quiet', '--no-tags', folder, `${branch}:${branch}`]);
  }
  return { commit, message, paths: changes.map(({ path }) => path) };
}

/** The branches of a clone besides the one that is checked out; none where the folder is not the top of one. */
async function branchesOf(folder: string): Promise<readonly string[]> {
  const git = gitIn(folder, personalEnvironment());
  const top = await git.attempt(['rev-parse', '--show-toplevel']);
  if (top.exitCode !== 0 || top.stdout.trim() !== (await realpath(folder))) return [];
  const current = (await git.attempt(['symbolic-ref', '--quiet', 'HEAD'])).stdout.trim();
  const refs = await git.run(['for-each-ref', '--format=%(refname)', 'refs/heads']);
  return refs
    .split('\n')
    .filter((ref) => ref !== '' && ref !== current)
    .filter((ref) => !NOT_COPIED.has(ref.replace(/^refs\/heads\//, '')));
}
