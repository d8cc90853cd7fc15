import ignore from 'ignore';
import { signOf } from './read-pattern.ts';

/** Which of some paths patterns choose. */
export type Matched = {
  readonly kind: 'matched';
  readonly chosen: readonly string[];
  /** Patterns that take, and that no path fits. */
  readonly unmatched: readonly string[];
};

/** So many paths with so many patterns would take too long; both are counted together. */
export type TooManyLooks = {
  readonly kind: 'too-many-looks';
  readonly looks: number;
  readonly most: number;
};

/** A few seconds. */
const MOST_LOOKS = 500_000;

/**
 * The paths that patterns choose. Each pattern fits what it fits as a line of a .gitignore: a file, or everything
 * in a folder. Of several that fit, the last one counts, so `!` can leave out a part of a folder that is
 * taken, and a later line can take a part of that again; in a .gitignore proper, nothing inside of a folder
 * can have another fate than the folder.
 *
 * Source: gitignore(5), "Pattern format".
 *
 * @param paths relative to where the patterns are read, with `/`
 * @param patterns without problems (`patternProblem`)
 */
export function matchPatterns(
  paths: readonly string[],
  patterns: readonly string[],
): Matched | TooManyLooks {
  const lines = patterns.map((line) => ({ line, ...signOf(line), near: nearOf(line, paths) }));
  const looks = lines.reduce((sum, { near }) => sum + near.length, 0);
  if (looks > MOST_LOOKS) return { kind: 'too-many-looks', looks, most: MOST_LOOKS };
  const takenBy = new Map<string, boolean>();
  const unmatched: string[] = [];
  for (const { line, takes, body, near } of lines) {
    // One at a time: each remembers every path and folder that it has seen.
    const fitting = near.filter(fitterOf(body));
    for (const path of fitting) takenBy.set(path, takes);
    if (takes && fitting.length === 0) unmatched.push(line);
  }
  const chosen = paths.filter((path) => takenBy.get(path) === true);
  return { kind: 'matched', chosen, unmatched };
}

/** The paths that begin as a pattern does which names a folder; all, for one that may fit at any depth. */
function nearOf(line: string, paths: readonly string[]): readonly string[] {
  const { body } = signOf(line);
  const isFromTop = body.slice(0, -1).includes('/');
  const beginning = /^\/?([^*?[\\]*)/.exec(body)?.[1]?.replace(/\/$/, '') ?? '';
  if (!isFromTop || beginning === '') return paths;
  return paths.filter((path) => path.startsWith(beginning));
}

function fitterOf(body: string): (path: string) => boolean {
  // What would be read as a sign or a comment of its own stands for itself here.
  const alone = body.replace(/^[!#]/, '\\$&');
  const matcher = ignore({ ignorecase: false, allowRelativePaths: true }).add(alone);
  return (path) => matcher.ignores(path);
}
