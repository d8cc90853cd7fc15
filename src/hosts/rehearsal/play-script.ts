import { PAGE, shownAt } from '../../commands/tutorial/course.ts';
import type { Expectation, Script, ScriptTurn } from '../../tutorial/script/script.ts';
import { textIn } from '../../tutorial/text-in.ts';
import type { Tutorial } from '../../tutorial/tutorial.ts';
import type { Rehearsal, Taken } from './start-rehearsal.ts';

/** What people see after a turn. */
export type Seen = {
  readonly answers: readonly string[];
  /** What is shown of the step, as Markdown. */
  readonly page: string;
  /** The name of the step the learner is at, and its title; undefined: the course has not begun. */
  readonly step: { readonly name: string; readonly title: string } | undefined;
  readonly things: readonly string[];
  readonly isFinished: boolean;
};

/** Something that was not as the script expects it. */
export type Failed =
  | { readonly kind: 'expectation'; readonly expectation: Expectation; readonly seen: Seen }
  | { readonly kind: 'broke'; readonly why: string };

export type Played = {
  /** Undefined: the beginning, before anybody did anything. */
  readonly turn: ScriptTurn | undefined;
  readonly number: number;
  readonly seen: Seen;
  readonly failed: readonly Failed[];
};

/** Plays a script turn by turn, until one comes to something else than is expected. */
export async function* playScript(
  script: Script,
  tutorial: Tutorial,
  rehearsal: Rehearsal & { readonly begun: Taken },
): AsyncGenerator<Played> {
  yield {
    turn: undefined,
    number: 0,
    seen: await look(rehearsal.begun, undefined),
    failed: brokenIn(rehearsal.begun),
  };
  for (const [index, turn] of script.turns.entries()) {
    const taken = await rehearsal.take(turn.act, turn.by);
    const seen = await look(taken, turn.by);
    const failed = [...brokenIn(taken), ...(await failuresOf(turn, seen, rehearsal))];
    yield { turn, number: index + 1, seen, failed };
    if (failed.length > 0) return;
  }

  async function look({ answers }: Taken, by: string | undefined): Promise<Seen> {
    const progress = await rehearsal.progressOf(by);
    const step = tutorial.steps.find(({ name }) => name === progress?.step);
    const where = step === undefined ? 'readme' : shownAt(step, tutorial);
    const readme = where === 'issue' ? '' : ((await rehearsal.read(PAGE)) ?? '');
    const comment =
      progress === undefined || where === 'readme' ? '' : (rehearsal.shownTo(progress)?.body ?? '');
    return {
      answers,
      page: [readme, comment].filter((part) => part !== '').join('\n\n'),
      step: step && {
        name: step.name,
        title: textIn(step.title, progress?.language ?? '', tutorial.language),
      },
      things: progress?.things ?? [],
      isFinished: progress?.finishedAt !== undefined,
    };
  }
}

function brokenIn({ broke }: Taken): readonly Failed[] {
  return broke === undefined ? [] : [{ kind: 'broke', why: broke }];
}

async function failuresOf(
  { expect }: ScriptTurn,
  seen: Seen,
  rehearsal: Rehearsal,
): Promise<readonly Failed[]> {
  const failed: Failed[] = [];
  for (const expectation of expect) {
    if (await isSo(expectation, seen, rehearsal)) continue;
    failed.push({ kind: 'expectation', expectation, seen });
  }
  return failed;
}

async function isSo(expected: Expectation, seen: Seen, rehearsal: Rehearsal): Promise<boolean> {
  switch (expected.kind) {
    case 'step':
      return seen.step?.name === expected.step;
    case 'page':
      return seen.page.includes(expected.words) === expected.isThere;
    case 'answer':
      return seen.answers.join('\n\n').includes(expected.words) === expected.isThere;
    case 'thing':
      return seen.things.includes(expected.thing) === expected.isThere;
    case 'finished':
      return seen.isFinished === expected.isFinished;
    case 'file': {
      const text = await rehearsal.read(expected.path);
      return expected.words === null
        ? text === undefined
        : (text?.includes(expected.words) ?? false);
    }
  }
}
