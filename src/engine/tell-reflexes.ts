import type { Repository } from '../git/repository.ts';
import type { Message } from '../words/message.ts';
import { apply, type Task } from './apply.ts';
import type { Aftermath, PlanContext, Reflex } from './command.ts';
import { didBefore } from './did-before.ts';
import { followUp } from './follow-up.ts';
import type { Happening, Occurrence, Place } from './happening.ts';
import type { Plan } from './plan.ts';
import type { Book, Engine, SiteState } from './ports.ts';
import { saidBy } from './said-by.ts';

/** What was carried out, as far as reflexes are told of it. */
export type Done = {
  readonly name: string;
  readonly happening: Happening;
  readonly repository: Repository;
  readonly book: Book;
  readonly published: boolean;
  readonly site: SiteState | undefined;
  /** An earlier attempt may have come this far already. */
  readonly again: boolean;
};

/**
 * Tells the reflexes what came of a happening, one after the other, and carries out what each has to
 * do, in the same clone; answers what there is to say besides. The work itself is done, so what breaks
 * here must not take its answer away.
 */
export async function tellReflexes(
  done: Done,
  scratch: string,
  engine: Engine,
): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (const reflex of done.book.reflexes) {
    try {
      messages.push(...(await tell(reflex, done, scratch, engine)));
    } catch (error) {
      engine.log({ event: 'broke', error: error instanceof Error ? error.stack : String(error) });
    }
  }
  return messages;
}

async function tell(
  reflex: Reflex,
  done: Done,
  scratch: string,
  engine: Engine,
): Promise<readonly Message[]> {
  const { happening, repository, book } = done;
  const aftermath = aftermathFor(reflex, done);
  if (reflex.after === undefined || aftermath === undefined) return [];
  const context: Omit<PlanContext, 'tree'> = {
    facts: happening.repository,
    repository,
    commands: book.commands,
    problems: book.problems,
    scratch,
    language: happening.language,
    progress: () => undefined,
  };
  const first = await reflex.after(aftermath, { ...context, tree: await repository.tree() });
  if (first === undefined || first.kind === 'refuse') return [];
  if (done.again && (await didBefore(first, { name: reflex.name, happening }, repository))) {
    return [];
  }
  let made: Plan | undefined = first;
  const task: Task = {
    name: reflex.name,
    happening,
    repository,
    changes: book.changes,
    unasked: true,
    async makePlan(tree, opened) {
      const plan = made ?? (await reflex.after?.(aftermath, { ...context, tree, opened }));
      made = undefined;
      return plan ?? { kind: 'answer', followUps: [], quiet: true, said: { say: 'nothingLeft' } };
    },
  };
  return carryOn(task, scratch, engine);
}

/** It has heard already what it did itself, but not what came of it. */
function aftermathFor(reflex: Reflex, done: Done): Aftermath | undefined {
  const { name, happening, published, site } = done;
  const occurrences: readonly Occurrence[] = [
    ...(reflex.name === name ? [] : [{ kind: 'carried-out', command: name } as const]),
    ...(published ? [{ kind: 'site-published' } as const] : []),
  ];
  return occurrences.length === 0 ? undefined : { happening, occurrences, site };
}

async function carryOn(task: Task, scratch: string, engine: Engine): Promise<readonly Message[]> {
  const { happening, repository } = task;
  const applied = await apply(task, engine);
  engine.log({ event: 'reflex told', reflex: task.name, result: applied.kind });
  if (applied.kind !== 'landed' && applied.kind !== 'answered') return [];
  const { plan } = applied;
  const place: Place =
    applied.kind === 'landed' ? { kind: 'commit', commit: applied.commit } : happening.place;
  const at = { happening, repository, scratch, place };
  const more = await followUp(plan.followUps, at, engine);
  return plan.quiet ? more.said : [...saidBy(plan), ...more.said];
}
