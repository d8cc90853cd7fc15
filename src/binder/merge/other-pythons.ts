import { DEFAULT_PYTHON } from '../environment/effective-python.ts';
import type { PythonOf } from '../environment/merge-pythons.ts';
import type { Finding, MergedFile } from '../finding.ts';
import type { TargetBuildpack } from '../merged-spec.ts';
import { gatherPythons } from './gather-pythons.ts';
import { tellMerge } from './merge-kinds.ts';
import { readSpec } from './read-spec.ts';

/** The Python that repo2docker gives what was merged, from the files as it reads them: `3.11`. */
export function pythonOfResult(
  files: readonly MergedFile[],
  target: TargetBuildpack,
): string | undefined {
  const result = files.map(({ path, mode, content }) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { path: `binder/${path}`, mode, bytes };
  });
  // The project of Julia, which decides for it, is merged elsewhere.
  const project = { path: 'binder/Project.toml', mode: '100644', bytes: new Uint8Array() } as const;
  const all = target === 'JuliaProject' ? [...result, project] : result;
  const paths = new Set(all.map(({ path }) => path));
  const { spec } = readSpec({ id: '', files: all, paths, remote: undefined });
  return spec && gatherPythons([spec])[0]?.python.version;
}

/** Sources that ask for no Python, and whose own differs from the result's, where nobody has said so yet. */
export function otherPythons(
  pythons: readonly PythonOf[],
  kept: string | undefined,
  findings: readonly Finding[],
): readonly Finding[] {
  const told = findings
    .filter(({ kind }) => TOLD_BY.has(kind))
    .flatMap(({ places }) => places.map(({ source }) => source));
  const others = pythons.filter(({ id, python }) => python.version !== kept && !told.includes(id));
  if (kept === undefined) return [];
  const byVersion = Map.groupBy(others, ({ python }) => `${python.version} ${isDefault(python)}`);
  return [...byVersion.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const places = same.map(({ id, path, python }) => ({ source: id, path, line: python.line }));
    const own = isDefault(first.python)
      ? { default: DEFAULT_PYTHON }
      : { own: first.python.version };
    const level = isDefault(first.python) ? 'note' : 'warning';
    return [
      tellMerge(level, 'python-for-all', { file: 'runtime.txt', places, values: { kept, ...own } }),
    ];
  });
}

function isDefault({ from }: PythonOf['python']): boolean {
  return from === 'default';
}

const TOLD_BY = new Set(['python-for-all', 'pythons', 'runtime-pythons', 'runtime-python-and-r']);
