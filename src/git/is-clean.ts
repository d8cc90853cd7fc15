import { personalEnvironment } from './git-environment.ts';
import { gitIn } from './run-git.ts';

/** Whether a folder of a person's clone holds what its commit holds: nothing changed, and nothing new that is not ignored. */
export async function isClean(folder: string): Promise<boolean> {
  const git = gitIn(folder, personalEnvironment());
  const status = await git.attempt(['status', '--porcelain', '--', '.']);
  return status.exitCode === 0 && status.stdout.trim() === '';
}
