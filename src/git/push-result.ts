import type { PushResult } from './repository.ts';
import { type GitAnswer, gitFailure } from './run-git.ts';

const LONGEST_REASON = 1000;

/** Somebody else's push came between; the texts are git's own and those of servers that lock refs. */
const MOVED =
  /stale info|fetch first|non-fast-forward|needs force|but expected|reference already exists|incorrect old value|failed to update ref|failed to lock|unable to resolve reference/i;

/**
 * GitHub's answers for protected branches (GH006) and rulesets (GH013), and those of servers with
 * hooks of their own. Source: GitHub's "About protected branches" and "Troubleshooting rules".
 */
const PROTECTED =
  /GH006|GH013|protected branch hook declined|repository rule violations|pre-receive hook declined|update hook declined|hook declined/i;

/** Declined by a hook as well, but the same files would be declined on any other branch too. */
const NOWHERE =
  /GH00[1-5]\b|large files detected|exceeds GitHub's file size limit|without `?workflows?`? permission|push cannot contain secrets/i;

/** The server heard us and said no, before any ref was looked at. */
const DENIED =
  /error: 403|permission to .* denied|permission denied|read-only|archived|error: 401|authentication failed|terminal prompts disabled|could not read Username/i;

/**
 * What became of `git push --porcelain`. Throws a `GitError` when the remote could not be asked at
 * all. Source of the format: git-push(1), "OUTPUT".
 */
export function pushResult(answer: GitAnswer): PushResult {
  if (answer.exitCode === 0) return { kind: 'pushed' };
  const { ref, why: rejected } = firstRejected(answer.stdout);
  const said = remoteWords(answer.stderr);
  if (rejected === undefined) {
    if (DENIED.test(answer.stderr)) return { kind: 'refused', reason: reasonOf(said, answer) };
    throw gitFailure(['push'], answer);
  }
  const everything = `${rejected}\n${said}`;
  const reason = [said, rejected]
    .filter((each) => each !== '')
    .join('\n')
    .slice(0, LONGEST_REASON);
  if (NOWHERE.test(everything)) return { kind: 'refused', reason };
  if (PROTECTED.test(everything)) {
    return { kind: 'protected', reason, ...(ref === undefined ? {} : { ref }) };
  }
  if (MOVED.test(rejected)) return { kind: 'moved' };
  return { kind: 'refused', reason };
}

/** Refs that were given up because another one of the same push could not be moved. */
const WITH_ANOTHER = /atomic (?:push fail|transaction fail)/i;

/** The ref that was the reason, and why; of an atomic push all the others are rejected as well. */
function firstRejected(stdout: string): {
  readonly ref: string | undefined;
  readonly why: string | undefined;
} {
  const lines = [...stdout.matchAll(/^!\t([^\t]*)\t(.*)$/gm)];
  const first = lines.find(([, , why = '']) => !WITH_ANOTHER.test(why)) ?? lines[0];
  return { ref: first?.[1]?.split(':').at(-1), why: first?.[2] };
}

/** The lines that the remote printed, without git's mark in front of them. */
function remoteWords(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).flatMap((line) => {
    const words = /^remote:\s?(.*)$/.exec(line)?.[1]?.trim();
    return words === undefined || words === '' ? [] : [words];
  });
  return lines.join('\n');
}

function reasonOf(said: string, answer: GitAnswer): string {
  const text = said === '' ? answer.stderr.trim() : said;
  return text.slice(0, LONGEST_REASON);
}
