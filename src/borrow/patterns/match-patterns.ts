import ignore from 'ignore';
import { signOf } from './read-pattern.ts';

/** Which of some paths patterns choose, and what each pattern came to. */
export type Matched<Path extends string = string> = {
  readonly chosen: readonly Path[];
  /** Patterns that take, and that no path fits. */
  readonly unmatched: readonly string[];
};

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
export function matchPatterns(paths: readonly string[], patterns: readonly string[]): Matched {
  const lines = patterns.map((line) => ({ line, takes: signOf(line).takes, fits: fitterOf(line) }));
  const used = new Set<string>();
  const chosen = paths.filter((path) => {
    const fitting = lines.filter(({ fits }) => fits(path));
    for (const { line } of fitting) used.add(line);
    return fitting.at(-1)?.takes === true;
  });
  const unmatched = lines.filter(({ line, takes }) => takes && !used.has(line));
  return { chosen, unmatched: unmatched.map(({ line }) => line) };
}

function fitterOf(line: string): (path: string) => boolean {
  const { body } = signOf(line);
  // What would be read as a sign or a comment of its own stands for itself here.
  const alone = body.replace(/^[!#]/, '\\$&');
  const matcher = ignore({ ignorecase: false, allowRelativePaths: true }).add(alone);
  return (path) => matcher.ignores(path);
}
