import type { Found } from './find-problems.ts';

/** A path that leads out of the repository, or begins at the root of somebody's computer. */
export function outsideProblems(path: string | undefined, at: Found['path']): readonly Found[] {
  const isOutside = path !== undefined && (/^([/~\\]|[a-z]:)/i.test(path) || climbs(path));
  return isOutside ? [{ path: at, problem: { kind: 'outside', path } }] : [];
}

function climbs(path: string): boolean {
  let depth = 0;
  return path.split(/[/\\]/).some((part) => {
    if (part === '..') depth -= 1;
    else if (part !== '.' && part !== '') depth += 1;
    return depth < 0;
  });
}
