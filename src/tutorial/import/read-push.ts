import type { CheckInFile } from '../read/check-schema.ts';
import type { FindingIn } from './finding.ts';
import type { Awaited, Read, Reading, Settings } from './trigger.ts';

const DEFAULT_BRANCHES: ReadonlySet<string> = new Set(['main', 'master']);
const EVERY: ReadonlySet<string> = new Set(['*', '**']);

/** Any branch but the default one. */
export const ANY_OTHER = '**';

/** What a `push` waits for: commits on the default branch, on others, or on both. */
export function pushOf(settings: Settings, reading: Reading): Read {
  const { known, lineOf } = reading;
  const { branches, bad } = branchesOf(settings, reading);
  const touched = pathsOf(settings.paths, lineOf('paths'));
  const awaited = branches.flatMap((branch): readonly Awaited[] => {
    const commits = touched.paths.map((touches): CheckInFile => {
      return {
        commit: {
          ...(touches === undefined ? {} : { touches }),
          ...(branch === undefined ? {} : { branch }),
        },
      };
    });
    // A branch that was not there before is pushed when it is made.
    const isNew = branch !== undefined && !known.has(branch) && settings.paths === undefined;
    const made: readonly CheckInFile[] = isNew && branch !== ANY_OTHER ? [{ branch }] : [];
    return [...made, ...commits].map((check) => ({ check, branch }));
  });
  return { awaited, findings: [...bad, ...touched.findings] };
}

/** The branches of a push; undefined among them: the default one. */
function branchesOf(
  { branches, 'branches-ignore': ignored }: Settings,
  { guards, lineOf }: Reading,
): { readonly branches: readonly (string | undefined)[]; readonly bad: readonly FindingIn[] } {
  const bad = (names: readonly string[], key: string) =>
    names.map((pattern): FindingIn => ({ kind: 'paths', pattern, line: lineOf(key) }));
  if (guards.branch !== undefined) return { branches: [plainly(guards.branch)], bad: [] };
  if (branches !== undefined) {
    const wanted = branches.filter((name) => !name.startsWith('!'));
    const all = wanted.flatMap((name) =>
      EVERY.has(name) ? [undefined, ANY_OTHER] : [plainly(name)],
    );
    const left = branches.filter((name) => name.startsWith('!'));
    return { branches: [...new Set(all)], bad: bad(left, 'branches') };
  }
  if (ignored === undefined) return { branches: [undefined, ANY_OTHER], bad: [] };
  const others = ignored.filter((name) => !DEFAULT_BRANCHES.has(name));
  return {
    branches: others.length < ignored.length ? [ANY_OTHER] : [undefined, ANY_OTHER],
    bad: bad(others, 'branches-ignore'),
  };
}

function plainly(branch: string): string | undefined {
  return DEFAULT_BRANCHES.has(branch) ? undefined : branch;
}

/** The patterns of a push's files; undefined: any file. A tutorial has no patterns that leave out. */
function pathsOf(
  paths: readonly string[] | undefined,
  line: number,
): {
  readonly paths: readonly (string | undefined)[];
  readonly findings: readonly FindingIn[];
} {
  if (paths === undefined) return { paths: [undefined], findings: [] };
  const bad = paths.filter((path) => /^!|[+[\]]/.test(path) || path === '');
  const good = paths.filter((path) => !bad.includes(path));
  return {
    paths: good.map((path) => path.replace(/(^|\/)\*\*(?=[^/])/g, '$1**/*')),
    findings: bad.map((pattern): FindingIn => ({ kind: 'paths', pattern, line })),
  };
}
