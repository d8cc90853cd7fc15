import { personalEnvironment } from './git-environment.ts';
import { gitIn } from './run-git.ts';

/** Who commits where the machine's own git knows nobody. */
const NOBODY = ['-c', 'user.name=Sayso', '-c', 'user.email=sayso@users.noreply.github.com'];

/**
 * Makes a repository of a folder on this machine, with all that is in it as its first commit: by the
 * person whose machine it is, where git knows their name. Rejects with a `GitError`.
 */
export async function makeRepository(request: {
  readonly folder: string;
  readonly branch: string;
  readonly message: string;
}): Promise<void> {
  const git = gitIn(request.folder, personalEnvironment());
  await git.run(['init', '--quiet', `--initial-branch=${request.branch}`]);
  // Whatever a template ignores later, its own files are in.
  await git.run(['add', '--all', '--force']);
  const { exitCode } = await git.attempt(['var', 'GIT_COMMITTER_IDENT']);
  const who = exitCode === 0 ? [] : NOBODY;
  await git.run([...who, 'commit', '--quiet', '--no-verify', '-m', request.message]);
}
