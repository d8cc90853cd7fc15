import { LOCK, LOCK_VERSION, type Lock } from './lock-schema.ts';

/** A merge of many large sources comes nowhere near. */
const MOST_CHARACTERS = 20_000_000;

/** `newer`: a later release wrote it. `not-a-lock`: `where` is the first place that is not as it has to be. */
export type LockProblem = {
  readonly kind: 'problem';
  readonly problem: 'too-large' | 'not-json' | 'newer' | 'not-a-lock';
  readonly where: string;
};

/** Reads a `merge-lock.json`, which anybody may have written. It never throws. */
export function readLock(
  text: string,
): { readonly kind: 'lock'; readonly lock: Lock } | LockProblem {
  if (text.length > MOST_CHARACTERS) return problem('too-large');
  const data = parsed(text);
  if (data === undefined) return problem('not-json');
  if (isNewer(data)) return problem('newer', 'version');
  const read = LOCK.safeParse(data);
  if (read.success) return { kind: 'lock', lock: read.data };
  return problem('not-a-lock', read.error.issues[0]?.path.join('.') ?? '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isNewer(data: unknown): boolean {
  const isTable = typeof data === 'object' && data !== null && 'version' in data;
  return isTable && typeof data.version === 'number' && data.version > LOCK_VERSION;
}

function problem(problem: LockProblem['problem'], where = ''): LockProblem {
  return { kind: 'problem', problem, where: where.slice(0, 200) };
}
