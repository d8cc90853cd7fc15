import { listOf } from '../../settings-file/file-steps.ts';
import type { Atom, Check, StateAtom, StateCheck } from '../check.ts';
import type { CheckInFile, ConditionInFile, PhrasesInFile } from './check-schema.ts';

/** A check of the file in its plain form: one atom a key, several keys joined by `all`. */
export function checkOf(file: CheckInFile): Check {
  const { all, any, not } = file;
  return joined<Check>([
    ...eventsOf(file),
    ...statesOf(file),
    ...(all === undefined ? [] : [{ kind: 'all', checks: all.map(checkOf) } as const]),
    ...(any === undefined ? [] : [{ kind: 'any', checks: any.map(checkOf) } as const]),
    ...(not === undefined ? [] : [{ kind: 'not', check: checkOf(not) } as const]),
  ]);
}

/** The same for what can be looked up at any time. */
export function conditionOf(file: ConditionInFile): StateCheck {
  const { all, any, not } = file;
  return joined<StateCheck>([
    ...statesOf(file),
    ...(all === undefined ? [] : [{ kind: 'all', checks: all.map(conditionOf) } as const]),
    ...(any === undefined ? [] : [{ kind: 'any', checks: any.map(conditionOf) } as const]),
    ...(not === undefined ? [] : [{ kind: 'not', check: conditionOf(not) } as const]),
  ]);
}

function joined<One>(
  checks: readonly One[],
): One | { readonly kind: 'all'; readonly checks: readonly One[] } {
  const [first, ...more] = checks;
  return first !== undefined && more.length === 0 ? first : { kind: 'all', checks };
}

function eventsOf(file: CheckInFile): readonly Atom[] {
  const { said, commit, branch, pull, issue, title, from, label, site, command } = file;
  const atoms: (Atom | undefined)[] = [
    said === undefined ? undefined : saidOf(said),
    commit && { kind: 'commit', touches: commit.touches, branch: commit.branch },
    branch === undefined ? undefined : { kind: 'branch', name: branch },
    pull && { kind: 'pull', action: pull, title, from },
    issue && { kind: 'issue', action: issue, title, label },
    site && { kind: 'site' },
    command === undefined ? undefined : { kind: 'command', name: command },
  ];
  return atoms.filter((atom) => atom !== undefined);
}

function statesOf({
  added,
  changed,
  gone,
  file,
  has = [],
  been,
  language,
}: ConditionInFile): readonly StateAtom[] {
  const atoms: (StateAtom | undefined)[] = [
    added === undefined ? undefined : { kind: 'added', glob: added },
    changed === undefined ? undefined : { kind: 'changed', glob: changed },
    gone === undefined ? undefined : { kind: 'gone', glob: gone },
    file && fileOf(file),
    ...listOf(has).map((thing): StateAtom => ({ kind: 'has', thing })),
    been === undefined ? undefined : { kind: 'been', step: been },
    language === undefined ? undefined : { kind: 'language', language },
  ];
  return atoms.filter((atom) => atom !== undefined);
}

function fileOf({
  path,
  contains,
  matches,
  branch,
}: NonNullable<ConditionInFile['file']>): StateAtom {
  return { kind: 'file', path, contains, matches, branch };
}

function saidOf(said: PhrasesInFile): Atom {
  const phrases = phrasesOf(said);
  if (typeof said === 'string' || Array.isArray(said)) return { kind: 'said', phrases };
  const apart = Object.entries(said).map(([language, each]) => [language, listOf(each)] as const);
  return { kind: 'said', phrases, byLanguage: Object.fromEntries(apart) };
}

/** All phrases, whatever language they are in: words are heard in any. */
export function phrasesOf(file: PhrasesInFile): readonly string[] {
  if (typeof file === 'string') return [file];
  return Array.isArray(file) ? file : Object.values(file).flatMap((each) => listOf(each));
}
