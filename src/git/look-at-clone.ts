import { personalEnvironment } from './git-environment.ts';
import { type Git, gitIn } from './run-git.ts';

/** What a person's clone says about itself. */
export type Clone = {
  /** The top of its work tree, or git's own folder for a bare repository. */
  readonly root: string;
  /** The branch that is checked out; undefined for a detached head. It may have no commit yet. */
  readonly branch: string | undefined;
  /** The address of the remote `origin`, as it was configured. */
  readonly originUrl: string | undefined;
  /** In whose name git commits here, where both parts are configured. */
  readonly person: { readonly name: string; readonly email: string } | undefined;
};

/** Looks at the clone that `folder` is in; `not-a-clone` with git's own words where there is none. */
export async function lookAtClone(
  folder: string,
): Promise<
  ({ readonly kind: 'clone' } & Clone) | { readonly kind: 'not-a-clone'; readonly reason: string }
> {
  const git = gitIn(folder, personalEnvironment());
  const inside = await git.attempt(['rev-parse', '--absolute-git-dir']);
  if (inside.exitCode !== 0) return { kind: 'not-a-clone', reason: inside.stderr.trim() };
  const [name, email] = [await configured(git, 'user.name'), await configured(git, 'user.email')];
  return {
    kind: 'clone',
    root: (await answerOf(git, ['rev-parse', '--show-toplevel'])) ?? lineOf(inside.stdout),
    branch: await answerOf(git, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    originUrl: await configured(git, 'remote.origin.url'),
    person: name === undefined || email === undefined ? undefined : { name, email },
  };
}

/** A commit of the clone that `folder` is in, by any name git knows it by; undefined for none. */
export async function findCommit(
  folder: string,
  revision: string,
): Promise<{ readonly oid: string; readonly message: string } | undefined> {
  // Nothing that git could take for an option, a range or a path.
  if (!/^[\p{L}\p{N}@][^\s:]*$/u.test(revision) || revision.includes('..')) return undefined;
  const git = gitIn(folder, personalEnvironment());
  const oid = await answerOf(git, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (oid === undefined) return undefined;
  return { oid, message: await git.run(['show', '--no-patch', '--format=%B', oid]) };
}

function configured(git: Git, key: string): Promise<string | undefined> {
  return answerOf(git, ['config', '--get', key]);
}

async function answerOf(git: Git, args: readonly string[]): Promise<string | undefined> {
  const { exitCode, stdout } = await git.attempt(args);
  const line = lineOf(stdout);
  return exitCode === 0 && line !== '' ? line : undefined;
}

function lineOf(output: string): string {
  return output.replace(/\n$/, '');
}
