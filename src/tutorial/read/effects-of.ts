import { fileStepOf, listOf } from '../../settings-file/file-steps.ts';
import type { Position } from '../../settings-file/mistake.ts';
import type { Effect } from '../tutorial.ts';
import { someTextOf, textOf } from './text-of.ts';
import type { EffectInFile } from './tutorial-schema.ts';

type Building = {
  readonly language: string;
  /** The branch that `reveal` takes from where it names none. */
  readonly scaffolding: string;
  readonly path: readonly (string | number)[];
  readonly positionOf: (path: readonly (string | number)[]) => Position;
};

/** The effects that stand at a path of the file. */
export function effectsOf(effects: readonly EffectInFile[], building: Building): readonly Effect[] {
  return effects.map((effect, index) => effectOf(effect, index, building));
}

function effectOf(
  effect: EffectInFile,
  index: number,
  { language, scaffolding, path, positionOf }: Building,
): Effect {
  const at = positionOf([...path, index]);
  if ('open-issue' in effect) {
    const body = someTextOf(effect.body, language);
    return { kind: 'open-issue', title: textOf(effect['open-issue'], language), body, at };
  }
  if ('congratulate' in effect) {
    return { kind: 'congratulate', text: textOf(effect.congratulate, language), at };
  }
  if ('get' in effect) return { kind: 'get', things: listOf(effect.get), at };
  if ('lose' in effect) return { kind: 'lose', things: listOf(effect.lose), at };
  if ('language' in effect) return { kind: 'language', language: effect.language, at };
  if ('reveal' in effect) {
    const { reveal, to, 'from-branch': branch = scaffolding } = effect;
    return fileStepOf({ reveal, 'from-branch': branch, to }, at);
  }
  return fileStepOf(effect, at);
}
