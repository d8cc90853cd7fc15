import type { Advanced, Hint, Row } from './advanced.ts';
import { afterTurn } from './after-turn.ts';
import { answerRequest } from './answer-request.ts';
import { giveHint } from './give-hint.ts';
import { createEar } from './heard-as.ts';
import { createLooker } from './look-at.ts';
import type { Occurrence, Request } from './occurrence.ts';
import { phraseFits } from './phrase-fits.ts';
import { placeLearner } from './place-learner.ts';
import type { Progress } from './progress.ts';
import { takeWay } from './take-way.ts';
import type { Standing, Turn } from './turn.ts';
import type { Text, Tutorial } from './tutorial.ts';
import { type Ground, type Weighed, weighWay } from './weigh-way.ts';

/**
 * One turn: what took place → where the learner is now, and what comes of it, as data. The first way
 * that fits is taken, and no more than one, so that a turn always ends. The same turn always gives the
 * same answer; rejects only where `files` does.
 */
export async function advance(asItWas: Turn): Promise<Advanced> {
  const turn = { ...asItWas, occurrences: inOtherWords(asItWas) };
  const { tutorial, occurrences, files, filesOn } = turn;
  const request = occurrences.find(isRequest);
  const placed = placeLearner(turn.progress, tutorial);
  const { step } = placed;
  const progress = inLanguage(placed.progress, request, tutorial);
  const ground: Ground = {
    occurrences,
    met: new Set(progress.met),
    look: createLooker({ progress, files, filesOn, occurrences }),
  };
  const weighed: Weighed[] = [];
  for (const way of [...step.ways, ...tutorial.anywhere]) {
    weighed.push(await weighWay(way, ground));
  }
  const table = weighed.find(({ way }) => way.id === 'done')?.rows ?? [];
  const standing = { ...turn, progress, step, table };
  const isOver = progress.finishedAt !== undefined;
  if (request !== undefined && request.for !== 'next') {
    // Words that the tutorial waits for here are its own, although one can always say them.
    const own = isOver ? undefined : weighed.find(({ isOpen, isTouched }) => isOpen && isTouched);
    if (own === undefined) return answerRequest(request, standing);
  }
  if (isOver) {
    return { progress, step, table: [], outcome: { kind: 'over' } };
  }
  const taken = weighed.find(({ isOpen }) => isOpen);
  const met = weighed.flatMap((one) => (one.isOpen ? [] : one.met));
  if (taken !== undefined) {
    const advanced = takeWay(taken.way, { ...standing, met });
    return advanced.outcome.kind === 'stayed' ? retabled(advanced, turn) : advanced;
  }
  const isHeard = weighed.some(({ isTouched }) => isTouched);
  return notYet({ ...standing, met, isHeard, isAsked: request !== undefined });
}

/** The table after something happened within the step: one may have things now that it asks for. */
async function retabled(advanced: Advanced, { files, filesOn }: Turn): Promise<Advanced> {
  const { progress, step } = advanced;
  const done = step.ways.find(({ id }) => id === 'done');
  if (done === undefined) return advanced;
  const look = createLooker({ progress, files, filesOn, occurrences: [] });
  const ground: Ground = { occurrences: [], met: new Set(progress.met), look };
  const { rows } = await weighWay(done, ground);
  return { ...advanced, table: rows, progress: { ...progress, rows: bitsOf(rows) } };
}

/** What was said stands behind the other words for it, so that it is what a table tells of. */
function inOtherWords({ tutorial, occurrences }: Turn): readonly Occurrence[] {
  const ear = createEar(tutorial.synonyms);
  return occurrences.flatMap((one): readonly Occurrence[] =>
    one.kind === 'said' ? [...ear(one.text).map((text) => ({ ...one, text })), one] : [one],
  );
}

/** Whoever asks for another language sees the table with it. */
function inLanguage(
  progress: Progress,
  request: Request | undefined,
  { languages }: Tutorial,
): Progress {
  const isKnown = request?.for === 'language' && languages.includes(request.language);
  return isKnown ? { ...progress, language: request.language } : progress;
}

function notYet({
  isHeard,
  isAsked,
  met,
  ...standing
}: Standing & {
  readonly met: readonly string[];
  /** Whether anything of it was waited for. */
  readonly isHeard: boolean;
  readonly isAsked: boolean;
}): Advanced {
  const { tutorial, progress, step, table, occurrences } = standing;
  const rows = bitsOf(table);
  const isNew = rows !== progress.rows && (progress.rows !== '' || rows.includes('1'));
  const remembered = { ...progress, met, rows };
  const hinted: { readonly progress: Progress; readonly hint: Hint | undefined } = isAsked
    ? giveHint(remembered, step)
    : { progress: remembered, hint: undefined };
  const isSame = !isNew && hinted.progress === remembered && sameTexts(met, progress.met);
  return {
    step,
    table,
    progress: isSame ? progress : afterTurn(hinted.progress, standing),
    outcome: {
      kind: 'not-yet',
      isNew,
      hint: hinted.hint,
      // One who asks for the next step is told what it waits for.
      otherwise: isHeard || isAsked ? undefined : otherwiseTo(occurrences, tutorial),
    },
  };
}

/** What the tutorial says to words that lead nowhere, where such were said. */
function otherwiseTo(
  occurrences: readonly Occurrence[],
  { otherwise }: Tutorial,
): Text | undefined {
  const said = occurrences.filter((one) => one.kind === 'said');
  if (said.length === 0) return undefined;
  return otherwise.find(
    ({ phrases }) =>
      phrases?.some((phrase) => said.some(({ text }) => phraseFits(phrase, text))) ?? true,
  )?.answer;
}

/** As many as a progress keeps, and more than anybody reads. */
const MOST_ROWS = 1_000;

function bitsOf(table: readonly Row[]): string {
  return table
    .slice(0, MOST_ROWS)
    .map(({ met }) => (met ? '1' : '0'))
    .join('');
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

function isRequest(occurrence: Occurrence): occurrence is Request {
  return occurrence.kind === 'asked';
}
