import type { Position } from '../settings-file/mistake.ts';
import type { Files } from './files.ts';
import { findStuck } from './find-stuck.ts';
import { stepFiles } from './step-files.ts';
import type { Tutorial } from './tutorial.ts';

type Found =
  /** The page of a step is not there. */
  | { readonly kind: 'no-page'; readonly step: string; readonly path: string }
  /** Nobody can get to this step: with the things there are, no way to it can be taken. */
  | { readonly kind: 'out-of-reach'; readonly step: string }
  /** No end can be reached from this step any more, by whoever has these things. */
  | { readonly kind: 'stuck'; readonly step: string; readonly things: readonly string[] }
  /** No end can be reached at all. */
  | { readonly kind: 'endless' };

/** What is left to do in a tutorial that can be read, and where its file has it. */
export type Gap = Found & { readonly at: Position };

/** Looks for what an author forgot, in the order of the file; rejects only where `files` does. */
export async function findGaps(
  tutorial: Tutorial,
  files: Pick<Files, 'list'>,
): Promise<readonly Gap[]> {
  const at = new Map(tutorial.steps.map((step) => [step.name, step.at]));
  const [first] = tutorial.steps;
  const placeOf = (step: string) => at.get(step) ?? first.at;
  const there = new Set((await files.list()).map(({ path }) => path));
  const pages = tutorial.steps.flatMap((step): readonly Gap[] => {
    const [path = step.text] = stepFiles(step, tutorial.language, tutorial);
    return there.has(path) ? [] : [{ kind: 'no-page', step: step.name, path, at: step.at }];
  });
  const { unreached, hasEnd, stuck, isWhole } = findStuck(tutorial);
  const isEndless = isWhole && !hasEnd;
  const gaps = [
    ...pages,
    ...unreached.map((step): Gap => ({ kind: 'out-of-reach', step, at: placeOf(step) })),
    ...(isEndless ? [{ kind: 'endless', at: first.at } as const] : []),
    ...(isEndless ? [] : stuck).map(
      ({ step, things }): Gap => ({ kind: 'stuck', step, things, at: placeOf(step) }),
    ),
  ];
  return gaps.sort((one, other) => one.at.line - other.at.line);
}
