import { listOf } from '../../settings-file/file-steps.ts';
import type { Found, Names } from './find-problems.ts';
import { outsideProblems } from './outside-problems.ts';
import { languageProblem, textProblems } from './text-problems.ts';
import type { EffectInFile } from './tutorial-schema.ts';

/** What is wrong with one effect: where it writes, and what it says in which language. */
export function effectProblems(
  effect: EffectInFile,
  path: Found['path'],
  names: Names,
): readonly Found[] {
  return [
    ...textsOf(effect, path, names),
    ...sourcesOf(effect).flatMap(([key, from]) => outsideProblems(from, [...path, key])),
    ...forbiddenPaths(effect, path, names),
  ];
}

function textsOf(effect: EffectInFile, path: Found['path'], names: Names): readonly Found[] {
  if ('open-issue' in effect) {
    return [
      ...textProblems(effect['open-issue'], [...path, 'open-issue'], names),
      ...textProblems(effect.body, [...path, 'body'], names),
    ];
  }
  if ('congratulate' in effect) {
    return textProblems(effect.congratulate, [...path, 'congratulate'], names);
  }
  return 'language' in effect ? languageProblem(effect.language, [...path, 'language'], names) : [];
}

function forbiddenPaths(
  effect: EffectInFile,
  path: Found['path'],
  { mayWrite }: Names,
): readonly Found[] {
  return targetsOf(effect)
    .filter(([, target]) => !mayWrite(target))
    .map(
      ([key, target]): Found => ({
        path: [...path, key],
        problem: { kind: 'forbidden-path', path: target },
      }),
    );
}

/** The paths that an effect only reads, each with the key that names it. */
function sourcesOf(effect: EffectInFile): readonly (readonly [key: string, path: string])[] {
  if ('copy' in effect) return [['copy', effect.copy]];
  if (!('reveal' in effect) || effect.to === undefined) return [];
  return listOf(effect.reveal).map((path) => ['reveal', path] as const);
}

/** The paths that an effect changes, each with the key that names it. */
function targetsOf(effect: EffectInFile): readonly (readonly [key: string, path: string])[] {
  if ('copy' in effect) return [['to', inside(effect.to)]];
  if ('move' in effect) {
    return [
      ['move', effect.move],
      ['to', inside(effect.to)],
    ];
  }
  if ('append' in effect) return [['to', effect.to]];
  if ('delete' in effect) return listOf(effect.delete).map((path) => ['delete', path] as const);
  if (!('reveal' in effect)) return [];
  const { reveal, to } = effect;
  return to === undefined
    ? listOf(reveal).map((path) => ['reveal', path] as const)
    : [['to', inside(`${to}/`)]];
}

/** A path that ends with a slash is a folder that something goes into, and is not itself replaced. */
function inside(path: string): string {
  return path.endsWith('/') ? `${path}file` : path;
}
