import { simpleGit } from 'simple-git';
import type { GitEnvironment } from './git-environment.ts';
import { GitError } from './git-error.ts';

export type GitAnswer = {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs one git command to its end in one folder; see `gitIn`. */
export type Git = {
  /** Resolves with whatever exit code git had; rejects only when git could not be started. */
  attempt(args: readonly string[], input?: string): Promise<GitAnswer>;
  /** Resolves with what git printed; rejects with a `GitError` for any exit code but 0. */
  run(args: readonly string[], input?: string): Promise<string>;
};

const KILLED = 128;
const HIGHEST_EXIT_CODE = 255;

/** What our own environment needs of simple-git's guards; arguments stay guarded. */
const GUARDS = {
  allowUnsafeConfigEnvCount: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeHooksPath: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeTemplateDir: true,
} as const;

/**
 * Git in `folder`, through simple-git, with `environment` and nothing else. Every command gets an
 * instance of its own, because a failing task makes simple-git drop the tasks queued behind it.
 */
export function gitIn(folder: string, environment: GitEnvironment): Git {
  async function attempt(args: readonly string[], input?: string): Promise<GitAnswer> {
    let exitCode = 0;
    let stderr = '';
    const git = simpleGit({
      baseDir: folder,
      allowEnvironment: Object.keys(environment),
      unsafe: GUARDS,
      // The default gives up 50 ms after the exit, with output still in the pipe.
      completion: { onClose: true, onExit: false },
      ...(input === undefined ? {} : { input: () => input }),
      errors(error, result) {
        // Killed by a signal there is no code, and what it printed is not the whole answer.
        exitCode = typeof result.exitCode === 'number' ? result.exitCode : KILLED;
        stderr = Buffer.concat(result.stdErr).toString('utf8');
        // Git's own exit codes are ours to judge; outside of them git never ran.
        return exitCode > 0 && exitCode <= HIGHEST_EXIT_CODE ? undefined : error;
      },
    }).env(environment);
    const stdout = await git.raw([...args]);
    return { exitCode, stdout, stderr };
  }

  async function run(args: readonly string[], input?: string): Promise<string> {
    const answer = await attempt(args, input);
    if (answer.exitCode !== 0) throw gitFailure(args, answer);
    return answer.stdout;
  }

  return { attempt, run };
}

/** Names the subcommand only: arguments can be long, and are of no use to whoever reads the error. */
export function gitFailure(args: readonly string[], answer: GitAnswer): GitError {
  const words = lastWords(answer.stderr);
  return new GitError(`git ${args[0] ?? ''}: ${words}`, answer.exitCode);
}

const LONGEST_ERROR = 2000;

/** The end of what git printed to its error output, short enough for a log line. */
export function lastWords(stderr: string): string {
  const text = stderr.trim();
  return text === '' ? 'ended without a word' : text.slice(-LONGEST_ERROR);
}
