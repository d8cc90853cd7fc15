import type { Hint } from './advanced.ts';
import type { Progress } from './progress.ts';
import type { Step } from './tutorial.ts';

/** The next hint of a step; the last one again where all were shown, and none where it has none. */
export function giveHint(
  progress: Progress,
  { hints }: Step,
): { readonly progress: Progress; readonly hint: Hint | undefined } {
  const number = Math.min(progress.hints + 1, hints.length);
  const text = hints[number - 1];
  if (text === undefined) return { progress, hint: undefined };
  const hint: Hint = { text, number, of: hints.length };
  if (number === progress.hints) return { progress, hint };
  return { progress: { ...progress, hints: number, hintsInAll: progress.hintsInAll + 1 }, hint };
}
