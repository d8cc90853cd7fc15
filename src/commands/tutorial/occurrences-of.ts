import type { Aftermath, PlanContext, Unasked } from '../../engine/command.ts';
import type { Occurrence as EngineOccurrence, Happening } from '../../engine/happening.ts';
import type { Occurrence } from '../../tutorial/occurrence.ts';
import { PROGRESS_BRANCH } from '../../tutorial/progress-files.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import { isOwnName } from './course.ts';
import { standingOf } from './read-standing.ts';

/** As far back as a push reaches that people make. */
const RECENT = 50;

/** What a push, or what took place without words, is to a course. */
export async function occurrencesOf(
  happening: Unasked,
  context: Pick<PlanContext, 'repository'>,
): Promise<readonly Occurrence[]> {
  if (happening.kind === 'pushed') {
    return [{ kind: 'pushed', touched: await touchedBy(happening, context) }];
  }
  const { occurrence } = happening;
  if (occurrence.kind !== 'branch-pushed') return [occurrence];
  const touched = await touchedOn(occurrence, context);
  return [{ kind: 'branch-pushed', name: occurrence.name, touched }];
}

/**
 * What a command of another room means to a course, once it was carried out: its words were said; its
 * commit touched files, and it was done. What the course did itself it knows already, but for a push
 * whose words it answered: if they did not lead on, its files may.
 */
export async function occurrencesAfter(
  { happening, occurrences }: Aftermath,
  tutorial: Tutorial,
  context: Pick<PlanContext, 'repository' | 'facts'>,
): Promise<readonly Occurrence[]> {
  const news = occurrences.flatMap((one) => {
    const isOwn = one.kind === 'carried-out' && isOwnName(one.command);
    return isOwn || one.kind === 'branch-pushed' ? [] : [one];
  });
  const others = news.some(({ kind }) => kind === 'carried-out');
  const said = others ? saidIn(happening) : [];
  if (happening.kind !== 'pushed') return [...said, ...news];
  const own = occurrences.some((one) => one.kind === 'carried-out' && isOwnName(one.command));
  const isNew = others || (own && !(await hasLedOn(happening, tutorial, context)));
  return [...said, ...(isNew ? await occurrencesOf(happening, context) : []), ...news];
}

/** Whether the words of a push brought its sender to another step. */
async function hasLedOn(
  { key, sender }: Happening,
  tutorial: Tutorial,
  context: Pick<PlanContext, 'repository' | 'facts'>,
): Promise<boolean> {
  const [newest] = await context.repository.log(1, PROGRESS_BRANCH);
  if (sender === undefined || newest?.trailers['sayso-for'] !== key) return false;
  const progress = await standingOf(sender, tutorial, context);
  return progress !== undefined && progress.been[progress.step]?.last === progress.turnedAt;
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

/** The same for another branch; one that is new is compared with the default one. */
async function touchedOn(
  { name, before, touched }: Extract<EngineOccurrence, { kind: 'branch-pushed' }>,
  { repository }: Pick<PlanContext, 'repository'>,
): Promise<readonly string[]> {
  if (touched !== undefined) return touched;
  if ((await repository.head(name)) === undefined) return [];
  const isKnown =
    before !== undefined && (await repository.log(RECENT, name)).some(({ oid }) => oid === before);
  const base = isKnown ? await repository.treeAt(before) : await repository.tree();
  return differing(await base.list(), await (await repository.tree(name)).list());
}

type Entry = { readonly path: string; readonly oid: string };

function differing(before: readonly Entry[], after: readonly Entry[]): readonly string[] {
  const old = new Map(before.map(({ path, oid }) => [path, oid]));
  const now = new Map(after.map(({ path, oid }) => [path, oid]));
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => old.get(path) !== now.get(path)).sort();
}
