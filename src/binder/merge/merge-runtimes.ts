import type { PythonOf } from '../environment/merge-pythons.ts';
import type { Merged } from '../finding.ts';
import type { MergeOptions, TargetBuildpack } from '../merged-spec.ts';
import { mergeRuntime } from '../runtime/merge-runtime.ts';
import { readRuntime } from '../runtime/read-runtime.ts';
import { runtimeLists } from './gather-pythons.ts';
import { tellMerge } from './merge-kinds.ts';
import type { Spec } from './read-spec.ts';

/** Merges `runtime.txt`; `python` is the version that it gives the image, as `X.Y`. */
export function mergeRuntimes(
  specs: readonly Spec[],
  pythons: readonly PythonOf[],
  target: TargetBuildpack,
  { prefer = [], snapshot }: MergeOptions,
): Merged & { readonly python: string | undefined } {
  const all = runtimeLists(specs, pythons);
  // Beside Julia R comes by conda, and this file has room for one language.
  const lists =
    target === 'JuliaProject' ? all.filter(({ text }) => readRuntime(text)?.name !== 'r') : all;
  const merged = mergeRuntime(lists, { prefer });
  const { runtime } = merged;
  if (target !== 'R') {
    return { ...merged, python: runtime?.name === 'python' ? runtime.version : undefined };
  }
  if (runtime?.name === 'r' && runtime.date !== undefined) return { ...merged, python: undefined };
  // R by a DESCRIPTION alone, which the folder of the result hides. repo2docker takes CRAN of two days ago then.
  const described = specs.filter(({ buildpack }) => buildpack === 'R').map(({ id }) => id);
  const places = described.map((source) => ({ source, path: 'DESCRIPTION', line: 0 }));
  const file = 'runtime.txt';
  if (snapshot === undefined) {
    return {
      files: [],
      findings: [tellMerge('error', 'r-undated', { file, places })],
      python: undefined,
    };
  }
  const [id = ''] = described;
  const dated = { id, path: 'DESCRIPTION', text: `r-${snapshot}` };
  return { ...mergeRuntime([...lists, dated], { prefer }), python: undefined };
}
