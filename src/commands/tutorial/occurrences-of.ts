import type { Aftermath, PlanContext, Unasked } from '../../engine/command.ts';
import type { Happening } from '../../engine/happening.ts';
import type { Occurrence } from '../../tutorial/occurrence.ts';
import { isOwnName } from './course.ts';

/** As far back as a push reaches that people make. */
const RECENT = 50;

/** What a push, or what took place without words, is to a course. */
export async function occurrencesOf(
  happening: Unasked,
  context: Pick<PlanContext, 'repository'>,
): Promise<readonly Occurrence[]> {
  if (happening.kind === 'occurred') return [happening.occurrence];
  return [{ kind: 'pushed', touched: await touchedBy(happening, context) }];
}

/**
 * What a command of another room means to a course, once it was carried out: its words were said, its
 * commit touched files, and it was done. What the course did itself it knows already.
 */
export async function occurrencesAfter(
  { happening, occurrences }: Aftermath,
  context: Pick<PlanContext, 'repository'>,
): Promise<readonly Occurrence[]> {
  const news = occurrences.filter((one) => one.kind !== 'carried-out' || !isOwnName(one.command));
  if (happening.kind !== 'pushed') {
    if (news.length === 0) return [];
    return [...saidIn(happening), ...news];
  }
  const pushed = await occurrencesOf(happening, context);
  return [...(news.length === 0 ? [] : saidIn(happening)), ...pushed, ...news];
}

function saidIn(happening: Happening): readonly Occurrence[] {
  if (happening.kind === 'occurred') return [];
  const text = happening.kind === 'said' ? happening.utterance.text : happening.message;
  return [{ kind: 'said', text: text.split('\n', 1)[0] ?? '' }];
}

/** The Action is not told which paths a push touched, so the commits are compared. */
async function touchedBy(
  pushed: Extract<Happening, { kind: 'pushed' }>,
  { repository }: Pick<PlanContext, 'repository'>,
): Promise<readonly string[]> {
  if (pushed.touched !== undefined) return pushed.touched;
  const known = (await repository.log(RECENT)).some(({ oid }) => oid === pushed.before);
  if (!known || pushed.before === undefined) return pushed.added ?? [];
  const before = await (await repository.treeAt(pushed.before)).list();
  const after = await (await repository.tree()).list();
  return differing(before, after);
}

type Entry = { readonly path: string; readonly oid: string };

function differing(before: readonly Entry[], after: readonly Entry[]): readonly string[] {
  const old = new Map(before.map(({ path, oid }) => [path, oid]));
  const now = new Map(after.map(({ path, oid }) => [path, oid]));
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => old.get(path) !== now.get(path)).sort();
}
